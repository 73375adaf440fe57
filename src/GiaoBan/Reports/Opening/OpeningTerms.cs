using GiaoBan.Figures;
using GiaoBan.Figures.Language;

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

    /// <summary>What the figures count, in the order of the sentence.</summary>
    public IReadOnlyList<FactLeaf> Leaves { get; } =
        [.. Formulas.Select(text => FormulaReader.Read(text, facts, null, new KnownForms()).Formula!.FactLeaves.Single())];
}
