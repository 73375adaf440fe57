using GiaoBan.Assignments.Supporting;
using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Assignments;

/// <summary>What can happen to an assignment. Each act is of today: nothing is dated back.</summary>
internal static class AssignmentVerbs
{
    private const int MostExtensionYears = 5;

    public static IReadOnlyList<Verb<Assignment>> All { get; } =
    [
        new(AssignmentActs.Accept, new Text("nhận nhiệm vụ", "accepted"), false, Accept),
        new(AssignmentActs.ObjectTo, new Text("có ý kiến về nhiệm vụ", "objected to"), true, ObjectTo),
        new(AssignmentActs.Uphold, new Text("giữ nguyên nhiệm vụ", "upheld"), true, Uphold),
        new(AssignmentActs.Report, new Text("báo cáo kết quả", "reported on"), false, AssignmentReporting.ReportAsync),
        new(AssignmentActs.Contribute, new Text("báo cáo phần phối hợp", "reported its part"), false, Contributing.ContributeAsync),
        new(AssignmentActs.Verify, new Text("nghiệm thu", "verified"), false, Verify),
        new(AssignmentActs.SendBack, new Text("trả lại, nêu phần thiếu", "sent back"), true, SendBack),
        new(AssignmentActs.Reopen, new Text("mở lại nhiệm vụ", "reopened"), true, Reopen),
        new(AssignmentActs.Extend, new Text("gia hạn", "extended"), true, Extend),
        new(AssignmentActs.Withdraw, new Text("rút nhiệm vụ", "withdrawn"), true, Withdraw),
    ];

    public static Verb<Assignment> Of(string code) => All.First(verb => verb.Code == code);

    /// <summary>Adds an act of today by whoever passes the door.</summary>
    public static void Add(Assignment assignment, VerbContext context, AssignmentAct act) =>
        assignment.Add(act with
        {
            Id = assignment.Fields.Acts.Count + 1,
            On = context.Today,
            At = context.Passage!.At,
            By = context.Who.Login,
        });

    /// <summary>An act of this kind, still without day, instant and officer.</summary>
    public static AssignmentAct New(string kind) => new(0, kind, default, default, "");

    private static Refusal? Accept(Assignment assignment, EntrySource entry, VerbContext context) =>
        Act(assignment, context, AssignmentActs.Accept, null, assignment.Standing is AssignmentWords.NotAccepted or AssignmentWords.Objected,
            new("Nhiệm vụ này đã được nhận hoặc đã khép lại.", "It has been accepted, or is closed."));

    private static Refusal? ObjectTo(Assignment assignment, EntrySource entry, VerbContext context) =>
        Act(assignment, context, AssignmentActs.ObjectTo, Reason(entry), assignment.Standing == AssignmentWords.NotAccepted,
            new("Chỉ nêu ý kiến khi nhiệm vụ chưa nhận.", "One objects before accepting."));

    private static Refusal? Uphold(Assignment assignment, EntrySource entry, VerbContext context) =>
        Act(assignment, context, AssignmentActs.Uphold, Reason(entry), assignment.Standing == AssignmentWords.Objected,
            new("Đơn vị không có ý kiến nào đang chờ trả lời.", "The unit has no objection that waits for an answer."));

    private static Refusal? Verify(Assignment assignment, EntrySource entry, VerbContext context)
    {
        var grade = entry.Choice(AssignmentWords.GradeVerified, null, required: false) ?? AssignmentWords.Full;
        if (assignment.Course.Waiting is not { } report)
        {
            return Refusal.Of(RefusalKind.Conflict, NothingWaits);
        }

        return context.Who.Login == assignment.Fields.AssignedBy
            ? Refusal.Of(RefusalKind.Conflict, new Text(
                "Người giao nhiệm vụ không tự nghiệm thu. Đề nghị chủ trì hoặc chuyên viên tổng hợp khác nghiệm thu.",
                "Who assigned it does not verify it. Ask the chair or another desk officer."))
            : context.Who.Login == report.By
                ? Refusal.Of(RefusalKind.Conflict, new Text(
                    "Người báo cáo không tự nghiệm thu.", "Who reported on it does not verify it."))
                : Judged(assignment, entry, context, AssignmentActs.Verify, grade);
    }

    private static Refusal? SendBack(Assignment assignment, EntrySource entry, VerbContext context)
    {
        var grade = entry.Choice(AssignmentWords.GradeSentBack, null, required: false) ?? AssignmentWords.Partial;
        return assignment.Course.Waiting is null
            ? Refusal.Of(RefusalKind.Conflict, NothingWaits)
            : Judged(assignment, entry, context, AssignmentActs.SendBack, grade);
    }

    private static Refusal? Judged(Assignment assignment, EntrySource entry, VerbContext context, string kind, string? grade)
    {
        if (entry.Faults.Count == 0)
        {
            Add(assignment, context, New(kind) with { Text = Reason(entry), Grade = grade });
        }

        return null;
    }

    private static Refusal? Reopen(Assignment assignment, EntrySource entry, VerbContext context) =>
        Act(assignment, context, AssignmentActs.Reopen, Reason(entry), assignment.Course.DoneOn is not null,
            new("Nhiệm vụ chưa hoàn thành nên không có gì để mở lại.", "It is not done, so there is nothing to reopen."));

    private static Refusal? Withdraw(Assignment assignment, EntrySource entry, VerbContext context) =>
        Act(assignment, context, AssignmentActs.Withdraw, Reason(entry), assignment.IsOpen, Closed);

    private static Refusal? Extend(Assignment assignment, EntrySource entry, VerbContext context)
    {
        var latest = context.Today.AddYears(MostExtensionYears);
        var due = entry.Day("dueOn", null, latest);
        if (!assignment.IsOpen)
        {
            return Refusal.Of(RefusalKind.Conflict, Closed);
        }

        if (assignment.Course.Waiting is not null)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text(
                "Đơn vị đã báo cáo hoàn thành: nghiệm thu hoặc trả lại trước khi gia hạn.",
                "The unit has reported it complete: verify or send it back before extending."));
        }

        if (due is { } asked && (asked <= assignment.DueOn || asked < context.Today))
        {
            return Refusal.Invalid("dueOn", new Text(
                $"Hạn mới phải sau hạn đang có ({assignment.DueOn:d/M/yyyy}) và không trước hôm nay.",
                $"The new due day must be after the present one ({assignment.DueOn:d/M/yyyy}) and not before today."));
        }

        if (entry.Faults.Count == 0)
        {
            Add(assignment, context, New(AssignmentActs.Extend) with { DueOn = due, Text = Reason(entry) });
        }

        return null;
    }

    private static Text NothingWaits { get; } =
        new("Không có báo cáo hoàn thành nào đang chờ nghiệm thu.", "No complete report waits for verification.");

    /// <summary>Why nothing happens any more to what is done or withdrawn.</summary>
    public static Text Closed { get; } = new("Nhiệm vụ đã khép lại.", "The assignment is closed.");

    private static string? Reason(EntrySource entry) => entry.Text("reason", null, required: false);

    private static Refusal? Act(Assignment assignment, VerbContext context, string kind, string? reason, bool possible, Text otherwise)
    {
        if (!possible)
        {
            return Refusal.Of(RefusalKind.Conflict, otherwise);
        }

        Add(assignment, context, New(kind) with { Text = reason });
        return null;
    }
}
