using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using Xunit;

namespace GiaoBan.Figures.Tests.Evaluation;

public sealed class ReportTests
{
    [Fact]
    public void An_overflow_names_the_item()
    {
        var form = Read("form \"F\" \"F\" valid 2020-01-01 ..\na \"A\" = entered\nb \"B\" = a * a\nrule note a * a * a = 1");
        var leaves = new Dictionary<string, Value> { ["a"] = Value.Of(decimal.MaxValue) };
        var error = Assert.Throws<FigureException>(() => UnitFigures.Of(Plan.Of(form, FormsBehind.None), leaves));
        Assert.Equal("b", error.Code);
        Assert.StartsWith("b ", error.Text.Vi, StringComparison.Ordinal);
        var network = new SeveralUnits(Plan.Of(form, FormsBehind.None), [new("1", leaves), new("2", leaves)]);
        Assert.Equal("a", Assert.Throws<FigureException>(() => network.Item("a")).Code);
    }

    [Fact]
    public void A_cumulative_item_goes_back_as_far_as_there_are_reports()
    {
        var old = Read("form \"F\" \"F\" valid 2019-01-01 .. 2019-12-31\nL \"Lũy kế\" = entered");
        var form = Read("form \"F\" \"F\" valid 2020-01-01 ..\nk \"K\" = entered\nL \"Lũy kế\" = k + previous(L)");
        var forms = new KnownForms(old, form);
        FrozenReport? before = new(old, new Dictionary<string, Value> { ["L"] = Value.Of(100) });
        for (var month = 1; month <= 24; month++)
        {
            var report = UnitFigures.Of(form, new Source(month, before), forms);
            Assert.Equal(Value.Of(100 + (month * (month + 1) / 2)), report.Items["L"]);
            Assert.Equal(month + 1, report.Plan.LeavesOf("L").Count);
            before = new FrozenReport(form, report.Leaves);
        }

        var network = new SeveralUnits(
            Plan.Of(form, FormsBehind.Of(before!.Leaves.Keys, forms)), [new("1", before.Leaves), new("2", before.Leaves), new("3", null)]);
        Assert.Equal(Value.Of(800), network.Item("L").Value);
        Assert.Equal(["3"], network.Item("L").Coverage!.Missing);
    }

    [Fact]
    public void Without_a_report_before_everything_behind_is_missing_and_so_are_the_leaves()
    {
        var form = Read("form \"F\" \"F\" valid 2020-01-01 ..\nk \"K\" = entered\np \"P\" = previous(k) + \"G\".g + last_year(k)");
        var report = UnitFigures.Of(form, new Source(1, null), KnownForms.None);
        Assert.Equal(Value.Missing, report.Items["p"]);
        Assert.Equal(3, report.Open("p").Count);
        Assert.All(report.Open("p"), leaf => Assert.Equal((LeafKind.Absent, Value.Missing), (leaf.Leaf.Kind, leaf.Value)));
    }

    [Fact]
    public void An_item_that_uses_a_printed_percentage_in_another_period_has_no_total()
    {
        var form = Read("form \"F\" \"F\" valid 2020-01-01 ..\nk \"K\" = entered no total\np \"P\" = previous(k) + 1\nq \"Q\" = p + 1");
        var leaves = new Dictionary<string, Value> { ["k"] = Value.Of(5) };
        var report = UnitFigures.Of(form, new Source(1, new FrozenReport(form, leaves)), new KnownForms(form));
        Assert.Equal(Value.Of(7), report.Items["q"]);
        Assert.Equal(new NetworkFigure(Value.NoValue, null), new SeveralUnits(report.Plan, [new("1", report.Leaves)]).Item("q"));
    }

    [Fact]
    public void An_explanation_sees_the_pair_that_breaks()
    {
        var form = Read("form \"F\" \"F\" valid 2020-01-01 ..\na \"A\" = entered\nrule block a = 1 + 1 = 3 = 4");
        var rule = UnitFigures.Of(Plan.Of(form, FormsBehind.None), new Dictionary<string, Value> { ["a"] = Value.Of(2) }).Rules[0];
        Assert.Equal((RuleState.Broken, Value.Of(2), Value.Of(3), Value.Of(-1)), (rule.State, rule.Left, rule.Right, rule.Difference));
        Assert.Equal("a = 1 + 1 = 3 = 4", rule.Rule.Source);
    }

    [Fact]
    public void A_formula_over_the_units_is_known_where_its_facts_are()
    {
        var formula = FormulaReader.Read("round(100 * case.recovered.amount / case.damaged.amount, 1)", Catalogue.All, null, KnownForms.None).Formula!;
        var plan = Plan.Of(formula, null, FormsBehind.None);
        UnitLeaves Unit(string code, decimal recovered, decimal damaged) => new(code, new Dictionary<string, Value>
        {
            ["case.recovered.amount"] = Value.Of(recovered),
            ["case.damaged.amount"] = Value.Of(damaged),
        });
        var network = new SeveralUnits(plan, [Unit("25", 1, 3), Unit("17", 1, 1), new("58", null)]);
        Assert.Equal((Value.Of(50), 2), (network.Formula().Value, network.Formula().Coverage!.Known));
        Assert.Equal(Value.Of(33.3m), network.Formula([0]).Value);
        Assert.Equal(Value.Missing, network.Formula([2]).Value);
    }

    private static Form Read(string text) => FormReader.Read(text, Catalogue.All, KnownForms.None).Form!;

    private sealed class Source(decimal entered, FrozenReport? previous) : IReportSource
    {
        public Value Fact(FactLeaf leaf) => Value.Of(0);

        public Value Entered(string code) => Value.Of(entered);

        public FrozenReport? InForce(Step step) => step == new Step(PeriodShift.Previous, null) ? previous : null;
    }
}
