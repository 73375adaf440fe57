using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>The figures of one unit's report: every item, every leaf, every rule judged.</summary>
public sealed class UnitFigures
{
    private readonly Value[] _leaves;
    private readonly Value[] _cells;

    private UnitFigures(Plan plan, Value[] leaves)
    {
        Plan = plan;
        _leaves = leaves;
        _cells = Run(plan, leaves);
        Items = plan.Items.ToDictionary(i => i.Key, i => Get(i.Value), StringComparer.Ordinal);
        Leaves = plan.Leaves.Select((leaf, i) => (leaf.Key, leaves[i])).ToDictionary(l => l.Key, l => l.Item2, StringComparer.Ordinal);
        Rules = [.. plan.RuleSides.Select((sides, i) => JudgedRule.Of(plan.Form!.Rules[i], [.. sides.Select(Get)]))];
        Formula = plan.Formula is { } op ? Get(op) : Value.Missing;
    }

    /// <summary>What was evaluated.</summary>
    public Plan Plan { get; }

    /// <summary>The value of each item by its code, without those of kind text: the caller knows whether they are written.</summary>
    public IReadOnlyDictionary<string, Value> Items { get; }

    /// <summary>The value of each leaf by its key: what a submission freezes.</summary>
    public IReadOnlyDictionary<string, Value> Leaves { get; }

    /// <summary>The rules of the form, judged, in written order.</summary>
    public IReadOnlyList<JudgedRule> Rules { get; }

    /// <summary>The value of the formula, where one was compiled; else missing.</summary>
    public Value Formula { get; }

    /// <summary>A unit's report as it now stands.</summary>
    /// <param name="form">The form of the period.</param>
    /// <param name="source">The unit's records, entries and reports in force; each report is asked for once.</param>
    /// <param name="forms">Finds the versions behind a report in force.</param>
    /// <exception cref="FigureException">An overflow; it names the item.</exception>
    public static UnitFigures Of(Form form, IReportSource source, IKnownForms forms)
    {
        var once = new SourceOnce(source);
        return Of(Plan.Of(form, FormsBehind.Of(once, forms)), once);
    }

    /// <summary>A formula on a unit's report as it now stands.</summary>
    /// <exception cref="FigureException">An overflow.</exception>
    public static UnitFigures Of(Formula formula, Form? form, IReportSource source, IKnownForms forms)
    {
        var once = new SourceOnce(source);
        return Of(Plan.Of(formula, form, FormsBehind.Of(once, forms)), once);
    }

    /// <summary>A report from the values of its leaves by their keys: a frozen one. An absent key is missing.</summary>
    /// <exception cref="FigureException">An overflow; it names the item.</exception>
    public static UnitFigures Of(Plan plan, IReadOnlyDictionary<string, Value> leaves) =>
        new(plan, [.. plan.Leaves.Select(leaf => leaves.GetValueOrDefault(leaf.Key))]);

    /// <summary>An item opened into its leaves, each with its value.</summary>
    public IReadOnlyList<LeafValue> Open(string code) =>
        [.. Plan.LeavesOf(code).Select(leaf => new LeafValue(leaf, Leaves[leaf.Key]))];

    private static UnitFigures Of(Plan plan, SourceOnce source) => new(plan, [.. plan.Leaves.Select(source.ValueOf)]);

    private static Value[] Run(Plan plan, Value[] leaves)
    {
        var cells = new Value[plan.Cells.Length];
        var stack = new Value[plan.Depth];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = plan.Cells[i].Run(leaves, cells, plan.Numbers, stack);
        }

        return cells;
    }

    private Value Get(Op op) => op.Code == OpCode.Leaf ? _leaves[op.Index] : _cells[op.Index].Plain();

    private sealed class SourceOnce(IReportSource source) : IReportSource
    {
        private readonly Dictionary<Step, FrozenReport?> _reports = [];

        public Value Fact(FactLeaf leaf) => source.Fact(leaf);

        public Value Entered(string code) => source.Entered(code);

        public FrozenReport? InForce(Step step)
        {
            if (!_reports.TryGetValue(step, out var report))
            {
                report = source.InForce(step);
                _reports.Add(step, report);
            }

            return report;
        }

        public Value ValueOf(Leaf leaf) => leaf switch
        {
            { Kind: LeafKind.Absent } => Value.Missing,
            { IsOwn: false } => InForce(leaf.Path[0].Step)?.Leaves.GetValueOrDefault(leaf.KeyBehind) ?? Value.Missing,
            { Fact: { } fact } => Fact(fact),
            _ => Entered(leaf.Code),
        };
    }
}
