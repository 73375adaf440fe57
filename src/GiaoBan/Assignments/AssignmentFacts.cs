using GiaoBan.Figures;
using GiaoBan.Records;

namespace GiaoBan.Assignments;

/// <summary>
/// What assignments count for (INTERFACES.md section 3). One that was withdrawn is out of every rate: it is neither due nor
/// done, only made and withdrawn. What was extended is due once, on the day in force.
/// </summary>
public static class AssignmentFacts
{
    private static readonly Dimension[] AsMade = [AssignmentWords.Origin, WorkField.Dimension];

    public static readonly Fact Made = Flow("assignment.made", new("nhiệm vụ được giao", "assignments made"));

    public static readonly Fact Due = Flow("assignment.due", new("nhiệm vụ đến hạn", "assignments due"));

    public static readonly Fact Done = Flow("assignment.done", new("nhiệm vụ hoàn thành", "assignments done"), AssignmentWords.OnTime);

    public static readonly Fact Withdrawn = Flow("assignment.withdrawn", new("nhiệm vụ đã rút", "assignments withdrawn"));

    public static readonly Fact Extended = Flow("assignment.extended", new("nhiệm vụ được gia hạn", "extensions of assignments"));

    public static readonly Fact Open = Stock("assignment.open", new("nhiệm vụ đang thực hiện", "assignments open"));

    public static readonly Fact Overdue = Stock("assignment.overdue", new("nhiệm vụ quá hạn", "assignments overdue"));

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Fact> All { get; } = [Made, Due, Done, Withdrawn, Extended, Open, Overdue];

    /// <summary>All contributions of an assignment as it is.</summary>
    public static IEnumerable<Contribution> Of(Assignment assignment)
    {
        var course = assignment.Course;
        yield return Row(assignment, Made, course.AssignedOn);
        if (course.WithdrawnOn is { } withdrawn)
        {
            yield return Row(assignment, Withdrawn, withdrawn);
        }
        else
        {
            yield return Row(assignment, Due, course.DueOn);
        }

        if (course.DoneOn is { } done)
        {
            yield return Row(assignment, Done, done, until: null, new KeyValuePair<string, string>("on_time", course.IsDoneOnTime ? "yes" : "no"));
        }

        foreach (var extension in course.Acts.Where(a => a.Kind == AssignmentActs.Extend))
        {
            yield return Row(assignment, Extended, extension.On);
        }

        var ended = course.WithdrawnOn ?? course.DoneOn;
        if (ended != course.AssignedOn)
        {
            yield return Row(assignment, Open, course.AssignedOn, ended ?? Contribution.Open);
        }

        foreach (var (from, until) in course.OverdueSpans())
        {
            yield return Row(assignment, Overdue, from, until ?? Contribution.Open);
        }
    }

    private static Contribution Row(
        Assignment assignment, Fact fact, DateOnly day, DateOnly? until = null, params IEnumerable<KeyValuePair<string, string>> further) =>
        new(
            new Series(fact.Code, Measure.CountCode, Series.SliceOf([new("origin", assignment.Origin), new("field", assignment.Field), .. further])),
            assignment.UnitId, 1, day, until);

    private static Fact Flow(string code, Text label, params Dimension[] further) =>
        new(code, FactKind.Flow, label, [Measure.Count("nhiệm vụ")], [.. AsMade, .. further]);

    private static Fact Stock(string code, Text label) => new(code, FactKind.Stock, label, [Measure.Count("nhiệm vụ")], AsMade);
}
