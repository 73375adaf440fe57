using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>A report in force: the version of its form and the frozen values of all its leaves, by their keys.</summary>
/// <param name="Form">The version under which it was frozen.</param>
/// <param name="Leaves">Own ones and those of other forms and periods, as they stood then.</param>
public sealed record FrozenReport(Form Form, IReadOnlyDictionary<string, Value> Leaves);

/// <summary>Where one unit's report takes its leaves from.</summary>
public interface IReportSource
{
    /// <summary>The unit's records: the sum of the rows that the leaf selects. No record is 0.</summary>
    Value Fact(FactLeaf leaf);

    /// <summary>What the unit entered; missing where it said nothing.</summary>
    Value Entered(string code);

    /// <summary>The unit's report in force there, or null. Of a successor, the sum of its predecessors' leaves.</summary>
    FrozenReport? InForce(Step step);
}
