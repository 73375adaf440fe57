using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Regimes;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Reports.Forms;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Regimes;

/// <summary>Adding regimes: an administrator's work, by command or API.</summary>
public sealed class RegimeVerbs(Door door, FormLibrary library, GiaoBanDb db, NetworkMap map, Viewer who)
{
    /// <summary>
    /// Adds a regime, or changes the one of the same code: windows and forms of periods that reports were frozen for stay
    /// what they were.
    /// </summary>
    public async Task<Outcome<(Regime Regime, IReadOnlyList<Diagnostic> Warnings)>> AddAsync(
        string json, string fileName, CancellationToken cancel)
    {
        if (!who.IsAdmin)
        {
            return Refusal.Of(RefusalKind.NotAllowed, new Text(
                "Chế độ báo cáo do quản trị hệ thống thêm.", "Regimes are added by the administrator."));
        }

        var shelf = await library.CurrentAsync(db, cancel);
        var reading = RegimeReader.Read(json, shelf.Known);
        if (reading.Regime?.Units?.Where(code => !map.IsOfProvince(code)).ToList() is { Count: > 0 } unknown)
        {
            return Refusal.Invalid("regime", new Text(
                $"“units”: không có tỉnh, thành phố nào mang mã {string.Join(", ", unknown)}. Ghi mã như trong danh mục đơn vị.",
                $"“units”: no province ever bore the code {string.Join(", ", unknown)}. Write codes as in the list of units."));
        }

        return reading.Regime is not { } regime
            ? Refusal.Invalid([.. reading.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => new Fault("regime", FormVerbs.TextOf(d, fileName)))])
            : await door.PassAsync<(Regime, IReadOnlyList<Diagnostic>)>(who, async passage =>
            {
                await passage.HoldLedgerAsync();
                var present = await passage.Db.Regimes.SingleOrDefaultAsync(r => r.Code == regime.Code, cancel);
                if (present is null)
                {
                    await passage.AddAsync(RegimeRow.Of(await passage.NextPositionAsync(), regime), "add");
                }
                else if (present.Source != regime.Source)
                {
                    if (await MovedPeriodAsync(passage.Db, present, regime, cancel) is { } period)
                    {
                        return Moved(regime, period);
                    }

                    if (await ForgottenAsync(passage.Db, regime, cancel) is var (unit, of))
                    {
                        return Forgotten(regime, unit, of);
                    }

                    present.Source = regime.Source;
                    await passage.ChangeAsync(present, "replace");
                }

                return (regime, reading.Diagnostics);
            }, cancel);
    }

    /// <summary>A period with frozen reports whose window or form would be another, or null.</summary>
    private static async Task<string?> MovedPeriodAsync(GiaoBanDb db, RegimeRow present, Regime next, CancellationToken cancel)
    {
        var before = RegimeReader.Read(present.Source, KnownForms.None).Regime!;
        var frozen = await db.Reports.Where(r => r.Regime == present.Code && r.Submitted > 0)
            .Select(r => r.Period).Distinct().ToListAsync(cancel);
        return frozen.Find(name => Period.TryParse(name, out var period)
            && (Days(before, period) != Days(next, period) || before.FormCodeFor(period) != next.FormCodeFor(period)));
    }

    /// <summary>A unit with a frozen report that would be obliged no longer, with the period; or null.</summary>
    private async Task<(string Unit, string Period)?> ForgottenAsync(GiaoBanDb db, Regime next, CancellationToken cancel)
    {
        var frozen = await db.Reports.Where(r => r.Regime == next.Code && r.Submitted > 0)
            .Select(r => new { r.Period, r.UnitId }).ToListAsync(cancel);
        foreach (var report in frozen)
        {
            if (Period.TryParse(report.Period, out var period) && next is { Units: { } units } && next.Window(period) is { } window
                && !map.ObligedOn(window.To, units).Any(u => u.Id == report.UnitId))
            {
                return (map.CodeOf(report.UnitId, window.To), report.Period);
            }
        }

        return null;
    }

    private static Refusal Forgotten(Regime regime, string unit, string period) => Refusal.Of(RefusalKind.Conflict, new Text(
        $"Chế độ {regime.Code}: đơn vị {unit} đã có báo cáo chốt kỳ {period}, không bỏ khỏi “units” được.",
        $"Regime {regime.Code}: unit {unit} has a frozen report for {period} and cannot be left out of “units”."));

    private static (DateOnly?, DateOnly?) Days(Regime regime, Period period) =>
        (regime.Window(period)?.From, regime.Window(period)?.To);

    private static Refusal Moved(Regime regime, string period) => Refusal.Of(RefusalKind.Conflict, new Text(
        $"Chế độ {regime.Code}: kỳ {period} đã có báo cáo chốt, không đổi được khoảng số liệu hoặc biểu của kỳ đó.",
        $"Regime {regime.Code}: reports are frozen for {period}, whose window and form cannot be changed."));
}
