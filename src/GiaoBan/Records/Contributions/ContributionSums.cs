using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Contributions;

/// <summary>The sum of a unit's rows of one series.</summary>
public readonly record struct SeriesSum(int Unit, Series Series, decimal Amount);

/// <summary>The sums of a unit's rows of one stock series that stand on two days.</summary>
public readonly record struct SeriesStocks(int Unit, Series Series, decimal First, decimal Last);

/// <summary>
/// Adds up contributions by unit and series. Each question is one query over the units' own rows, whatever the number
/// of terms asked for: a term's figure is the sum over the series that it selects. A unit's predecessors are asked by
/// their own numbers (<see cref="NetworkMap.WithPredecessors(int)"/>).
/// </summary>
/// <remarks>
/// All take the same: <c>visibleTo</c> leaves out what that viewer may not see, null counts every record (the figures of a
/// report); <c>position</c> asks what was held true at that size of the ledger, null now; <c>of</c> narrows to some series.
/// </remarks>
public sealed class ContributionSums(GiaoBanDb db, SeriesCache cache)
{
    /// <summary>
    /// Amounts are added up in two parts. Neither database goes on when a sum passes 64 bits, and a few thousand of the
    /// largest amounts that can be entered would.
    /// </summary>
    private const long Part = 1_000_000_000;

    /// <summary>Flows on the days of a window, both ends included.</summary>
    public Task<IReadOnlyList<SeriesSum>> FlowsAsync(
        IReadOnlyCollection<int> units, DateOnly from, DateOnly to, Viewer? visibleTo,
        long? position = null, Func<Series, bool>? of = null, CancellationToken cancel = default) =>
        AddUpAsync(db.Contributions.HeldAt(position).FlowsIn(units, from, to), visibleTo, of, cancel);

    /// <summary>Flows on all days up to a day, that day included.</summary>
    public Task<IReadOnlyList<SeriesSum>> CumulativeAsync(
        IReadOnlyCollection<int> units, DateOnly to, Viewer? visibleTo,
        long? position = null, Func<Series, bool>? of = null, CancellationToken cancel = default) =>
        AddUpAsync(db.Contributions.HeldAt(position).FlowsUpTo(units, to), visibleTo, of, cancel);

    /// <summary>Stocks as they stand on the day before a window and on its last day.</summary>
    public async Task<IReadOnlyList<SeriesStocks>> StocksAsync(
        IReadOnlyCollection<int> units, DateOnly dayBefore, DateOnly lastDay, Viewer? visibleTo,
        long? position = null, Func<Series, bool>? of = null, CancellationToken cancel = default)
    {
        var rows = await NarrowedAsync(
            db.Contributions.HeldAt(position).StandingIn(units, dayBefore, lastDay), visibleTo, of, cancel);
        var sums = await rows.GroupBy(c => new { c.UnitId, c.SeriesId }).Select(g => new
        {
            g.Key.UnitId,
            g.Key.SeriesId,
            First = g.Sum(c => c.Day <= dayBefore ? c.Amount / Part : 0),
            FirstRest = g.Sum(c => c.Day <= dayBefore ? c.Amount % Part : 0),
            Last = g.Sum(c => c.Until > lastDay ? c.Amount / Part : 0),
            LastRest = g.Sum(c => c.Until > lastDay ? c.Amount % Part : 0),
        }).ToListAsync(cancel);
        var series = await cache.OfAsync(db, sums.Select(s => s.SeriesId), cancel);
        return [.. sums.Select(s => new SeriesStocks(s.UnitId, series[s.SeriesId], Whole(s.First, s.FirstRest), Whole(s.Last, s.LastRest)))];
    }

    private static decimal Whole(long parts, long rest) => ((decimal)parts * Part) + rest;

    private async Task<IReadOnlyList<SeriesSum>> AddUpAsync(
        IQueryable<ContributionRow> rows, Viewer? visibleTo, Func<Series, bool>? of, CancellationToken cancel)
    {
        rows = await NarrowedAsync(rows, visibleTo, of, cancel);
        var sums = await rows.GroupBy(c => new { c.UnitId, c.SeriesId })
            .Select(g => new { g.Key.UnitId, g.Key.SeriesId, Parts = g.Sum(c => c.Amount / Part), Rest = g.Sum(c => c.Amount % Part) })
            .ToListAsync(cancel);
        var series = await cache.OfAsync(db, sums.Select(s => s.SeriesId), cancel);
        return [.. sums.Select(s => new SeriesSum(s.UnitId, series[s.SeriesId], Whole(s.Parts, s.Rest)))];
    }

    private async Task<IQueryable<ContributionRow>> NarrowedAsync(
        IQueryable<ContributionRow> rows, Viewer? visibleTo, Func<Series, bool>? of, CancellationToken cancel)
    {
        if (of is not null)
        {
            var selected = (await cache.AllAsync(db, cancel)).Where(s => of(s.Value)).Select(s => s.Key).ToArray();
            rows = rows.Where(c => EF.Parameter(selected).Contains(c.SeriesId));
        }

        return visibleTo is null ? rows : rows.RowsVisibleTo(visibleTo, db);
    }
}
