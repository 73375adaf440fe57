using GiaoBan.Reports.Submission.Lists;
using GiaoBan.Shell;

namespace GiaoBan.Briefings.Before.Sites;

/// <summary>The next briefing of a viewer, and of a site what it owes before it.</summary>
public sealed record NextBriefing(SeatedBriefing Seated, IReadOnlyList<SiteReadiness> Sites)
{
    public Briefing Briefing => Seated.Briefing;

    public string Address => $"/giao-ban/{Briefing.PublicId}";
}

/// <summary>The list of briefings as a viewer sees it: what comes first, what is over after it.</summary>
public sealed class BriefingCalendar(BriefingReading reading, Readiness readiness, Clock clock)
{
    /// <summary>Those under way or still to be held, the next first.</summary>
    public async Task<IReadOnlyList<SeatedBriefing>> ComingAsync(CancellationToken cancel) => NextFirst(await reading.ComingAsync(cancel));

    /// <summary>Those coming, the next first; then the others, the latest first.</summary>
    public async Task<(IReadOnlyList<SeatedBriefing> Coming, IReadOnlyList<SeatedBriefing> Over)> ListAsync(CancellationToken cancel)
    {
        var all = (await reading.ListAsync(cancel)).ToLookup(b => b.Briefing.State is BriefingState.Closed or BriefingState.Cancelled);
        return (NextFirst(all[false]), [.. all[true]]);
    }

    /// <summary>The first of those coming, with what the viewer's sites owe before it; null where none comes.</summary>
    public async Task<NextBriefing?> NextAsync(IReadOnlyList<SeatedBriefing> coming, CancellationToken cancel) =>
        coming is [var first, ..] ? new NextBriefing(first, await readiness.OfAsync(first.Briefing, first.Seat.Sites, cancel)) : null;

    /// <summary>
    /// What a unit cannot leave to another day: of those coming the one that is next, and each that is open, comes within a day
    /// or has the unit owing something.
    /// </summary>
    /// <param name="coming">The next first.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="known">Its reports, read already.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<IReadOnlyList<NextBriefing>> AtHandAsync(
        IReadOnlyList<SeatedBriefing> coming, int unit, IReadOnlyCollection<UnitReport> known, CancellationToken cancel)
    {
        var sites = await readiness.OfAsync([.. coming.Select(c => c.Briefing)], unit, known, cancel);
        var soon = clock.Now.AddDays(1);
        return [.. coming.Zip(sites).Where((c, place) =>
                place == 0 || c.First.Briefing.State == BriefingState.Open || c.First.Briefing.StartsAt <= soon || !c.Second.IsReady)
            .Select(c => new NextBriefing(c.First, [c.Second]))];
    }

    private static IReadOnlyList<SeatedBriefing> NextFirst(IEnumerable<SeatedBriefing> coming) =>
        [.. coming.OrderByDescending(b => b.Briefing.State == BriefingState.Open).ThenBy(b => b.Briefing.StartsAt)];
}
