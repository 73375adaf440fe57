using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Briefings.Before.Pages;

/// <summary>Thành phần: all units, all but some, or some.</summary>
public sealed class InvitedModel(BriefingWork work) : BriefingFormModel(work)
{
    public IEnumerable<SelectListItem> Kinds => BriefingWords.Invitations.Values.Select(v => new SelectListItem(Field.Capital(Work.Lang.T(v.Label)), v.Code));

    public string Kind => BriefingWords.CodeOf(Briefing.Invitation.Kind);

    /// <summary>The units of the day of the briefing, region by region; those that the choice names are ticked.</summary>
    public IEnumerable<SelectListItem> Units => Regions.All.SelectMany(region => Work.Map.ObligedOn(Day).Where(unit => unit.Region == region.Code))
        .Select(unit => new SelectListItem(Work.Map.NameOf(unit.Id, Day).ShortName, Work.Map.CodeOf(unit.Id, Day), Briefing.Invitation.Named.Contains(unit.Id)));

    protected override IReadOnlyList<PlanField> Fields =>
    [
        new("invited", new Text("Thành phần", "Who is invited"), p => BriefingWords.CodeOf(p.Invitation.Kind)),
    ];

    private DateOnly Day => Clock.DayOf(Briefing.StartsAt);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoAsync(Work.Verbs.CorrectAsync, new FormEntry(Request.Form), T("Đã lưu thành phần.", "Who is invited was saved."), Path, cancel);
}
