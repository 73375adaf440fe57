using GiaoBan.Figures;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Contributions;

/// <summary>
/// Holds what a record now counts for against what it counted for: what no longer counts ends at the change's position,
/// what is new begins there, what is the same stays untouched.
/// </summary>
internal sealed class ContributionWriter(GiaoBanDb db, SeriesCache cache, Statements statements)
{
    private readonly Dictionary<Series, int> _interned = [];
    private bool _hasReadNew;

    public async Task WriteAsync(Record record, long position, CancellationToken cancel)
    {
        var held = record.Version == 1 ? [] : await HeldAsync(record.Id, cancel);
        List<ContributionRow> kept = [.. held];
        var begun = new List<(int Series, Contribution Row)>();
        foreach (var row in record.Contributions())
        {
            var series = await InternAsync(row.Series, cancel);
            var same = kept.FindIndex(k => IsSame(k, series, row));
            if (same >= 0)
            {
                kept.RemoveAt(same);
            }
            else
            {
                begun.Add((series, row));
            }
        }

        foreach (var old in kept)
        {
            statements.Add(
                DoorSql.EndContribution,
                ("ended", position), ("record", old.RecordId), ("began", old.Began), ("ordinal", old.Ordinal));
        }

        for (var i = 0; i < begun.Count; i++)
        {
            Begin(record, position, i, begun[i].Series, begun[i].Row);
        }

        if (held.Exists(h => h.Access != record.Access))
        {
            statements.Add(DoorSql.ChangeAccess, ("access", (int)record.Access), ("record", record.Id));
        }
    }

    public void KeepSeries()
    {
        foreach (var (series, id) in _interned)
        {
            cache.Keep(id, series);
        }
    }

    private static bool IsSame(ContributionRow old, int series, Contribution row) =>
        old.SeriesId == series && old.UnitId == row.Unit && old.Amount == row.Amount
        && old.Day == row.Day && old.Until == row.Until;

    private Task<List<ContributionRow>> HeldAsync(long record, CancellationToken cancel) =>
        db.Contributions.AsNoTracking().Where(c => c.RecordId == record && c.Ended == null).ToListAsync(cancel);

    private void Begin(Record record, long position, int ordinal, int series, Contribution row) =>
        statements.Add(
            DoorSql.BeginContribution,
            ("record", record.Id), ("began", position), ("ordinal", ordinal), ("series", series), ("unit", row.Unit),
            ("amount", row.Amount), ("day", row.Day.DayNumber), ("until", row.Until?.DayNumber),
            ("access", (int)record.Access));

    private async Task<int> InternAsync(Series series, CancellationToken cancel)
    {
        if ((cache.Find(series) ?? Interned(series)) is { } known)
        {
            return known;
        }

        if (!_hasReadNew)
        {
            // Before our own first insert, so that nothing uncommitted gets into the cache.
            _hasReadNew = true;
            await cache.ReadNewAsync(db, cancel);
            if (cache.Find(series) is { } added)
            {
                return added;
            }
        }

        var id = await LedgerHeadLock.InsertSeriesAsync(db, series.Fact, series.Measure, series.Slice, cancel);
        _interned[series] = id;
        return id;

        int? Interned(Series s) => _interned.TryGetValue(s, out var own) ? own : null;
    }
}
