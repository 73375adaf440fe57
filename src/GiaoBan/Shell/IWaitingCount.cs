using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Shell;

/// <summary>
/// What waits for the bearer at a place of work. The part of the product that knows adds itself as a service; it is asked only
/// when a page shows its band.
/// </summary>
public interface IWaitingCount
{
    Place Place { get; }

    /// <summary>For each thing that waits the path of the place; null: nothing does.</summary>
    IQueryable<string>? Waiting { get; }
}

/// <summary>Counts what waits at all places in one query: every page asks it.</summary>
public sealed class WaitingCounts(IEnumerable<IWaitingCount> counts)
{
    /// <summary>By the path of the place; a place where nothing waits is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> AllAsync(CancellationToken cancel)
    {
        var waiting = counts.Select(count => count.Waiting).OfType<IQueryable<string>>().ToList();
        return waiting.Count == 0
            ? new Dictionary<string, int>()
            : await waiting.Aggregate((one, other) => one.Concat(other)).GroupBy(path => path)
                .Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, cancel);
    }
}
