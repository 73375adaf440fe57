using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Listing;
using GiaoBan.Reports.Submission;
using GiaoBan.Storage;

namespace GiaoBan.Reports.National;

/// <summary>A figure that somebody asks for (<c>GET figures</c>).</summary>
/// <param name="Formula">What is computed.</param>
/// <param name="Place">The period it is asked for; null: just a window.</param>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="IsReported">Of the reports in force; else of the records (and entries) as they are now.</param>
/// <param name="Of">The units obliged to report, by code: what the coverage counts.</param>
/// <param name="Units">Those of them that are asked for.</param>
/// <param name="ByUnit">Whether each unit's own figure is asked for too.</param>
/// <param name="Map">The day whose map the rows are of; null: the window's own.</param>
public sealed record FigureQuestion(
    Formula Formula,
    ReportPeriod? Place,
    DateOnly From,
    DateOnly To,
    bool IsReported,
    IReadOnlyList<Unit> Of,
    IReadOnlyList<Unit> Units,
    bool ByUnit,
    DateOnly? Map)
{
    public string Basis => IsReported ? "reported" : "now";
}

/// <summary>Reads the question from the address.</summary>
public sealed class FigureQuestions(
    FactCatalogue facts, ReportPeriods periods, Forms.FormLibrary library, GiaoBanDb db, NetworkMap map, ReportReader reader, Viewer who)
{
    public async Task<Outcome<FigureQuestion>> ReadAsync(ListQuery query, CancellationToken cancel)
    {
        if (query.Text("formula") is not { } text)
        {
            query.Refuse("formula", new Text("Chưa có công thức: ?formula=directive.issued", "There is no formula: ?formula=directive.issued"));
            return Refusal.Unanswerable(query.Faults);
        }

        var (place, missing) = await PlaceAsync(query, cancel);
        if (missing is not null)
        {
            return missing;
        }

        var (from, to) = place is null ? Days(query) : (place.Window.From, place.Window.To);
        var shelf = periods.Shelf ?? await library.CurrentAsync(db, cancel);
        var reading = FormulaReader.Read(text, facts, place?.Form, shelf.Known);
        foreach (var diagnostic in reading.Diagnostics.Where(d => d.Severity == Severity.Error))
        {
            query.Refuse("formula", new Text(diagnostic.Format("formula"), diagnostic.Format("formula", english: true)));
        }

        if (reading.Formula is { NeedsPeriod: true } needy && place is null)
        {
            query.Refuse("formula", new Text(
                $"{string.Join(", ", needy.PeriodNeeds)} chỉ có nghĩa trong một kỳ: thêm regime=…&period=….",
                $"{string.Join(", ", needy.PeriodNeeds)} has a meaning only in a period: add regime=…&period=…."));
        }

        var basis = query.Text("basis") ?? (place is null ? "now" : "reported");
        if (basis is not ("now" or "reported") || (basis == "reported" && place is null))
        {
            query.Refuse("basis", new Text("basis là reported (cần kỳ báo cáo) hoặc now.", "basis is reported (which needs a period) or now."));
        }

        if (query.Text("by") is not (null or "unit"))
        {
            query.Refuse("by", new Text("Chỉ có by=unit.", "There is only by=unit."));
        }

        var day = query.Day("map");
        IReadOnlyList<Unit> of = place?.Obliged ?? map.ObligedOn(to);
        var (units, hidden) = Units(query, of, to, isReported: place is not null && basis == "reported");
        if (query.Faults.Count > 0 || hidden is not null)
        {
            return query.Faults.Count > 0 ? Refusal.Unanswerable(query.Faults) : hidden!;
        }

        return new FigureQuestion(
            reading.Formula!, place, from, to, basis == "reported", of, units, query.Text("by") == "unit", day);
    }

    private async Task<(ReportPeriod? Place, Refusal? Missing)> PlaceAsync(ListQuery query, CancellationToken cancel)
    {
        var (regime, period) = (query.Text("regime"), query.Text("period"));
        if (regime is null && period is null)
        {
            return (null, null);
        }

        if (regime is null || period is null)
        {
            return (null, Refusal.Unanswerable(regime is null ? "regime" : "period", new Text(
                "Kỳ báo cáo phải nêu cả hai: regime=…&period=….", "A period is named by both: regime=…&period=….")));
        }

        if (await periods.FindAsync(regime, period, cancel) is not { } place)
        {
            return (null, Refusal.Of(RefusalKind.NotFound, new Text(
                $"Không có chế độ “{regime}” với kỳ “{period}”.", $"There is no regime “{regime}” with a period “{period}”.")));
        }

        return place.Form is not null
            ? (place, null)
            : (null, Refusal.Of(RefusalKind.Conflict, new Text(
                $"Chế độ {regime} chưa có biểu mẫu có hiệu lực cho kỳ {period}.", $"Regime {regime} has no form valid for {period}.")));
    }

    private static (DateOnly From, DateOnly To) Days(ListQuery query)
    {
        var (from, to) = (query.Day("from"), query.Day("to"));
        if (query.Text("from") is null || query.Text("to") is null)
        {
            query.Refuse("from", new Text(
                "Nêu khoảng ngày from=…&to=…, hoặc kỳ báo cáo regime=…&period=….", "Say the days from=…&to=…, or a period regime=…&period=…."));
        }
        else if (from > to)
        {
            query.Refuse("from", new Text("Ngày đầu sau ngày cuối.", "The first day is after the last."));
        }

        return (from ?? default, to ?? default);
    }

    /// <summary>
    /// The units asked for that the viewer may know figures of: the centre what all have reported and what the records of
    /// its own units say, a unit its own. One that is named and may not be known does not exist.
    /// </summary>
    private (IReadOnlyList<Unit> Units, Refusal? Hidden) Units(ListQuery query, IReadOnlyList<Unit> of, DateOnly to, bool isReported)
    {
        var seen = of.Where(u => (isReported && who.SeesNation) || reader.MaySee(u.Id)).ToList();
        if (query.Text("unit") is not { } code)
        {
            return (seen, seen.Count == 0 ? NoUnit : null);
        }

        var unit = map.Find(code, to);
        return seen.Where(u => u.Id == unit?.Id).ToList() is { Count: 1 } one ? (one, null) : ([], NoUnit);
    }

    private static readonly Refusal NoUnit = Refusal.Of(RefusalKind.NotFound, new Text(
        "Không tìm thấy đơn vị này trong khoảng ngày đã nêu.", "There is no such unit in these days."));
}
