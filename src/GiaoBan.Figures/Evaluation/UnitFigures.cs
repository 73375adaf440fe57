using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>The figures of one unit's report: every item, every leaf, every rule judged.</summary>
public sealed class UnitFigures
{
    private UnitFigures() => throw new NotImplementedException();

    /// <summary>What was evaluated.</summary>
    public Plan Plan { get; } = null!;

    /// <summary>The value of each item by its code, without those of kind text.</summary>
    public IReadOnlyDictionary<string, Value> Items { get; } = null!;

    /// <summary>The value of each leaf by its key: what a submission freezes.</summary>
    public IReadOnlyDictionary<string, Value> Leaves { get; } = null!;

    /// <summary>The rules of the form, judged, in written order.</summary>
    public IReadOnlyList<JudgedRule> Rules { get; } = null!;

    /// <summary>The value of the formula, where one was compiled.</summary>
    public Value Formula { get; }

    /// <summary>A unit's report as it now stands.</summary>
    /// <param name="form">The form of the period.</param>
    /// <param name="source">The unit's records, entries and reports in force.</param>
    /// <param name="forms">Finds the versions behind a report in force.</param>
    /// <exception cref="FigureException">An overflow; it names the item.</exception>
    public static UnitFigures Of(Form form, IReportSource source, IKnownForms forms) => throw new NotImplementedException();

    /// <summary>A report from the values of its leaves by their keys: a frozen one. An absent key is missing.</summary>
    /// <exception cref="FigureException">An overflow; it names the item.</exception>
    public static UnitFigures Of(Plan plan, IReadOnlyDictionary<string, Value> leaves) => throw new NotImplementedException();
}
