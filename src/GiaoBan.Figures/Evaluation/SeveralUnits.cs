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
/// known (LANGUAGE.md section 2). So a ratio is the ratio of sums over the same units, and rounding comes after the sum.
/// Evaluates when asked; not for several threads at once.
/// </summary>
public sealed class SeveralUnits
{
    private readonly Plan _plan;
    private readonly IReadOnlyList<UnitLeaves> _units;
    private readonly Value[][] _values;
    private readonly UnitSet _reporting;
    private readonly UnitSet[] _knowing;
    private readonly Dictionary<Op, (Trace Trace, UnitSet Known)> _figures = [];
    private readonly Dictionary<UnitSet, LeafSums> _sums = [];
    private readonly int[] _all;

    /// <summary>Over these units: those obliged, each once.</summary>
    /// <param name="plan">A form or a formula, compiled with the <see cref="FormsBehind"/> of the keys of these leaves.</param>
    /// <param name="units">The reporting units themselves, before any grouping.</param>
    public SeveralUnits(Plan plan, IReadOnlyList<UnitLeaves> units)
    {
        _plan = plan;
        _units = units;
        _all = [.. Enumerable.Range(0, units.Count)];
        _reporting = new UnitSet(units.Count);
        _knowing = [.. plan.Leaves.Select(_ => new UnitSet(units.Count))];
        _values = [.. units.Select((unit, index) => Take(unit, index))];
    }

    /// <summary>An item over all units.</summary>
    /// <exception cref="FigureException">An overflow; it names the item.</exception>
    /// <exception cref="ArgumentException">The form has no such item, or it is one of text.</exception>
    public NetworkFigure Item(string code) => Figure(code, OpOf(code), _all);

    /// <summary>An item over the units at these indexes: a row of a map. One unit too.</summary>
    /// <inheritdoc cref="Item(string)"/>
    public NetworkFigure Item(string code, IReadOnlyList<int> group) => Figure(code, OpOf(code), group);

    /// <summary>The formula over all units.</summary>
    /// <exception cref="FigureException">An overflow.</exception>
    public NetworkFigure Formula() => Formula(_all);

    /// <summary>The formula over the units at these indexes.</summary>
    /// <exception cref="FigureException">An overflow.</exception>
    /// <exception cref="InvalidOperationException">The plan is of a form, not of a formula.</exception>
    public NetworkFigure Formula(IReadOnlyList<int> group) =>
        Figure("", _plan.Formula ?? throw new InvalidOperationException("The plan has no formula."), group);

    /// <summary>
    /// An item opened into its leaves, each summed over the units in which all of them are known: what its value is
    /// computed from. Empty for an item without a total.
    /// </summary>
    /// <exception cref="FigureException">An overflow; it names the item.</exception>
    public IReadOnlyList<LeafValue> Open(string code)
    {
        var (trace, known) = TraceOf(OpOf(code));
        var sums = trace.HasNoTotal || known.Count == 0 ? null : SumsOver(known);
        return trace.HasNoTotal
            ? []
            : [.. trace.Leaves.Select(i => new LeafValue(_plan.Leaves[i], sums?.SumOf(code, i) ?? Value.Missing))];
    }

    /// <summary>
    /// The leaves of a successor: the sums of its predecessors'. One of them missing, or a predecessor without a report:
    /// missing.
    /// </summary>
    /// <param name="predecessors">The leaves of each; null without a report in force.</param>
    /// <exception cref="FigureException">An overflow; it names the leaf.</exception>
    public static IReadOnlyDictionary<string, Value> SumOf(IReadOnlyList<IReadOnlyDictionary<string, Value>?> predecessors)
    {
        var keys = predecessors.OfType<IReadOnlyDictionary<string, Value>>().SelectMany(p => p.Keys).Distinct();
        return keys.ToDictionary(key => key, key => Sum(key, predecessors), StringComparer.Ordinal);
    }

    private static Value Sum(string key, IReadOnlyList<IReadOnlyDictionary<string, Value>?> predecessors)
    {
        var sum = Value.Of(0);
        try
        {
            foreach (var leaves in predecessors)
            {
                var value = leaves?.GetValueOrDefault(key) ?? Value.Missing;
                sum = Arithmetic.Apply(OpCode.Add, sum, value.InExpression);
            }
        }
        catch (OverflowException overflow)
        {
            throw FigureException.Overflow(key, overflow);
        }

        return sum;
    }

    private Value[] Take(UnitLeaves unit, int index)
    {
        var values = new Value[_plan.Leaves.Count];
        if (unit.Leaves is null)
        {
            return values;
        }

        _reporting.Add(index);
        for (var leaf = 0; leaf < values.Length; leaf++)
        {
            if (unit.Leaves.TryGetValue(_plan.Leaves[leaf].Key, out var value) && value.IsKnown)
            {
                values[leaf] = value;
                _knowing[leaf].Add(index);
            }
        }

        return values;
    }

    private Op OpOf(string code) => _plan.Items.TryGetValue(code, out var op)
        ? op
        : throw new ArgumentException($"The plan has no figure {code}.", nameof(code));

    private NetworkFigure Figure(string code, Op op, IReadOnlyList<int> group)
    {
        var (trace, known) = TraceOf(op);
        if (trace.HasNoTotal)
        {
            return new NetworkFigure(Value.NoValue, null);
        }

        var among = new UnitSet(_units.Count);
        List<string> missing = [];
        foreach (var unit in group)
        {
            if (known.Has(unit))
            {
                among.Add(unit);
            }
            else
            {
                missing.Add(_units[unit].Unit);
            }
        }

        var coverage = new Coverage(group.Count - missing.Count, group.Count, missing);
        return new NetworkFigure(coverage.Known == 0 ? Value.Missing : SumsOver(among).ValueOf(code, op, trace), coverage);
    }

    private (Trace Trace, UnitSet Known) TraceOf(Op op)
    {
        if (!_figures.TryGetValue(op, out var found))
        {
            var trace = Trace.Of(_plan, op);
            var known = _reporting.Copy();
            foreach (var leaf in trace.Leaves)
            {
                known.KeepOnly(_knowing[leaf]);
            }

            found = (trace, known);
            _figures.Add(op, found);
        }

        return found;
    }

    private LeafSums SumsOver(UnitSet units)
    {
        if (!_sums.TryGetValue(units, out var sums))
        {
            sums = new LeafSums(_plan, _values, [.. _all.Where(units.Has)]);
            _sums.Add(units, sums);
        }

        return sums;
    }
}
