namespace GiaoBan.Figures.Evaluation;

/// <summary>The sums of leaves over one set of units, and the cells computed from them; each once, when it is asked for.</summary>
internal sealed class LeafSums(Plan plan, Value[][] values, int[] units)
{
    private readonly Value[] _leaves = new Value[plan.Leaves.Count];
    private readonly bool[] _hasLeaf = new bool[plan.Leaves.Count];
    private readonly Value[] _cells = new Value[plan.Cells.Length];
    private readonly bool[] _hasCell = new bool[plan.Cells.Length];

    /// <summary>A figure all of whose leaves are known in all of the units.</summary>
    public Value ValueOf(string code, Op op, Trace trace)
    {
        foreach (var leaf in trace.Leaves)
        {
            SumOf(code, leaf);
        }

        var stack = new Value[plan.Depth];
        foreach (var cell in trace.Cells)
        {
            if (!_hasCell[cell])
            {
                _cells[cell] = plan.Cells[cell].Run(_leaves, _cells, plan.Numbers, stack);
                _hasCell[cell] = true;
            }
        }

        return (op.Code == OpCode.Leaf ? _leaves[op.Index] : _cells[op.Index]).Plain();
    }

    /// <summary>The sum of a leaf; an overflow names the item for which it was asked.</summary>
    public Value SumOf(string code, int leaf)
    {
        if (!_hasLeaf[leaf])
        {
            _leaves[leaf] = Sum(code, leaf);
            _hasLeaf[leaf] = true;
        }

        return _leaves[leaf];
    }

    private Value Sum(string code, int leaf)
    {
        var sum = 0m;
        try
        {
            foreach (var unit in units)
            {
                sum += values[unit][leaf].Raw;
            }
        }
        catch (OverflowException overflow)
        {
            throw FigureException.Overflow(code, overflow);
        }

        return Value.Of(sum);
    }
}
