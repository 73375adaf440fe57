using GiaoBan.Assignments;
using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Reports.Opening;

/// <summary>The figures that a report opens with, read once as every formula is, and the usual words round them.</summary>
public sealed class OpeningTerms(FactCatalogue facts)
{
    private static readonly string[] Formulas =
    [
        "assignment.made[origin: conclusion]",
        "assignment.done[origin: conclusion]",
        "assignment.done[on_time: yes, origin: conclusion]",
        "at_end(assignment.open[origin: conclusion])",
        "at_end(assignment.overdue[origin: conclusion])",
    ];

    /// <summary>One more than there are figures; a report is written in Vietnamese, its reader may read English.</summary>
    public static IReadOnlyList<Text> Usual { get; } =
    [
        new("Thực hiện kết luận giao ban, trong kỳ đơn vị được giao", "On the conclusions of the briefing, the unit was in this period given"),
        new("nhiệm vụ; hoàn thành", "assignments; it completed"),
        new(", trong đó đúng hạn", ", of which on time"),
        new("; đến hết kỳ còn", "; at the end of the period it still has"),
        new("nhiệm vụ đang thực hiện, trong đó", "under way, of which"),
        new("nhiệm vụ quá hạn.", "overdue."),
    ];

    /// <summary>The key of the one figure that grows by the calendar alone.</summary>
    public string Overdue => Leaves[^1].Key;

    /// <summary>What the figures count, in the order of the sentence.</summary>
    public IReadOnlyList<FactLeaf> Leaves { get; } =
        [.. Formulas.Select(text => FormulaReader.Read(text, facts, null, new KnownForms()).Formula!.FactLeaves.Single())];

    /// <summary>
    /// The opening with a line for each assignment behind its figures, as it is on the period's last day; while the period
    /// runs, today. What will be overdue at the end is not overdue yet, and the sentence says what the lines say; all else that
    /// is counted happens on a day, and no later one has come. What is not shared counts and has no line: the report goes to
    /// the centre.
    /// </summary>
    public ReportOpening WithLines(ReportOpening opening, IReadOnlyCollection<Assignment> behind, ReportPeriod place, DateOnly today)
    {
        var day = place.LastDayBy(today);
        return opening with
        {
            Figures = [.. opening.Figures.Select(f => day < place.Window.To && f.Formula == Overdue
                ? f with { Value = Value.Of(behind.Count(a => a.Course.IsOverdueOn(day))) }
                : f)],
            Lines = [.. behind.Where(a => a.Access == Access.Shared).Select(a => new OpeningLine(
                a.PublicId, a.Number, a.Title, a.Course.StateOn(day), a.Course.DueInForce(day)))],
        };
    }
}
