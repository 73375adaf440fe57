using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>Brings items down to their leaves, through the items, periods and forms that they use.</summary>
internal sealed class PlanCompiler
{
    private const int MaxLeaves = 50_000;
    private const int MaxOps = 2_000_000;

    private readonly Scope _own;
    private readonly Dictionary<string, int> _leafIndexes = new(StringComparer.Ordinal);
    private readonly List<Leaf> _leaves = [];
    private int _ops;

    public PlanCompiler(Form? form, FormsBehind behind) => _own = new Scope([], form, behind);

    public IReadOnlyList<Leaf> Leaves => _leaves;

    /// <summary>Each stands after those that it uses.</summary>
    public List<Cell> Cells { get; } = [];

    public List<decimal> Numbers { get; } = [];

    /// <summary>The value of an item of the form itself.</summary>
    public Op Item(string code)
    {
        Compile(_own, _own.Form!.Item(code)!);
        return _own.Compiled[code];
    }

    /// <summary>The value of an expression that is no item: a side of a rule, or a formula.</summary>
    public Op Add(string name, Expression expression)
    {
        foreach (var (scope, item) in UsesOf(_own, expression))
        {
            Compile(scope, item);
        }

        return AddCell(name, _own, expression);
    }

    // Without recursion: a form may be one long chain of items, and periods stand behind periods.
    private void Compile(Scope root, Item rootItem)
    {
        var open = new Stack<(Scope Scope, Item Item, bool UsesDone)>();
        open.Push((root, rootItem, false));
        while (open.TryPop(out var next))
        {
            var (scope, item, usesDone) = next;
            if (scope.Compiled.ContainsKey(item.Code))
            {
                continue;
            }

            if (item.Expression is null)
            {
                scope.Compiled.Add(item.Code, new Op(OpCode.Leaf, LeafOf(scope, LeafKind.Entered, null, item, item.Code)));
            }
            else if (usesDone)
            {
                scope.Compiled.Add(item.Code, AddCell(item.Code, scope, item.Expression));
            }
            else
            {
                open.Push((scope, item, true));
                foreach (var use in UsesOf(scope, item.Expression).Where(u => !u.Scope.Compiled.ContainsKey(u.Item.Code)))
                {
                    open.Push((use.Scope, use.Item, false));
                }
            }
        }
    }

    private static IEnumerable<(Scope Scope, Item Item)> UsesOf(Scope scope, Expression expression) =>
        from found in References.Of(expression)
        from target in Targets.Of(scope, found.Reference, found.Around)
        where target.Item is not null
        select (target.Scope!, target.Item!);

    private Op AddCell(string name, Scope scope, Expression expression)
    {
        var cell = new CellCompiler(this, scope, name).Compile(expression);
        _ops += cell.Ops.Length;
        if (_ops > MaxOps)
        {
            throw FigureException.TooManyLeaves(name);
        }

        Cells.Add(cell);
        return new Op(OpCode.Cell, Cells.Count - 1);
    }

    public Op Leaf(Scope scope, FactLeaf fact) => new(OpCode.Leaf, LeafOf(scope, LeafKind.Fact, fact, null, fact.Key));

    public Op Absent(Target target)
    {
        var path = target.Scope is not null || target.Step is not { } step
            ? (target.Scope ?? target.From).Path
            : [.. target.From.Path, new Hop(step, null, default)];
        var key = string.Concat(path.Select(h => h.Key + "/")) + target.Code + "?";
        return new Op(OpCode.Leaf, IndexOf(key, target.Code, () => new Leaf(path, LeafKind.Absent, null, null, target.Code, key)));
    }

    private int LeafOf(Scope scope, LeafKind kind, FactLeaf? fact, Item? item, string code)
    {
        var key = scope.Prefix + code;
        return IndexOf(key, code, () => new Leaf(scope.Path, kind, fact, item, code, key));
    }

    private int IndexOf(string key, string code, Func<Leaf> make)
    {
        if (_leafIndexes.TryGetValue(key, out var index))
        {
            return index;
        }

        if (_leaves.Count >= MaxLeaves)
        {
            throw FigureException.TooManyLeaves(code);
        }

        _leaves.Add(make());
        _leafIndexes.Add(key, _leaves.Count - 1);
        return _leaves.Count - 1;
    }
}
