namespace GiaoBan.Figures.Evaluation;

/// <summary>A unit obliged to report, with the leaves of its report in force.</summary>
/// <param name="Unit">As the coverage names it.</param>
/// <param name="Leaves">By their keys; null without a report in force, which knows none.</param>
public sealed record UnitLeaves(string Unit, IReadOnlyDictionary<string, Value>? Leaves);

/// <summary>From how many units a figure is.</summary>
/// <param name="Known">In how many all leaves are known.</param>
/// <param name="Of">How many are obliged.</param>
/// <param name="Missing">Those in which a leaf is not known, in the order given.</param>
public sealed record Coverage(int Known, int Of, IReadOnlyList<string> Missing);

/// <summary>A figure over several units.</summary>
/// <param name="Value">The formula applied to the sums; missing where no unit is known; never nil.</param>
/// <param name="Coverage">Null where the item has no total.</param>
public readonly record struct NetworkFigure(Value Value, Coverage? Coverage);

/// <summary>
/// Figures over several units: the formula applied to sums of leaves over exactly the units in which all its leaves are
/// known (LANGUAGE.md section 2). Evaluates when asked; not for several threads at once.
/// </summary>
public sealed class SeveralUnits
{
    /// <summary>Over these units.</summary>
    public SeveralUnits(Plan plan, IReadOnlyList<UnitLeaves> units) => throw new NotImplementedException();

    /// <summary>An item over all units.</summary>
    /// <exception cref="FigureException">An overflow; it names the item.</exception>
    public NetworkFigure Item(string code) => throw new NotImplementedException();

    /// <summary>An item over the units at these indexes: a row of a map. One unit too.</summary>
    /// <exception cref="FigureException">An overflow; it names the item.</exception>
    public NetworkFigure Item(string code, IReadOnlyList<int> group) => throw new NotImplementedException();

    /// <summary>The formula over all units.</summary>
    /// <exception cref="FigureException">An overflow.</exception>
    public NetworkFigure Formula() => throw new NotImplementedException();

    /// <summary>The formula over the units at these indexes.</summary>
    /// <exception cref="FigureException">An overflow.</exception>
    public NetworkFigure Formula(IReadOnlyList<int> group) => throw new NotImplementedException();

    /// <summary>
    /// The leaves of a successor: the sums of its predecessors'. One of them missing, or a predecessor without a report:
    /// missing.
    /// </summary>
    /// <param name="predecessors">The leaves of each; null without a report in force.</param>
    public static IReadOnlyDictionary<string, Value> SumOf(IReadOnlyList<IReadOnlyDictionary<string, Value>?> predecessors) =>
        throw new NotImplementedException();
}
