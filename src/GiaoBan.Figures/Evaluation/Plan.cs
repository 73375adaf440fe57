using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>
/// A form (and perhaps a formula) brought down to its leaves, compiled once and evaluated for any number of units. It
/// does not change: several threads may use it at once.
/// </summary>
public sealed class Plan
{
    private readonly Dictionary<string, Op> _items;

    internal Plan(Form? form, PlanCompiler compiler, Dictionary<string, Op> items, IReadOnlyList<Op[]> rules, Op? formula)
    {
        Form = form;
        Leaves = compiler.Leaves;
        Cells = [.. compiler.Cells];
        Numbers = [.. compiler.Numbers];
        Depth = Cells.Select(c => c.Depth).DefaultIfEmpty(1).Max();
        _items = items;
        RuleSides = rules;
        Formula = formula;
    }

    /// <summary>The form; null for a formula without one.</summary>
    public Form? Form { get; }

    /// <summary>Every leaf that the items, the rules and the formula come down to, each once.</summary>
    public IReadOnlyList<Leaf> Leaves { get; }

    internal Cell[] Cells { get; }

    internal decimal[] Numbers { get; }

    /// <summary>How many values the stack of any cell holds at most.</summary>
    internal int Depth { get; }

    internal IReadOnlyDictionary<string, Op> Items => _items;

    internal IReadOnlyList<Op[]> RuleSides { get; }

    internal Op? Formula { get; }

    /// <summary>Compiles a form: all its items and rules.</summary>
    /// <exception cref="FigureException">Its items come down to more leaves than can be held.</exception>
    public static Plan Of(Form form, FormsBehind behind)
    {
        var compiler = new PlanCompiler(form, behind);
        var items = form.Items.Where(i => i.Kind != ItemKind.Text).ToDictionary(i => i.Code, i => compiler.Item(i.Code), StringComparer.Ordinal);
        var rules = form.Rules.Select(rule => rule.Comparison.Sides.Select(side => compiler.Add(Name(rule), side)).ToArray()).ToList();
        return new Plan(form, compiler, items, rules, null);
    }

    /// <summary>Compiles a formula, with the form whose items it names.</summary>
    /// <exception cref="FigureException">It comes down to more leaves than can be held.</exception>
    public static Plan Of(Formula formula, Form? form, FormsBehind behind)
    {
        var compiler = new PlanCompiler(form, behind);
        var op = compiler.Add("", formula.Expression);
        return new Plan(form, compiler, [], [], op);
    }

    /// <summary>The leaves that an item comes down to; itself where it is entered; none for an item of text.</summary>
    public IReadOnlyList<Leaf> LeavesOf(string code) =>
        _items.TryGetValue(code, out var op) ? [.. Trace.Of(this, op).Leaves.Select(i => Leaves[i])] : [];

    /// <summary>The leaves that the formula comes down to.</summary>
    public IReadOnlyList<Leaf> LeavesOfFormula() =>
        Formula is { } op ? [.. Trace.Of(this, op).Leaves.Select(i => Leaves[i])] : [];

    private static string Name(Rule rule) => "rule " + rule.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What stands behind one figure of a plan.</summary>
/// <param name="Leaves">Indexes of its leaves, ascending.</param>
/// <param name="Cells">Indexes of the cells that it needs, itself among them, in the order in which they can be run.</param>
/// <param name="HasNoTotal">It has no value over several units.</param>
internal sealed record Trace(int[] Leaves, int[] Cells, bool HasNoTotal)
{
    public static Trace Of(Plan plan, Op figure)
    {
        if (figure.Code == OpCode.Leaf)
        {
            return new Trace([figure.Index], [], plan.Leaves[figure.Index].Item is { NoTotal: true });
        }

        var leaves = new SortedSet<int>();
        var cells = new SortedSet<int> { figure.Index };
        var open = new Stack<int>(cells);
        while (open.TryPop(out var index))
        {
            foreach (var op in plan.Cells[index].Ops)
            {
                if (op.Code == OpCode.Leaf)
                {
                    leaves.Add(op.Index);
                }
                else if (op.Code == OpCode.Cell && cells.Add(op.Index))
                {
                    open.Push(op.Index);
                }
            }
        }

        // A cell is added after those that it uses: their order is the order in which they can be run.
        return new Trace([.. leaves], [.. cells], plan.Cells[figure.Index].HasNoTotal);
    }
}
