using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Contributions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.National;

/// <summary>A row of the list behind a figure.</summary>
public sealed record FigureRecord(
    string Fact, long Amount, int Unit, DateOnly Day, DateOnly? Until, IRegister Register, string PublicId, string Number, string Title, int Version);

/// <summary>The list behind a figure.</summary>
/// <param name="Total">Sum of the amounts that the viewer may see, over all pages.</param>
/// <param name="Hidden">Sum of the others: the two make the figure.</param>
/// <param name="Records">How many records those are.</param>
/// <param name="HiddenRecords">How many records these are.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record FigureRecordList(
    FactLeaf Leaf, decimal Total, decimal Hidden, int Records, int HiddenRecords, IReadOnlyList<FigureRecord> Items, int? Next);

/// <summary>
/// Opens a figure onto its records: the same rows that its sum takes, so the two cannot disagree. Of a report in force,
/// as they were held true at its ledger position.
/// </summary>
public sealed class FigureRecords(
    GiaoBanDb db, SeriesCache cache, UnitLeafSource reports, Figuring figuring, IEnumerable<IRegister> registers, Viewer who, NetworkMap map)
{
    public async Task<Outcome<FigureRecordList>> OfAsync(FigureQuestion question, int after, int limit, CancellationToken cancel)
    {
        var (leaf, refusal) = LeafOf(question);
        if (leaf is null)
        {
            return refusal!;
        }

        var positions = await PositionsAsync(question, cancel);
        var rows = await RowsAsync(question, leaf, positions, cancel);
        var named = await db.Named.Where(n => n.OfficerId == who.OfficerId).Select(n => n.RecordId).ToHashSetAsync(cancel);
        var (seen, hidden) = (new List<ContributionRow>(), new List<ContributionRow>());
        foreach (var row in rows)
        {
            (who.MaySeeRow(row, named.Contains(row.RecordId)) ? seen : hidden).Add(row);
        }

        if (question.Place is null)
        {
            hidden.Clear(); // without a period what one may not see does not exist
        }

        var page = seen.OrderBy(r => r.Day).ThenBy(r => r.RecordId).ThenBy(r => r.Began).ThenBy(r => r.Ordinal)
            .Skip(after).Take(limit).ToList();
        return new FigureRecordList(
            leaf, seen.Sum(r => (decimal)r.Amount), hidden.Sum(r => (decimal)r.Amount),
            Count(seen), Count(hidden), await DescribedAsync(page, positions, cancel), after + page.Count < seen.Count ? after + limit : null);
    }

    private static int Count(List<ContributionRow> rows) => rows.Select(r => r.RecordId).Distinct().Count();

    /// <summary>The one fact leaf of the question; several, an entered item, or another period's are refused with the reason.</summary>
    private (FactLeaf? Leaf, Refusal? Refusal) LeafOf(FigureQuestion question)
    {
        var plan = figuring.PlanOf(question, []);
        var leaves = plan.LeavesOfFormula();
        if (leaves is [{ Kind: LeafKind.Fact, IsOwn: true, Fact: { } fact }])
        {
            return (fact, null);
        }

        var listed = string.Join(", ", leaves.Select(l => l.Code));
        return (null, Refusal.Unanswerable("formula", leaves.Any(l => l.Kind == LeafKind.Fact && l.IsOwn)
            ? new Text(
                $"Mỗi lần mở một nguồn số liệu. Công thức này có: {listed}.", $"One fact term at a time. This formula has: {listed}.")
            : new Text(
                $"Số này không tính từ hồ sơ của kỳ: {listed}.", $"This figure does not come from the period's records: {listed}.")));
    }

    /// <summary>By unit (predecessors too), the ledger position its rows are asked at; null: now. A unit without a report has none.</summary>
    private async Task<IReadOnlyDictionary<int, long?>> PositionsAsync(FigureQuestion question, CancellationToken cancel)
    {
        if (question.Place is null)
        {
            return question.Units.SelectMany(u => map.WithPredecessors(u.Id)).ToDictionary(u => u, _ => (long?)null);
        }

        var standing = await reports.StandingAsync(question.Place, cancel);
        return question.Units
            .Where(u => standing.ContainsKey(u.Id) || (!question.IsReported && who.OwnUnits.Contains(u.Id)))
            .SelectMany(u => map.WithPredecessors(u.Id).Select(
                id => KeyValuePair.Create(id, question.IsReported ? standing[u.Id].Position : (long?)null)))
            .ToDictionary();
    }

    private async Task<List<ContributionRow>> RowsAsync(
        FigureQuestion question, FactLeaf leaf, IReadOnlyDictionary<int, long?> positions, CancellationToken cancel)
    {
        var series = (await cache.AllAsync(db, cancel)).Where(s => leaf.Term.Selects(s.Value)).Select(s => s.Key).ToArray();
        var units = positions.Keys.ToArray();
        if (series.Length == 0 || units.Length == 0)
        {
            return [];
        }

        // Each unit's report has a position of its own: what any of them may need is read, and each judged at its own.
        var rows = question.IsReported
            ? HeldBetween(positions.Values.Min()!.Value, positions.Values.Max()!.Value)
            : db.Contributions.AsNoTracking().HeldNow();
        var before = question.From == DateOnly.MinValue ? question.From : question.From.AddDays(-1);
        var found = await (leaf.Edge switch
        {
            Edge.Window => rows.FlowsIn(units, question.From, question.To),
            Edge.StartCumulative => rows.FlowsUpTo(units, before),
            Edge.EndCumulative => rows.FlowsUpTo(units, question.To),
            Edge.StartStock => rows.StandingIn(units, before, before),
            _ => rows.StandingIn(units, question.To, question.To),
        }).Where(c => EF.Parameter(series).Contains(c.SeriesId)).ToListAsync(cancel);
        return !question.IsReported ? found : [.. found.Where(r =>
            positions[r.UnitId] is { } at && r.Began <= at && (r.Ended is null || r.Ended > at))];
    }

    private IQueryable<ContributionRow> HeldBetween(long first, long last)
    {
        var rows = db.Contributions.AsNoTracking();
        return rows.Where(c => c.Ended == null && c.Began <= last).Concat(rows.Where(c => c.Ended > first && c.Began <= last));
    }

    private async Task<IReadOnlyList<FigureRecord>> DescribedAsync(
        List<ContributionRow> page, IReadOnlyDictionary<int, long?> positions, CancellationToken cancel)
    {
        var series = await cache.OfAsync(db, page.Select(r => r.SeriesId), cancel);
        var ids = page.Select(r => r.RecordId).Distinct().ToArray();
        var heads = new Dictionary<long, (IRegister Register, RecordHead Head)>();
        foreach (var register in registers)
        {
            foreach (var head in await register.Heads(db).Where(h => EF.Parameter(ids).Contains(h.Id)).ToListAsync(cancel))
            {
                heads[head.Id] = (register, head);
            }
        }

        var versions = (await db.Versions.AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.RecordId))
            .Select(v => new { v.RecordId, v.Version, v.Position }).ToListAsync(cancel)).ToLookup(v => v.RecordId);
        return [.. page.Select(row =>
        {
            var (register, head) = heads[row.RecordId];
            var at = positions[row.UnitId] ?? long.MaxValue;
            return new FigureRecord(
                series[row.SeriesId].Fact, row.Amount, row.UnitId, row.Day, row.Until, register, head.PublicId, head.Number, head.Title,
                versions[row.RecordId].Where(v => v.Position <= at).Max(v => v.Version));
        })];
    }
}
