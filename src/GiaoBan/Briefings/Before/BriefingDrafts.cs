using GiaoBan.Assignments;
using GiaoBan.Figures;
using GiaoBan.Figures.Regimes;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Before;

/// <summary>Begins briefings: from a template, or as the rehearsal of one.</summary>
public sealed class BriefingDrafts(
    GiaoBanDb db, BriefingVerbs verbs, ShownPeriods periods, NetworkMap map, Clock clock)
{
    /// <summary>The field of a form that chooses the figures' period.</summary>
    public const string FiguresField = "figures";

    /// <summary>
    /// A draft for the kind, day and hour that were typed. What was left blank comes from the template: the title, the period
    /// that ended last before the day, all units, the agenda with what is still open of the briefings of the kind.
    /// </summary>
    public async Task<Outcome<Briefing>> BeginAsync(IFormCollection typed, RepeatKey? repeat, CancellationToken cancel)
    {
        var read = new FormEntry(typed);
        var kind = read.Choice(BriefingWords.Kinds, null) is { } code ? BriefingWords.Read<BriefingKind>(code) : BriefingKind.Thematic;
        var day = read.Day("day", null, clock.Today.AddYears(2)) ?? clock.Today;
        var form = PlanForm.Of(typed).Set("invited", BriefingWords.CodeOf(InvitationKind.All));
        var chosen = await ChooseAsync(form, typed, kind, day, cancel);
        if (string.IsNullOrWhiteSpace(typed["title"]) && BriefingTemplate.TitleOf(kind, chosen) is { } title)
        {
            form.Set("title", title);
        }

        foreach (var item in BriefingTemplate.AgendaOf(kind, chosen, await IsSomethingOpenAsync(kind, cancel)))
        {
            form.Add(new TypedItem(
                item.Title, item.Minutes.ToString(System.Globalization.CultureInfo.InvariantCulture), item.Speaker, IsInternal: false, item.IsOpenAssignments, []));
        }

        var (made, refusal) = await verbs.CreateAsync(form.Entry, repeat, cancel);
        if (made is not null)
        {
            return made;
        }

        var hasNone = kind != BriefingKind.Thematic && string.IsNullOrWhiteSpace(form["regime"]);
        return refusal! with
        {
            Faults = [.. refusal!.Faults.Select(f => hasNone && f.Field == "regime" ? f with { Message = BriefingTemplate.NoRegime(kind) } : f)],
        };
    }

    /// <summary>Họp thử: a draft like the briefing, the day before it where that is not past; its room leaves no minutes.</summary>
    public Task<Outcome<Briefing>> RehearseAsync(Briefing briefing, RepeatKey? repeat, CancellationToken cancel)
    {
        var eve = Clock.DayOf(briefing.StartsAt).AddDays(-1);
        var form = PlanForm.CopyOf(briefing.Planned(), map).Set("rehearsal", "true")
            .Set("day", Formats.PlainDay(eve < clock.Today ? clock.Today : eve));
        return verbs.CreateAsync(form.Entry, repeat, cancel);
    }

    /// <summary>The words of the period that the kind looks back on; of a thematic one, of what was chosen.</summary>
    private async Task<Text?> ChooseAsync(PlanForm form, IFormCollection typed, BriefingKind kind, DateOnly day, CancellationToken cancel)
    {
        var code = typed[FiguresField].ToString();
        if (string.IsNullOrWhiteSpace(code))
        {
            code = (await periods.LastOfAsync(kind, day, cancel))?.Code ?? "";
        }

        var (regime, period) = ShownPeriod.Read(code);
        form.Set("regime", regime).Set("period", period);
        var byCalendar = BriefingTemplate.PeriodBefore(kind, day);
        return Period.TryParse(period, out var named) && (byCalendar is null || named.Every == byCalendar.Value.Every) ? named.Title : byCalendar?.Title;
    }

    private async Task<bool> IsSomethingOpenAsync(BriefingKind kind, CancellationToken cancel)
    {
        var before = await db.BeforeAsync(kind, cancel);
        return await CarryingOver.OpenOf(db.Assignments, [.. before.Select(b => b.PublicId)]).AnyAsync(cancel);
    }
}
