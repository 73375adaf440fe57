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
        var asking = briefings.Where(b => b.SitePaper is not null).Select(b => b.Id).ToArray();
        var said = ids.Length == 0 ? [] : await db.Preparations.AsNoTracking()
            .Where(p => p.UnitId == unit && EF.Parameter(ids).Contains(p.BriefingId)).ToDictionaryAsync(p => p.BriefingId, cancel);
        var sent = asking.Length == 0 ? [] : await db.Papers
            .Where(p => EF.Parameter(asking).Contains(p.BriefingId) && p.UnitId == unit && p.WithdrawnAt == null).Select(p => p.BriefingId).Distinct().ToListAsync(cancel);
        return [.. briefings.Select(briefing =>
        {
            var report = known.FirstOrDefault(r => r.Place.Regime.Code == briefing.Regime && r.Place.Period.ToString() == briefing.Period);
            return new SiteReadiness(
                unit, report?.Standing, report?.Address, said.GetValueOrDefault(briefing.Id), asking.Contains(briefing.Id) && !sent.Contains(briefing.Id));
        })];
    }

    /// <summary>Of these units, in their order.</summary>
    public async Task<IReadOnlyList<SiteReadiness>> OfAsync(Briefing briefing, IEnumerable<int> units, CancellationToken cancel)
    {
        var sites = units.ToArray();
        var said = await SaidAsync(briefing, sites, cancel);
        var place = briefing is { Regime: { } regime, Period: { } period } ? await periods.FindAsync(regime, period, cancel) : null;
        var owing = await OwingPaperAsync(briefing, sites, cancel);
        var families = sites.ToDictionary(unit => unit, unit => map.WithPredecessors(unit));
        var standing = place is null ? [] : await reports.StandingAsync(place, unit => families.Values.Any(family => family.Contains(unit)), cancel);
        return [.. sites.Select(unit =>
        {
            var report = standing.Where(s => families[unit].Contains(s.Unit.Id)).MaxBy(s => s.Unit.Id == unit);
            return new SiteReadiness(unit, report, report is null ? null : place!.AddressOf(report.Code), said.GetValueOrDefault(unit), owing.Contains(unit));
        })];
    }

    private async Task<IReadOnlyList<int>> OwingPaperAsync(Briefing briefing, int[] units, CancellationToken cancel)
    {
        if (briefing.SitePaper is null)
        {
            return [];
        }

        var sent = await db.Papers.Where(p => p.BriefingId == briefing.Id && p.UnitId != null && p.WithdrawnAt == null)
            .Select(p => p.UnitId!.Value).Distinct().ToListAsync(cancel);
        return [.. units.Except(sent)];
    }

    private Task<Dictionary<int, SitePreparation>> SaidAsync(Briefing briefing, int[] units, CancellationToken cancel) => db.Preparations.AsNoTracking()
        .Where(p => p.BriefingId == briefing.Id && EF.Parameter(units).Contains(p.UnitId)).ToDictionaryAsync(p => p.UnitId, cancel);
}
