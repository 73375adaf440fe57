using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Regimes;
using GiaoBan.Network;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.Regimes;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission;

/// <summary>A period of a regime, with its window, its form and the units obliged.</summary>
/// <param name="Regime">The regime.</param>
/// <param name="Period">The period.</param>
/// <param name="Window">Its days and due moment.</param>
/// <param name="Form">The form that serves it; null where none is there yet.</param>
/// <param name="Obliged">By code, as the units were on the window's last day.</param>
public sealed record ReportPeriod(Regime Regime, Period Period, Window Window, Form? Form, IReadOnlyList<Unit> Obliged)
{
    /// <summary>The page of a unit's report.</summary>
    /// <param name="unitCode">As of the window's last day.</param>
    public string AddressOf(string unitCode) => $"/bao-cao/{Uri.EscapeDataString(Regime.Code)}/{Period}/{unitCode}";

    /// <summary>The page of the national picture.</summary>
    public string NationalAddress => $"/toan-quoc?regime={Uri.EscapeDataString(Regime.Code)}&period={Period}";

    /// <summary>The window's last day; while it still runs, today.</summary>
    public DateOnly LastDayBy(DateOnly today) => today < Window.To ? today : Window.To;

    public bool Obliges(int unit) => Obliged.Any(u => u.Id == unit);

    /// <summary>
    /// "Báo cáo công tác nội chính 6 tháng đầu năm 2020": the words with which the regime's title ends and the period's
    /// begins are said once.
    /// </summary>
    public Text Title
    {
        get
        {
            var (regime, period) = (Regime.Title.Split(' '), Period.Title.Vi.Split(' '));
            var common = Enumerable.Range(0, Math.Min(regime.Length, period.Length)).Last(n => n == 0 || regime.TakeLast(n).SequenceEqual(period.Take(n)));
            var vi = common == 0 ? $"{Regime.Title}, {Period.Title.Vi}" : string.Join(' ', regime.SkipLast(common).Concat(period));
            return new Text(vi, $"{Regime.Title} ({Period.Title.En})");
        }
    }
}

/// <summary>Finds periods of regimes as the API and pages name them.</summary>
public sealed class ReportPeriods(RegimeShelf regimes, FormLibrary library, GiaoBanDb db, NetworkMap map)
{
    /// <summary>All forms as they are now; read once a request.</summary>
    public FormLibrary.Shelf? Shelf { get; private set; }

    private IReadOnlyDictionary<string, Regime>? _regimes;

    /// <summary>The period, or null where there is no such regime or it has no such period.</summary>
    public async Task<ReportPeriod?> FindAsync(string regimeCode, string periodName, CancellationToken cancel)
    {
        var all = await RegimesAsync(cancel);
        return all.TryGetValue(regimeCode, out var regime) && Period.TryParse(periodName, out var period)
            ? await OfAsync(regime, period, cancel)
            : null;
    }

    /// <summary>The period, or null where the regime has no such period.</summary>
    public async Task<ReportPeriod?> OfAsync(Regime regime, Period period, CancellationToken cancel)
    {
        if (regime.Window(period) is not { } window)
        {
            return null;
        }

        await ReadShelvesAsync(cancel);
        var form = regime.FormCodeFor(period) is { } code ? Shelf!.On(code, window.To) : null;
        var obliged = regime.Units is { } units ? map.ObligedOn(window.To, units) : map.ObligedOn(window.To);
        return new ReportPeriod(regime, period, window, form, obliged);
    }

    /// <summary>The regimes that there are, by code; read once a request.</summary>
    public async Task<IReadOnlyDictionary<string, Regime>> RegimesAsync(CancellationToken cancel)
    {
        await ReadShelvesAsync(cancel);
        return _regimes!;
    }

    /// <summary>Forms and regimes are always needed together: one query asks whether either moved.</summary>
    private async Task ReadShelvesAsync(CancellationToken cancel)
    {
        if (_regimes is not null)
        {
            return;
        }

        var moved = (await db.Forms.Select(f => new { IsForm = true, Version = (long)f.Version })
            .Concat(db.Regimes.Select(r => new { IsForm = false, Version = (long)r.Version }))
            .GroupBy(v => v.IsForm).Select(g => new { g.Key, Count = g.Count(), Versions = g.Sum(v => v.Version) })
            .ToListAsync(cancel)).ToDictionary(g => g.Key, g => (g.Count, g.Versions));
        var (count, versions) = moved.GetValueOrDefault(true);
        Shelf = await library.AtAsync(db, count, versions, cancel);
        _regimes = await regimes.AtAsync(db, moved.GetValueOrDefault(false).Versions, cancel);
    }
}
