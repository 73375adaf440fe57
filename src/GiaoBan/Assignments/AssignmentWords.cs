using System.Linq.Expressions;
using GiaoBan.Figures;

namespace GiaoBan.Assignments;

/// <summary>The closed lists of assignments (INTERFACES.md section 3, GLOSSARY.md).</summary>
public static class AssignmentWords
{
    public const string NotAccepted = "not_accepted";
    public const string Objected = "objected";
    public const string UnderWay = "under_way";
    public const string Waiting = "waiting";
    public const string DoneOnTime = "done_on_time";
    public const string DoneLate = "done_late";
    public const string Overdue = "overdue";
    public const string Withdrawn = "withdrawn";

    /// <summary>A standing, never a state: a report that came late waits, and until it is verified the assignment is overdue.</summary>
    public const string SentLate = "sent_late";

    public const string OfConclusion = "conclusion";

    public static readonly Dimension Origin = new("origin", new Text("nguồn giao", "origin"),
    [
        new(OfConclusion, new Text("kết luận giao ban", "conclusion of a briefing")),
        new("directive", new Text("văn bản chỉ đạo", "directive document")),
        new("request", new Text("yêu cầu", "request")),
    ]);

    public static readonly Dimension State = new("state", new Text("trạng thái", "state"),
    [
        new(NotAccepted, new Text("chưa nhận", "not accepted")),
        new(Objected, new Text("có ý kiến", "objected to")),
        new(UnderWay, new Text("đang thực hiện", "under way")),
        new(Waiting, new Text("chờ nghiệm thu", "waiting for verification")),
        new(DoneOnTime, new Text("hoàn thành đúng hạn", "done on time")),
        new(DoneLate, new Text("hoàn thành muộn", "done late")),
        new(Overdue, new Text("quá hạn", "overdue")),
        new(Withdrawn, new Text("đã rút", "withdrawn")),
    ]);

    /// <summary>Those in which nothing is to be done any more; each is a standing too.</summary>
    public static readonly string[] Closed = [DoneOnTime, DoneLate, Withdrawn];

    public const string Full = "full";
    public const string Partial = "partial";
    public const string None = "none";

    /// <summary>Mức thực hiện: how who judges a complete report grades what it says, round by round.</summary>
    public static readonly Dimension Grade = new("grade", new Text("mức thực hiện", "grade"),
    [
        new(Full, new Text("thực hiện đầy đủ", "implemented")),
        new(Partial, new Text("thực hiện một phần", "partly implemented")),
        new(None, new Text("chưa thực hiện", "not implemented")),
    ]);

    /// <summary>The grades with which a report is sent back: what is implemented in full is verified.</summary>
    public static readonly Dimension GradeSentBack = Grade with { Values = [.. Grade.Values.Where(v => v.Code != Full)] };

    /// <summary>The grades with which a report is verified: of what is not implemented the report is sent back.</summary>
    public static readonly Dimension GradeVerified = Grade with { Values = [.. Grade.Values.Where(v => v.Code != None)] };

    public static readonly Dimension OnTime = Dimension.YesNo("on_time", new Text("đúng hạn", "on time"));

    public static readonly Dimension Countable = Dimension.YesNo("countable", new Text("sản phẩm đếm được", "countable product"));

    /// <summary>The standings that are overdue once the due day has passed; in a list that databases can ask for.</summary>
    private static readonly string[] Unfinished = [NotAccepted, Objected, UnderWay, SentLate];

    /// <summary>The state on a day that is not before the last act.</summary>
    public static string StateOf(Assignment assignment, DateOnly today) => StateOf(assignment.Standing, assignment.DueOn, today);

    /// <inheritdoc cref="StateOf(Assignment, DateOnly)"/>
    public static string StateOf(string standing, DateOnly dueOn, DateOnly today) =>
        Unfinished.Contains(standing) && dueOn < today ? Overdue
        : standing == SentLate ? Waiting
        : standing;

    /// <summary>The assignments that are in a state on this day.</summary>
    public static Expression<Func<Assignment, bool>> IsIn(string state, DateOnly today) => state switch
    {
        Overdue => a => Unfinished.Contains(a.Standing) && a.DueOn < today,
        NotAccepted or Objected or UnderWay => a => a.Standing == state && a.DueOn >= today,
        Waiting => a => a.Standing == Waiting || (a.Standing == SentLate && a.DueOn >= today),
        _ => a => a.Standing == state,
    };

    /// <summary>What stands beside the state of one that is overdue, and whose late report lies with the centre.</summary>
    public static Text ReportedLate { get; } = new("đã báo cáo muộn, chờ nghiệm thu", "reported late, waits for verification");

    /// <summary>How many briefings took an open one over: its age in periods.</summary>
    public static Text Carried(int periods) => periods == 1
        ? new Text("chuyển từ kỳ trước", "carried over")
        : new Text($"chuyển qua {periods} kỳ", $"carried over {periods} times");

    public static string LabelOf(Dimension dimension, string code, bool english) =>
        dimension.Values.First(v => v.Code == code).Label.In(english);
}
