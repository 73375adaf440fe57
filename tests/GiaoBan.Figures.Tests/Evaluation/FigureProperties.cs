using FsCheck;
using FsCheck.Fluent;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using Xunit;

namespace GiaoBan.Figures.Tests.Evaluation;

public sealed class FigureProperties
{
    private const string Text = """
        form "THU" "Biểu thử" valid 2020-01-01 ..
        a "A" = entered
        b "B" = entered
        c "C" = entered
        s "S" = a + b + c
        r "R" = sum(a..c)
        t "T" = round(100 * a / s, 2)
        m "M" = max(a, b) - min(b, c)
        n "N" = entered no total
        k "K" = 5
        """;

    private static readonly string[] Summed = ["a", "b", "c"];
    private static readonly string[] Computed = ["s", "t", "m"];
    private static readonly string[] Numbers = ["a", "s", "r", "t", "m"];

    private static readonly Form Thu = FormReader.Read(Text, Catalogue.All, KnownForms.None).Form!;
    private static readonly Plan Plan = Plan.Of(Thu, FormsBehind.None);

    private static readonly Gen<Value> Values = Gen.OneOf(
        Gen.Choose(-1_000, 1_000).Select(n => Value.Of(n / 4m)), Gen.Constant(Value.Nil), Gen.Constant(Value.Missing));

    private static readonly Gen<UnitLeaves> Units =
        from reports in Gen.Elements(true, true, true, false)
        from values in Values.ArrayOf(4)
        select new UnitLeaves("u", reports ? new Dictionary<string, Value> { ["a"] = values[0], ["b"] = values[1], ["c"] = values[2], ["n"] = values[3] } : null);

    [Fact]
    public void A_frozen_value_reads_back_as_it_was() => Prop.ForAll(Arb.From(Gen.OneOf(Values, Gen.Constant(Value.NoValue))), value =>
        Value.TryParse(value.ToString(), out var again) && again == value).QuickCheckThrowOnFailure();

    [Fact]
    public void There_are_no_partial_sums() => Prop.ForAll(Arb.From(Units), unit =>
    {
        var leaves = unit.Leaves ?? new Dictionary<string, Value>();
        var figures = UnitFigures.Of(Plan, leaves);
        var all = Summed.Select(k => leaves.GetValueOrDefault(k)).ToList();
        return all.All(v => v.IsKnown)
            ? figures.Items["s"] == Value.Of(all.Sum(v => v.Number!.Value)).Plain()
            : figures.Items["s"] == Value.Missing;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_range_is_the_sum_of_what_it_lists() => Prop.ForAll(Arb.From(Units.ArrayOf()), units =>
    {
        var network = new SeveralUnits(Plan, units);
        return network.Item("r").Value == network.Item("s").Value;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_total_is_the_formula_over_the_sums_of_the_units_that_know_all() => Prop.ForAll(Arb.From(Units.ArrayOf()), units =>
    {
        var network = new SeveralUnits(Plan, units);
        var known = units.Where(u => u.Leaves is { } l && l["a"].IsKnown && l["b"].IsKnown && l["c"].IsKnown).Select(u => u.Leaves!).ToList();
        var sums = Summed.ToDictionary(k => k, k => Value.Of(known.Sum(l => l[k].Number!.Value)));
        var of = UnitFigures.Of(Plan, sums);
        return Computed.All(code =>
            network.Item(code).Value == (known.Count == 0 ? Value.Missing : of.Items[code]) && network.Item(code).Coverage!.Known == known.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_are_the_same_on_every_map() => Prop.ForAll(Arb.From(Units.ArrayOf()), Arb.From(Gen.Choose(1, 5)), (units, rows) =>
    {
        var network = new SeveralUnits(Plan, units);
        var groups = Enumerable.Range(0, units.Length).GroupBy(i => i % rows).Select(g => g.ToList()).ToList();
        var parts = groups.Select(g => network.Item("s", g)).ToList();
        var total = network.Item("s");
        return parts.Sum(p => p.Coverage!.Known) == total.Coverage!.Known && parts.Sum(p => p.Coverage!.Of) == total.Coverage.Of
            && parts.Sum(p => p.Value.Number ?? 0) == (total.Value.Number ?? 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_of_one_unit_is_its_own_figure_with_nil_as_zero() => Prop.ForAll(Arb.From(Units), unit =>
    {
        var row = new SeveralUnits(Plan, [unit]);
        var own = UnitFigures.Of(Plan, unit.Leaves ?? new Dictionary<string, Value>());
        return Numbers.All(code => row.Item(code).Value == own.Items[code].InExpression)
            && row.Item("n") is { Value.State: ValueState.NoValue, Coverage: null }
            && row.Item("k").Value == (unit.Leaves is null ? Value.Missing : Value.Of(5));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_successor_has_the_sums_of_its_predecessors_or_nothing() => Prop.ForAll(Arb.From(Units), Arb.From(Units), (first, second) =>
    {
        var sum = SeveralUnits.SumOf([first.Leaves, second.Leaves]);
        return sum.All(s => s.Value == (first.Leaves?[s.Key].IsKnown == true && second.Leaves?[s.Key].IsKnown == true
            ? Value.Of(first.Leaves[s.Key].Number!.Value + second.Leaves[s.Key].Number!.Value)
            : Value.Missing));
    }).QuickCheckThrowOnFailure();
}
