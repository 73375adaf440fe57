using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission;

/// <summary>Where one unit's report stands.</summary>
/// <param name="Late">First submitted after the due moment; or not yet, and the moment is past.</param>
/// <param name="Broken">Rules that do not hold in the newest submitted version.</param>
/// <param name="Returned">Why that version was returned, where it was.</param>
public sealed record ReportStanding(
    Unit Unit, string Code, ReportState State, bool HasDraft, int Version, DateTime? SubmittedAt, bool Late, int Broken, Return? Returned)
{
    /// <summary>As its row says it; without one it was not begun.</summary>
    internal static ReportStanding Of(StandingRow? row, ReportPeriod place, Unit unit, NetworkMap map, DateTime now) => new(
        unit, map.CodeOf(unit.Id, place.Window.To), row?.State ?? ReportState.None, row?.HasDraft ?? false, row?.Submitted ?? 0,
        row?.Newest?.At, (row?.FirstSubmittedAt ?? now) > place.Window.Due.UtcDateTime, row?.Newest?.Broken ?? 0,
        row?.Newest?.Returned);
}

/// <summary>What is read of a report to say where it stands: neither its draft nor what it froze.</summary>
internal sealed record StandingRow(
    string Regime, string Period, int UnitId, ReportState State, bool HasDraft, int Submitted, DateTime? FirstSubmittedAt,
    StandingRow.Submission? Newest)
{
    public static IQueryable<StandingRow> Of(IQueryable<Report> reports) => reports.AsNoTracking().Select(r => new StandingRow(
        r.Regime, r.Period, r.UnitId, r.State, r.HasDraft, r.Submitted, r.FirstSubmittedAt,
        r.Submissions.Where(s => s.Number == r.Submitted).Select(s => new Submission(s.At, s.Broken, s.Returned)).FirstOrDefault()));

    internal sealed record Submission(DateTime At, int Broken, Return? Returned);
}

/// <summary>The reports of a period, one for each unit obliged that the viewer may know of.</summary>
public sealed record ReportList(ReportPeriod Place, IReadOnlyList<ReportStanding> Items)
{
    public JsonObject Write() => new()
    {
        ["from"] = ApiJson.Day(Place.Window.From),
        ["to"] = ApiJson.Day(Place.Window.To),
        ["due"] = ApiJson.Instant(Place.Window.Due.UtcDateTime),
        ["items"] = new JsonArray([.. Items.Select(Item)]),
    };

    private static JsonObject Item(ReportStanding item) => new()
    {
        ["unit"] = item.Code,
        ["state"] = ApiJson.Code(item.State),
        ["draft"] = item.HasDraft,
        ["version"] = item.Version,
        ["submittedAt"] = item.SubmittedAt is { } at ? ApiJson.Instant(at) : null,
        ["late"] = item.Late,
        ["broken"] = item.Broken,
    };
}

/// <summary>Lists of reports.</summary>
public sealed class ReportLists(GiaoBanDb db, ReportPeriods periods, ReportReader reader, Viewer who, NetworkMap map, Shell.Clock clock)
{
    public async Task<Outcome<ReportList>> OfAsync(string regime, string period, CancellationToken cancel)
    {
        if (await periods.FindAsync(regime, period, cancel) is not { } place)
        {
            return Refusal.Of(RefusalKind.NotFound, new Text(
                $"Không có chế độ “{regime}” với kỳ “{period}”. Nêu ?regime=…&period=…, ví dụ period=2020-H1.",
                $"There is no regime “{regime}” with a period “{period}”. Say ?regime=…&period=…, as in period=2020-H1."));
        }

        return new ReportList(place, await StandingAsync(place, unit => who.SeesNation || reader.MaySee(unit), cancel));
    }

    /// <summary>Where the reports of these units stand, by code; of a draft only that there is one.</summary>
    public async Task<IReadOnlyList<ReportStanding>> StandingAsync(ReportPeriod place, Func<int, bool> which, CancellationToken cancel)
    {
        var (regime, period) = (place.Regime.Code, place.Period.ToString());
        var rows = await StandingRow.Of(db.Reports.Where(r => r.Regime == regime && r.Period == period))
            .ToDictionaryAsync(r => r.UnitId, cancel);
        return [.. place.Obliged.Where(u => which(u.Id))
            .Select(unit => ReportStanding.Of(rows.GetValueOrDefault(unit.Id), place, unit, map, clock.Now))];
    }
}
