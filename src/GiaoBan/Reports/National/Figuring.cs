using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Reports.National;

/// <summary>
/// Answers a figure over several units: the formula applied to the sums of leaves over exactly the units in which all its
/// leaves are known (LANGUAGE.md section 2).
/// </summary>
public sealed class Figuring(UnitLeafSource leaves, ReportPeriods periods, NetworkMap map)
{
    public async Task<Outcome<FigureAnswer>> AnswerAsync(FigureQuestion question, CancellationToken cancel)
    {
        try
        {
            var byUnit = await leaves.OfAsync(question, cancel);
            return Unfrozen(question, byUnit) is { } unfrozen ? unfrozen : Answer(question, byUnit);
        }
        catch (FigureException failed)
        {
            return Refusal.Unanswerable("formula", failed.Text);
        }
    }

    /// <summary>The plan of the formula, with the versions of forms that these leaves were frozen under.</summary>
    internal Plan PlanOf(FigureQuestion question, IEnumerable<IReadOnlyDictionary<string, Value>?> leaves) => Plan.Of(
        question.Formula,
        question.Place?.Form,
        periods.Shelf is { } shelf ? FormsBehind.Of(leaves.OfType<IReadOnlyDictionary<string, Value>>().SelectMany(l => l.Keys).Distinct(), shelf.Known) : FormsBehind.None);

    private FigureAnswer Answer(FigureQuestion question, IReadOnlyDictionary<int, IReadOnlyDictionary<string, Value>?> byUnit)
    {
        var plan = PlanOf(question, byUnit.Values);
        var asked = question.Units.Select(u => u.Id).ToHashSet();

        // Of one unit, itself; of several, whoever is obliged and not asked for is not known: a sum hides nobody.
        var of = question.Units.Count == 1 ? question.Units : question.Of;
        var several = new SeveralUnits(plan, [.. of.Select(u => new UnitLeaves(
            map.CodeOf(u.Id, question.To), asked.Contains(u.Id) ? byUnit.GetValueOrDefault(u.Id) : null))]);
        var total = several.Formula();
        var value = of.Count == 1 ? OfOne(plan, byUnit.GetValueOrDefault(of[0].Id)) : total.Value;
        return new FigureAnswer(
            question, MeasureOf(question), value, CoverageOf(total, plan, of, byUnit, question),
            Leaves(plan, byUnit), Rows(question, plan, several, of, byUnit));
    }

    /// <summary>The leaves, over the units in which all of them are known: those that the figure is from.</summary>
    private static List<LeafValue> Leaves(Plan plan, IReadOnlyDictionary<int, IReadOnlyDictionary<string, Value>?> byUnit)
    {
        var leaves = plan.LeavesOfFormula();
        var known = byUnit.Values.Where(u => u is not null && leaves.All(l => u.GetValueOrDefault(l.Key).IsKnown)).ToList();
        return [.. leaves.Select(l => new LeafValue(
            l, known.Count == 0 ? Value.Missing : Value.Of(known.Sum(u => u![l.Key].Number!.Value))))];
    }

    private List<FigureRow> Rows(
        FigureQuestion question, Plan plan, SeveralUnits several, IReadOnlyList<Unit> of,
        IReadOnlyDictionary<int, IReadOnlyDictionary<string, Value>?> byUnit)
    {
        if (question.Map is { } day)
        {
            var index = of.Select((u, i) => (u.Id, i)).ToDictionary(u => u.Id, u => u.i);
            return [.. map.RowsOn(day, question.Units.Select(u => u.Id)).Select(row =>
            {
                var figure = several.Formula([.. row.Members.Select(m => index[m])]);
                var coverage = figure.Coverage ?? new Coverage(0, row.Members.Count, []);
                return new FigureRow(row.Code, [.. row.Members.Select(m => map[m])], figure.Value, coverage);
            })];
        }

        return !question.ByUnit ? [] : [.. question.Units.Select(unit =>
        {
            var code = map.CodeOf(unit.Id, question.To);
            var value = OfOne(plan, byUnit.GetValueOrDefault(unit.Id));
            var isKnown = value.State != ValueState.Missing;
            return new FigureRow(code, [unit], value, new Coverage(isKnown ? 1 : 0, 1, isKnown ? [] : [code]));
        })];
    }

    /// <summary>One unit's own cell: nil stays nil in it, and a score has its value.</summary>
    private static Value OfOne(Plan plan, IReadOnlyDictionary<string, Value>? leaves) =>
        leaves is null ? Value.Missing : UnitFigures.Of(plan, leaves).Formula;

    /// <summary>An item without a total has no coverage by itself: those count whose own cell is known.</summary>
    private Coverage CoverageOf(
        NetworkFigure total, Plan plan, IReadOnlyList<Unit> of, IReadOnlyDictionary<int, IReadOnlyDictionary<string, Value>?> byUnit, FigureQuestion question)
    {
        if (total.Coverage is { } coverage)
        {
            return coverage;
        }

        var missing = of.Where(u => !OfOne(plan, byUnit.GetValueOrDefault(u.Id)).IsKnown).ToList();
        return new Coverage(of.Count - missing.Count, of.Count, [.. missing.Select(u => map.CodeOf(u.Id, question.To))]);
    }

    private static string? MeasureOf(FigureQuestion question) =>
        question.Formula.Terms is [var term] ? term.Measure.Unit
        : question.Place?.Form?.Item(question.Formula.ToString()) is { } item ? item.Unit
        : null;

    /// <summary>
    /// The reports hold the leaves of their form and no other: a fact term that the form does not ask was frozen by
    /// nobody.
    /// </summary>
    private static Refusal? Unfrozen(FigureQuestion question, IReadOnlyDictionary<int, IReadOnlyDictionary<string, Value>?> byUnit)
    {
        if (!question.IsReported)
        {
            return null;
        }

        var asked = question.Place!.Form!.FactLeaves.Select(l => l.Key).ToHashSet();
        var other = question.Formula.FactLeaves.Where(l => !asked.Contains(l.Key)).Select(l => l.Key).ToList();
        return other.Count == 0 || byUnit.Values.Any(l => l is not null && other.TrueForAll(l.ContainsKey))
            ? null
            : Refusal.Unanswerable("formula", new Text(
                $"Báo cáo đã nộp không có số liệu {string.Join(", ", other)}: biểu {question.Place.Form.Code} không hỏi. Dùng basis=now, hoặc một chỉ tiêu của biểu.",
                $"The reports do not hold {string.Join(", ", other)}: form {question.Place.Form.Code} does not ask it. Use basis=now, or an item of the form."));
    }
}
