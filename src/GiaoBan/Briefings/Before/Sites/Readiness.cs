using GiaoBan.Network;
using GiaoBan.Reports.Submission;
using GiaoBan.Reports.Submission.Lists;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Before.Sites;

/// <summary>What a site owes before a briefing, and what of it is there.</summary>
/// <param name="UnitId">The site's unit.</param>
/// <param name="Report">Where its report of the briefing's period stands; null where it owes none.</param>
/// <param name="ReportAddress">The page of that report.</param>
/// <param name="Preparation">What it has said; null: nothing yet.</param>
/// <param name="OwesPaper">Whether it is asked for a paper and none of it lies on the table.</param>
public sealed record SiteReadiness(int UnitId, ReportStanding? Report, string? ReportAddress, SitePreparation? Preparation, bool OwesPaper)
{
    /// <summary>The report of the period is in, or none is owed.</summary>
    public bool IsReported => Report is null or { State: ReportState.Submitted or ReportState.Accepted };

    public bool IsReady => IsReported && Preparation is not null && !OwesPaper;
}

/// <summary>Finds how far sites have prepared.</summary>
public sealed class Readiness(GiaoBanDb db, ReportPeriods periods, ReportLists reports, NetworkMap map)
{
    /// <summary>Of one unit whose reports were read already, for several briefings at once, in their order.</summary>
    public async Task<IReadOnlyList<SiteReadiness>> OfAsync(
        IReadOnlyCollection<Briefing> briefings, int unit, IReadOnlyCollection<UnitReport> known, CancellationToken cancel)
    {
        var ids = briefings.Select(b => b.Id).ToArray();
        var done = ids.Length == 0 ? [] : (await db.Briefings.AsNoTracking().Where(b => EF.Parameter(ids).Contains(b.Id)).Select(b => new
        {
            b.Id,
            Said = db.Preparations.FirstOrDefault(p => p.BriefingId == b.Id && p.UnitId == unit),
            OwesPaper = b.SitePaper != null && !db.Papers.Any(p => p.BriefingId == b.Id && p.UnitId == unit && p.WithdrawnAt == null),
        }).ToListAsync(cancel)).ToDictionary(b => b.Id);
        return [.. briefings.Select(briefing =>
        {
            var report = known.FirstOrDefault(r => r.Place.Regime.Code == briefing.Regime && r.Place.Period.ToString() == briefing.Period);
            return new SiteReadiness(unit, report?.Standing, report?.Address, done[briefing.Id].Said, done[briefing.Id].OwesPaper);
        })];
    }

    /// <summary>Of these units, in their order.</summary>
    public async Task<IReadOnlyList<SiteReadiness>> OfAsync(Briefing briefing, IEnumerable<int> units, CancellationToken cancel)
    {
        var sites = units.ToArray();
        var done = await DoneAsync(briefing, sites, cancel);
        var place = briefing is { Regime: { } regime, Period: { } period } ? await periods.FindAsync(regime, period, cancel) : null;
        var families = sites.ToDictionary(unit => unit, unit => map.WithPredecessors(unit));
        var standing = place is null ? [] : await reports.StandingAsync(place, unit => families.Values.Any(family => family.Contains(unit)), cancel);
        return [.. sites.Select(unit =>
        {
            var report = standing.Where(s => families[unit].Contains(s.Unit.Id)).MaxBy(s => s.Unit.Id == unit);
            return new SiteReadiness(unit, report, report is null ? null : place!.AddressOf(report.Code), done[unit].Said, done[unit].OwesPaper);
        })];
    }

    /// <summary>What each of these units has said, and whether its paper is owed.</summary>
    private async Task<IReadOnlyDictionary<int, (SitePreparation? Said, bool OwesPaper)>> DoneAsync(
        Briefing briefing, int[] units, CancellationToken cancel)
    {
        var isAsked = briefing.SitePaper is not null;
        return (await db.Units.AsNoTracking().Where(u => EF.Parameter(units).Contains(u.Id)).Select(u => new
        {
            u.Id,
            Said = db.Preparations.FirstOrDefault(p => p.BriefingId == briefing.Id && p.UnitId == u.Id),
            OwesPaper = isAsked && !db.Papers.Any(p => p.BriefingId == briefing.Id && p.UnitId == u.Id && p.WithdrawnAt == null),
        }).ToListAsync(cancel)).ToDictionary(u => u.Id, u => (u.Said, u.OwesPaper));
    }
}
