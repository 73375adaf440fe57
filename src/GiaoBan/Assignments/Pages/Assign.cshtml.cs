using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Assignments.Pages;

/// <summary>The desk gives one task to the units that are ticked.</summary>
public sealed class AssignModel(Assigning assigning, RegisterPages<Assignment> pages, Viewer who, NetworkMap map, Clock clock, Lang lang)
    : RecordFormModel(pages, map, clock, lang)
{
    private readonly NetworkMap _map = map;
    private readonly Clock _clock = clock;

    public override Text Heading => new("Giao nhiệm vụ", "Assign");

    public override Text Submit => Heading;

    public override string Cancel => Pages.Register.Path;

    public override IReadOnlyList<Field> Fields => [.. Pages.Fields.Select(f => f.Dimension == AssignmentWords.Origin ? FromDesk : f)];

    /// <summary>The units that the viewer may assign to; those that were ticked stay so.</summary>
    public IEnumerable<SelectListItem> Choosable => _map.ObligedOn(_clock.Today).Prepend(_map.Centre)
        .Where(unit => AssignmentRights.MayAssign(who, unit.Id))
        .Select(unit => _map.NameOf(unit.Id, _clock.Today))
        .Select(name => new SelectListItem(name.ShortName, name.Code, Request.HasFormContentType && Request.Form["units"].Contains(name.Code)));

    private static Field FromDesk => Field.Choice(AssignmentWords.Origin with
    {
        Values = [.. AssignmentWords.Origin.Values.Where(v => v.Code != AssignmentWords.OfConclusion)],
    });

    public IActionResult OnGet() => Choosable.Any() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Choosable.Any())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var form = Request.Form;
        var repeat = FormKey.RepeatOf(FormKey.Of(form), Request.Path, form);
        var (assigned, refusal) = await assigning.FromDeskAsync(new FormEntry(form), repeat, cancel);
        if (assigned is not null)
        {
            this.Announce(T($"Đã giao nhiệm vụ cho {assigned.Count} đơn vị", $"Assigned to {assigned.Count} units"));
            return Redirect($"/nhiem-vu/nguon/{assigned[0].Source}");
        }

        Keep(form);
        Explain(refusal!);
        Response.StatusCode = Answers.StatusOf(refusal!.Kind);
        return Page();
    }
}
