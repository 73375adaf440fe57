using System.Collections.Concurrent;
using GiaoBan.Figures;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission;

/// <summary>A submitted version's figures, read.</summary>
/// <param name="FormId">The stored version of the form.</param>
/// <param name="Items">By code.</param>
/// <param name="Leaves">By key.</param>
/// <param name="Entered">What was entered.</param>
/// <param name="Position">The ledger's size at submission.</param>
public sealed record FrozenFigures(
    long FormId,
    IReadOnlyDictionary<string, Value> Items,
    IReadOnlyDictionary<string, Value> Leaves,
    Draft Entered,
    long Position);

/// <summary>
/// Submitted versions, read once: they never change, so they are kept while there is room. The national picture reads
/// three times 63 of them.
/// </summary>
public sealed class FrozenCache
{
    /// <summary>About 10 KB each.</summary>
    private const int Room = 4_000;

    private readonly ConcurrentDictionary<(long Report, int Number), FrozenFigures> _kept = new();

    /// <summary>These versions; one query for those that are not kept yet.</summary>
    public async Task<IReadOnlyDictionary<long, FrozenFigures>> OfAsync(
        GiaoBanDb db, IReadOnlyCollection<(long Report, int Number)> wanted, CancellationToken cancel)
    {
        var absent = wanted.Where(w => !_kept.ContainsKey(w)).ToList();
        if (absent.Count > 0)
        {
            await ReadAsync(db, absent, cancel);
        }

        return wanted.ToDictionary(w => w.Report, w => _kept[w]);
    }

    private async Task ReadAsync(GiaoBanDb db, List<(long Report, int Number)> absent, CancellationToken cancel)
    {
        if (_kept.Count > Room)
        {
            _kept.Clear();
        }

        var reports = absent.Select(a => a.Report).ToArray();
        var numbers = absent.ToHashSet();
        var rows = await db.Submissions.AsNoTracking().Where(s => EF.Parameter(reports).Contains(s.ReportId))
            .Select(s => new { s.ReportId, s.Number, s.FormId, s.Figures, s.Position }).ToListAsync(cancel);
        foreach (var row in rows.Where(r => numbers.Contains((r.ReportId, r.Number))))
        {
            var frozen = Records.Canonical.Read<Frozen>(row.Figures);
            _kept[(row.ReportId, row.Number)] = new FrozenFigures(
                row.FormId, Frozen.Read(frozen.Items), Frozen.Read(frozen.Leaves), frozen.Entered, row.Position);
        }
    }
}
