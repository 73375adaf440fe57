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
        await WriteAsync(record, held, position, cancel);
    }

    /// <summary>The same for a record whose rows held so far were read.</summary>
    public async Task WriteAsync(Record record, IReadOnlyCollection<ContributionRow> held, long position, CancellationToken cancel)
    {
        var (ended, begun) = await CompareAsync(held, record, position, cancel);
        foreach (var old in ended)
        {
            statements.Add(
                DoorSql.EndContribution,
                ("ended", position), ("record", old.RecordId), ("began", old.Began), ("ordinal", old.Ordinal));
        }

        foreach (var row in begun)
        {
            statements.Add(
                DoorSql.BeginContribution,
                ("record", row.RecordId), ("began", row.Began), ("ordinal", row.Ordinal), ("series", row.SeriesId),
                ("unit", row.UnitId), ("amount", row.Amount), ("day", row.Day.DayNumber), ("until", row.Until?.DayNumber),
                ("access", (int)row.Access));
        }

        if (held.Any(h => h.Access != record.Access))
        {
            statements.Add(DoorSql.ChangeAccess, ("access", (int)record.Access), ("record", record.Id));
        }
    }

    /// <summary>Which of the rows held so far end at this position, and which begin.</summary>
    public async Task<(IReadOnlyList<ContributionRow> Ended, IReadOnlyList<ContributionRow> Begun)> CompareAsync(
        IEnumerable<ContributionRow> held, Record record, long position, CancellationToken cancel)
    {
        List<ContributionRow> left = [.. held];
        var begun = new List<ContributionRow>();
        foreach (var row in record.Contributions())
        {
            var series = await InternAsync(row.Series, cancel);
            var same = left.FindIndex(old => IsSame(old, series, row));
            if (same >= 0)
            {
                left.RemoveAt(same);
            }
            else
            {
                begun.Add(Begin(record, position, begun.Count, series, row));
            }
        }

        return (left, begun);
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

    private static ContributionRow Begin(Record record, long position, int ordinal, int series, Contribution row) => new()
    {
        RecordId = record.Id,
        Began = position,
        Ordinal = ordinal,
        SeriesId = series,
        UnitId = row.Unit,
        Amount = row.Amount,
        Day = row.Day,
        Until = row.Until,
        Access = record.Access,
    };

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
