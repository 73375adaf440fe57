using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Audit;

/// <summary>
/// <c>giaoban verify</c>: runs the facts' functions over all records again and holds the answer against the stored
/// contributions. Each difference is named; none is mended: a difference means that something changed beside the door.
/// </summary>
public sealed class Recount(GiaoBanDb db, SeriesCache cache, IEnumerable<IRegister> registers)
{
    private const int AtATime = 2_000;

    /// <summary>How many records were recounted.</summary>
    public long Records { get; private set; }

    /// <summary>How many rows were held against them.</summary>
    public long Rows { get; private set; }

    /// <summary>The differences, a line each.</summary>
    public async IAsyncEnumerable<string> RunAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var register in registers)
        {
            for (var records = await register.NextRecordsAsync(db, 0, AtATime, cancel); records.Count > 0;)
            {
                foreach (var line in await DifferencesAsync(records, cancel))
                {
                    yield return line;
                }

                records = await register.NextRecordsAsync(db, records[^1].Id, AtATime, cancel);
            }
        }

        foreach (var row in await OrphansAsync(cancel))
        {
            yield return $"record {row.RecordId}: a row without a record: {await DescribedAsync(row, cancel)}";
        }
    }

    private async Task<List<string>> DifferencesAsync(IReadOnlyList<Record> records, CancellationToken cancel)
    {
        var ids = records.Select(r => r.Id).ToArray();
        var stored = await db.Contributions.AsNoTracking()
            .Where(c => c.Ended == null && EF.Parameter(ids).Contains(c.RecordId)).ToListAsync(cancel);
        var series = await cache.OfAsync(db, stored.Select(r => r.SeriesId), cancel);
        var held = stored.ToLookup(r => r.RecordId, r => (Row: Read(r, series), r.Access));
        var holders = (await db.FormerHolders.AsNoTracking().Where(h => EF.Parameter(ids).Contains(h.RecordId)).ToListAsync(cancel)).ToLookup(h => h.RecordId);
        var named = (await db.Named.AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.RecordId)).ToListAsync(cancel)).ToLookup(n => n.RecordId);
        var supporting = (await db.SupportingUnits.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.RecordId)).ToListAsync(cancel)).ToLookup(s => s.RecordId);
        Records += records.Count;
        Rows += stored.Count;
        return [.. records.SelectMany(r => Differences(r, [.. held[r.Id]]).Concat(OtherHolders(r, holders[r.Id])).Concat(OtherNames(r, named[r.Id]))
            .Concat(OtherSupporting(r, supporting[r.Id])))];
    }

    /// <summary>Who goes on seeing a record that was given away follows from it, as its rows do.</summary>
    private static IEnumerable<string> OtherHolders(Record record, IEnumerable<FormerHolder> stored)
    {
        var said = record.FormerHolders.Select(h => (h.UnitId, h.Until)).ToHashSet();
        if (!said.SetEquals(stored.Select(h => (h.UnitId, h.Until))))
        {
            yield return $"{record.Register}/{record.PublicId} {record.Number}: its stored former holders are not those that it says";
        }
    }

    /// <summary>The names are looked up by the unit that holds the record.</summary>
    private static IEnumerable<string> OtherNames(Record record, IEnumerable<Named> stored)
    {
        if (!stored.Select(n => (n.OfficerId, n.UnitId)).ToHashSet().SetEquals(record.NamedIds.Select(id => (id, record.UnitId))))
        {
            yield return $"{record.Register}/{record.PublicId} {record.Number}: the officers named on it are stored otherwise";
        }
    }

    /// <summary>Whose officers see it because they do a part of it follows from it too.</summary>
    private static IEnumerable<string> OtherSupporting(Record record, IEnumerable<SupportingUnit> stored)
    {
        if (!stored.Select(s => s.UnitId).ToHashSet().SetEquals(record.SupportingUnits))
        {
            yield return $"{record.Register}/{record.PublicId} {record.Number}: its stored supporting units are not those that it says";
        }
    }

    private static IEnumerable<string> Differences(Record record, List<(Contribution Row, Access Access)> held)
    {
        var name = $"{record.Register}/{record.PublicId} {record.Number}";
        foreach (var row in record.Contributions())
        {
            var same = held.FindIndex(h => h.Row == row && h.Access == record.Access);
            if (same >= 0)
            {
                held.RemoveAt(same);
            }
            else
            {
                yield return $"{name}: counted and not stored: {row}";
            }
        }

        foreach (var (row, access) in held)
        {
            yield return $"{name}: stored and not counted: {row}, access {access}";
        }
    }

    private Task<List<ContributionRow>> OrphansAsync(CancellationToken cancel)
    {
        var rows = db.Contributions.AsNoTracking().Where(c => c.Ended == null);
        foreach (var register in registers)
        {
            var heads = register.Heads(db);
            rows = rows.Where(c => !heads.Any(h => h.Id == c.RecordId));
        }

        return rows.OrderBy(c => c.RecordId).Take(100).ToListAsync(cancel);
    }

    private async Task<Contribution> DescribedAsync(ContributionRow row, CancellationToken cancel) =>
        Read(row, await cache.OfAsync(db, [row.SeriesId], cancel));

    private static Contribution Read(ContributionRow row, IReadOnlyDictionary<int, Series> series) =>
        new(series[row.SeriesId], row.UnitId, row.Amount, row.Day, row.Until);
}
