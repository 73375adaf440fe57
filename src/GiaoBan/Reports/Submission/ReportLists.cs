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
public sealed record ReportStanding(
    Unit Unit, string Code, ReportState State, bool HasDraft, int Version, DateTime? SubmittedAt, bool Late, int Broken);

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

    /// <summary>Where the reports of these units stand, by code; a draft is told to its own unit only.</summary>
    public async Task<IReadOnlyList<ReportStanding>> StandingAsync(ReportPeriod place, Func<int, bool> which, CancellationToken cancel)
    {
        var (regime, period) = (place.Regime.Code, place.Period.ToString());
        var rows = await db.Reports.AsNoTracking().Where(r => r.Regime == regime && r.Period == period)
            .Select(r => new
            {
                r.UnitId,
                r.State,
                r.HasDraft,
                r.Submitted,
                r.FirstSubmittedAt,
                Newest = r.Submissions.Where(s => s.Number == r.Submitted).Select(s => new { s.At, s.Broken }).FirstOrDefault(),
            }).ToDictionaryAsync(r => r.UnitId, cancel);
        var due = place.Window.Due.UtcDateTime;
        return [.. place.Obliged.Where(u => which(u.Id)).Select(unit => rows.TryGetValue(unit.Id, out var row)
            ? new ReportStanding(
                unit, map.CodeOf(unit.Id, place.Window.To), row.State, row.HasDraft, row.Submitted, row.Newest?.At,
                (row.FirstSubmittedAt ?? clock.Now) > due, row.Newest?.Broken ?? 0)
            : new ReportStanding(
                unit, map.CodeOf(unit.Id, place.Window.To), ReportState.None, false, 0, null, clock.Now > due, 0))];
    }
}
