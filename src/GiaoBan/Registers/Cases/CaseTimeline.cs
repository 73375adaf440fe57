using GiaoBan.Figures;

namespace GiaoBan.Registers.Cases;

/// <summary>One stop of a case's way: done, where it stands, or yet to come.</summary>
/// <param name="Name">"Khởi tố".</param>
/// <param name="Step">The act that was done; null: not yet.</param>
/// <param name="IsNow">Where the case stands.</param>
public sealed record TimelineStop(Text Name, Step? Step, bool IsNow);

/// <summary>The way of a case: the acts done, by day, and what usually follows the last of them.</summary>
public static class CaseTimeline
{
    /// <summary>More do not stand beside each other; the table under it has all.</summary>
    private const int MostDone = 6;

    /// <summary>The act from which a case that was returned goes on.</summary>
    private const string Initiated = "initiated";

    private static readonly (string Stage, Text Name)[] Criminal =
    [
        ("report", new("Nguồn tin", "Crime report")),
        (Initiated, new("Khởi tố", "Prosecution")),
        ("investigated", new("Kết luận điều tra", "Investigation")),
        ("charged", new("Truy tố", "Charge")),
        ("first_instance", new("Xét xử sơ thẩm", "First instance")),
        ("appeal", new("Xét xử phúc thẩm", "Appeal")),
        ("enforcement", new("Thi hành án", "Enforcement")),
    ];

    private static readonly (string Stage, Text Name)[] Matter =
    [
        ("received", new("Tiếp nhận", "Received")),
        ("verified", new("Xác minh", "Verification")),
        ("concluded", new("Kết luận", "Conclusion")),
        ("handled", new("Xử lý", "Handling")),
    ];

    private static readonly (string Stage, Text Name)[] Aside =
    [
        ("suspended", new("Tạm đình chỉ", "Suspended")),
        ("discontinued", new("Đình chỉ", "Discontinued")),
        ("returned", new("Trả hồ sơ bổ sung", "Returned")),
        ("passed_on", new("Chuyển cơ quan điều tra", "Passed on")),
    ];

    public static IReadOnlyList<TimelineStop> Of(CaseCourse course)
    {
        var done = course.Steps.Select((step, i) => new TimelineStop(NameOf(step.Stage), step, i == course.Steps.Count - 1 && course.IsOpen));
        return [.. done.TakeLast(MostDone), .. Ahead(course).Select(name => new TimelineStop(name, null, IsNow: false))];
    }

    /// <summary>What usually follows; nothing after the end of the watch, or where the proceedings ended.</summary>
    private static IEnumerable<Text> Ahead(CaseCourse course)
    {
        var way = course.Type == CaseWords.Criminal ? Criminal : Matter;
        if (!course.IsOpen || course.Stage is "discontinued" or "passed_on")
        {
            return [];
        }

        var reached = -1;
        foreach (var step in course.Steps)
        {
            var at = Array.FindIndex(way, s => s.Stage == (step.Stage == "returned" ? Initiated : step.Stage));
            reached = at < 0 ? reached : at;
        }

        return way.Skip(reached + 1).Select(stop => stop.Name);
    }

    private static Text NameOf(string stage) => Criminal.Concat(Matter).Concat(Aside).First(s => s.Stage == stage).Name;
}
