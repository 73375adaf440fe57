using System.Collections.Concurrent;
using GiaoBan.Figures;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Contributions;

/// <summary>
/// The interned series, both ways. A series never changes and is never taken away, so what was read stays right; another
/// process may add some, which are then read when their number or name is met.
/// </summary>
public sealed class SeriesCache
{
    private readonly ConcurrentDictionary<Series, int> _ids = new();
    private readonly ConcurrentDictionary<int, Series> _series = new();
    private int _newest;

    /// <summary>The number of a series, or null where it was not met yet.</summary>
    public int? Find(Series series) => _ids.TryGetValue(series, out var id) ? id : null;

    /// <summary>All series known after a look at what is new in the database.</summary>
    public async Task<IReadOnlyDictionary<int, Series>> AllAsync(GiaoBanDb db, CancellationToken cancel)
    {
        await ReadNewAsync(db, cancel);
        return _series;
    }

    /// <summary>The series of these numbers, which rows that were just read bear.</summary>
    public async Task<IReadOnlyDictionary<int, Series>> OfAsync(GiaoBanDb db, IEnumerable<int> ids, CancellationToken cancel)
    {
        if (ids.Any(id => !_series.ContainsKey(id)))
        {
            await ReadNewAsync(db, cancel);
        }

        return _series;
    }

    /// <summary>Keeps a series whose row is committed.</summary>
    public void Keep(int id, Series series)
    {
        _ids[series] = id;
        _series[id] = series;
    }

    public async Task ReadNewAsync(GiaoBanDb db, CancellationToken cancel)
    {
        var after = Volatile.Read(ref _newest);
        foreach (var row in await db.Series.AsNoTracking().Where(s => s.Id > after).OrderBy(s => s.Id).ToListAsync(cancel))
        {
            Keep(row.Id, new Series(row.Fact, row.Measure, row.Slice));
            after = row.Id;
        }

        Volatile.Write(ref _newest, after);
    }
}
