using GiaoBan.Figures.Language;
using GiaoBan.Figures.Regimes;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Regimes;

/// <summary>All regimes, read once and kept, asked again where the database says that one changed.</summary>
public sealed class RegimeShelf
{
    private volatile Kept _kept = new(0, []);

    /// <summary>The regimes as they are now, by code.</summary>
    public async Task<IReadOnlyDictionary<string, Regime>> CurrentAsync(GiaoBanDb db, CancellationToken cancel) =>
        await AtAsync(db, await db.Regimes.SumAsync(r => (long)r.Version, cancel), cancel);

    /// <summary>The same, where the sum of their versions was read already.</summary>
    public async Task<IReadOnlyDictionary<string, Regime>> AtAsync(GiaoBanDb db, long versions, CancellationToken cancel)
    {
        var kept = _kept;
        if (kept.Versions != versions)
        {
            var rows = await db.Regimes.AsNoTracking().OrderBy(r => r.Code).ToListAsync(cancel);

            // Whether its forms are there was said when it was added; a form may come later than its regime.
            _kept = kept = new Kept(
                rows.Sum(r => (long)r.Version),
                rows.Select(r => RegimeReader.Read(r.Source, KnownForms.None).Regime).OfType<Regime>().ToDictionary(r => r.Code));
        }

        return kept.Regimes;
    }

    private sealed record Kept(long Versions, Dictionary<string, Regime> Regimes);
}
