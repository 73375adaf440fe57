using GiaoBan.Figures.Language;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Demo.Making.Reports;

/// <summary>The reports of the 63 units: half-year and monthly ones that are in, and the July report under way.</summary>
internal sealed class ReportsPlan(Timeline timeline, MadeReports reports, IReadOnlyList<MadeUnit> units)
{
    /// <summary>The unit of the guide: its half-year report was returned once, its July report is half filled.</summary>
    private const string Story = "68";

    /// <summary>Units whose half-year report of 2020 came in the last hours; it waits at the centre, as the late ones do.</summary>
    private static readonly HashSet<string> AtLast = ["19", "33", "70"];

    /// <summary>Units that were late with it.</summary>
    private static readonly HashSet<string> Late = ["12", "25", "46", "56", "77", "94"];

    private static readonly ILookup<string, string> Texts = DemoFile.Sections("report-texts.txt");

    private readonly Dictionary<int, ComplaintFlow> _complaints = units.ToDictionary(u => u.Id, u => new ComplaintFlow(u));

    /// <summary>A half-year that all units reported.</summary>
    public void PlanHalfYear(ReportPeriod place)
    {
        foreach (var unit in units)
        {
            var period = place.Period.ToString();
            var isPresent = period == "2020-H1";
            if (isPresent && unit.Code == Story)
            {
                PlanReturned(place, unit);
                continue;
            }

            var chance = new Chance($"half-year {period}", unit.Id);
            var isLate = isPresent ? Late.Contains(unit.Code) : chance.Is(0.05);
            var isAtLast = isPresent && AtLast.Contains(unit.Code);
            var days = isAtLast ? ReportDays.AtLast(place.Window, chance) : ReportDays.Of(place.Window, isLate, chance);
            PlanEntry(place, unit, HalfYear(unit, period, isLate), days.Entered);
            PlanSubmission(place, unit, days.Submitted, chance);
            if (!isPresent || !(isLate || isAtLast))
            {
                timeline.Add(days.Accepted, at => reports.AcceptAsync(place, unit, at));
            }
        }
    }

    /// <summary>A month: all units reported it, but for July.</summary>
    public void PlanMonth(ReportPeriod place)
    {
        if (place.Period.ToString() == "2020-07")
        {
            PlanJuly(place);
            return;
        }

        foreach (var unit in units)
        {
            var period = place.Period.ToString();
            var chance = new Chance($"month {period}", unit.Id);
            var isLate = chance.Is(0.04);
            var days = ReportDays.Of(place.Window, isLate, chance);
            PlanEntry(place, unit, Month(unit, period, isLate, chance), days.Entered);
            PlanSubmission(place, unit, days.Submitted, chance);
            if (period != "2020-06" || !chance.Is(0.08))
            {
                timeline.Add(days.Accepted, at => reports.AcceptAsync(place, unit, at));
            }
        }
    }

    /// <summary>The July report, due a week after the demo begins: some are in, some are drafts, most not begun.</summary>
    private void PlanJuly(ReportPeriod place)
    {
        foreach (var unit in units)
        {
            var chance = new Chance("July", unit.Id);
            var said = Month(unit, place.Period.ToString(), isLate: false, chance);
            var work = unit.Code == Story ? "story" : chance.Weighted(("submitted", 0.2), ("draft", 0.3), ("none", 0.5));
            var entered = OfficeTime.At(new DateOnly(2020, 7, work == "submitted" ? 15 : 16), chance);
            switch (work)
            {
                case "submitted":
                    PlanEntry(place, unit, said, entered);
                    PlanSubmission(place, unit, OfficeTime.At(new DateOnly(2020, 7, 16), chance), chance);
                    break;
                case "draft":
                    var cells = chance.Between(1, 3);
                    PlanEntry(place, unit, said.Where(s => s.Key != "N1").Take(cells).ToDictionary(), entered, isExplained: false);
                    break;
                case "story":
                    var carried = _complaints[unit.Id].In(place.Period.ToString()).Carried;
                    PlanEntry(
                        place, unit, new Dictionary<string, Said?> { ["K03"] = new(Number: carried - 1), ["K04"] = said["K04"] },
                        entered, isExplained: false);
                    break;
            }
        }
    }

    /// <summary>Returned once with two cells named, mended, submitted again: version 2 is in force.</summary>
    private void PlanReturned(ReportPeriod place, MadeUnit unit)
    {
        var chance = new Chance("returned", unit.Id);
        var said = HalfYear(unit, place.Period.ToString(), isLate: false).ToDictionary();
        var carried = said["K03"]!;
        PlanEntry(
            place, unit, new Dictionary<string, Said?>(said) { ["K03"] = carried with { Number = carried.Number - 2 } },
            OfficeTime.Moment(new DateOnly(2020, 6, 23), new TimeOnly(14, 20)));
        timeline.Add(OfficeTime.Moment(new DateOnly(2020, 6, 24), new TimeOnly(15, 5)), at => reports.SubmitAsync(place, unit, unit.Head, at));
        timeline.Add(OfficeTime.Moment(new DateOnly(2020, 6, 26), new TimeOnly(15, 20)), at => reports.ReturnAsync(
            place, unit, "Hai ô chưa khớp, đề nghị kiểm tra lại (tình huống giả lập)", new Dictionary<string, string>
            {
                ["K03"] = $"Số còn lại của kỳ năm 2019 là {carried.Number}: sửa, hoặc giải trình rõ.",
                ["K04"] = "Đối chiếu lại với số của sáu tháng cộng lại.",
            }, at));
        timeline.Add(OfficeTime.Moment(new DateOnly(2020, 6, 29), new TimeOnly(9, 10)), at => reports.EnterAsync(
            place, unit, new Dictionary<string, Said?> { ["K03"] = carried }, at));
        timeline.Add(OfficeTime.Moment(new DateOnly(2020, 6, 29), new TimeOnly(14, 40)), at => reports.SubmitAsync(
            place, unit, unit.Head, at, "Sửa ô K03 theo ý kiến trả lại; ô K04 đã đối chiếu, giữ nguyên (tình huống giả lập)"));
        timeline.Add(OfficeTime.At(new DateOnly(2020, 7, 1), chance), at => reports.AcceptAsync(place, unit, at));
    }

    private void PlanEntry(
        ReportPeriod place, MadeUnit unit, IReadOnlyDictionary<string, Said?> said, DateTime entered, bool isExplained = true)
    {
        timeline.Add(entered, at => reports.EnterAsync(place, unit, said, at));
        if (isExplained)
        {
            timeline.Add(entered.AddMinutes(7), at => reports.ExplainAsync(place, unit, SentenceFor, at));
        }
    }

    private void PlanSubmission(ReportPeriod place, MadeUnit unit, DateTime submitted, Chance chance)
    {
        var by = chance.Is(0.82) ? unit.Head : unit.Deputy;
        timeline.Add(submitted, at => reports.SubmitAsync(place, unit, by, at));
    }

    private Dictionary<string, Said?> HalfYear(MadeUnit unit, string period, bool isLate)
    {
        var said = new HalfYearEntries(unit, period, _complaints[unit.Id].In(period)).Read();
        return isLate ? Lateness(said, "N2") : said;
    }

    private Dictionary<string, Said?> Month(MadeUnit unit, string period, bool isLate, Chance chance)
    {
        var complaints = _complaints[unit.Id].In(period);
        var said = new Dictionary<string, Said?>
        {
            ["K03"] = Said(complaints.Carried),
            ["K04"] = Said(complaints.New),
            ["K05"] = Said(complaints.Settled),
            ["S1"] = Said(complaints.Emerged),
            ["N1"] = new(Text: chance.One([.. Texts["month"]])),
        };
        return isLate ? Lateness(said, "N1") : said;

        static Said Said(int number) => number == 0 ? new(Nil: true) : new(Number: number);
    }

    private static Dictionary<string, Said?> Lateness(Dictionary<string, Said?> said, string text) =>
        new Dictionary<string, Said?>(said)
        {
            [text] = new(Text: $"{said[text]!.Text} Báo cáo nộp muộn do chờ số liệu của cơ quan phối hợp (tình huống giả lập)."),
        };

    private static string SentenceFor(Rule rule) => rule.Codes switch
    {
        _ when rule.Codes.Contains("K03") => "Vụ việc đã chuyển cơ quan khác thụ lý theo thẩm quyền sau khi chốt kỳ trước (tình huống giả lập).",
        _ when rule.Codes.Contains("F10a") => "Một vụ đưa vào diện theo dõi tháng 12/2019 được ghi bổ sung tháng 02/2020, sau khi đã nộp báo cáo kỳ trước (tình huống giả lập).",
        _ when rule.Codes.Contains("T4") => "Số đã thu hồi gồm cả phần kiến nghị của các kỳ trước (tình huống giả lập).",
        _ when rule.Codes.Contains("F2b") => "Số khám phá gồm cả vụ xảy ra từ kỳ trước (tình huống giả lập).",
        _ => throw new InvalidOperationException($"Made wrong: rule {rule.Source} is broken and nobody has a sentence for it."),
    };
}
