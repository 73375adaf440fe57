using GiaoBan.Figures.Language;
using Xunit;

namespace GiaoBan.Figures.Tests.Language;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("directive.issued", "")]
    [InlineData("round(100 * case.recovered.amount / case.damaged.amount, 1) - at_end(case.open)", "")]
    [InlineData("K01 + directive.issued", "K01")]
    [InlineData("previous(D2) + \"MAU-B\".b1", "previous D2 \"MAU-B\".b1")]
    [InlineData("sum(K03..K05) + last_year(K03)", "K03..K05 last_year K03")]
    public void A_formula_names_what_needs_a_period(string text, string needs)
    {
        foreach (var form in new[] { null, Golden.Set.Forms.Versions("MAU").MaxBy(f => f.ValidFrom) })
        {
            var (formula, diagnostics) = FormulaReader.Read(text, Catalogue.All, form, Golden.Set.Forms);
            Assert.Empty(diagnostics);
            Assert.Equal(needs, string.Join(' ', formula!.PeriodNeeds));
            Assert.Equal(needs.Length > 0, formula.NeedsPeriod);
        }
    }

    [Fact]
    public void A_formula_names_its_terms_each_once()
    {
        var formula = FormulaReader.Read("at_end(case.open) - at_start(case.open) + directive.issued", Catalogue.All, null, KnownForms.None).Formula!;
        Assert.Equal(["case.open", "directive.issued"], formula.Terms.Select(t => t.Code));
        Assert.Equal(["at_end(case.open)", "at_start(case.open)", "directive.issued"], formula.FactLeaves.Select(l => l.Key));
        Assert.Equal([Edge.EndStock, Edge.StartStock, Edge.Window], formula.FactLeaves.Select(l => l.Edge));
    }

    [Theory]
    [InlineData("", "1:1")]
    [InlineData(" # nothing", "1:1")]
    [InlineData("K01 = K02", "1:5")]
    [InlineData("K01 K02", "1:5")]
    [InlineData("(1 +\n 2", "1:1")]
    [InlineData("case.open", "1:1")]
    public void A_faulty_formula_is_told_its_place(string text, string place)
    {
        var (formula, diagnostics) = FormulaReader.Read(text, Catalogue.All, null, KnownForms.None);
        Assert.Null(formula);
        Assert.Equal(place, $"{diagnostics[0].Line}:{diagnostics[0].Column}");
    }

    [Fact]
    public void A_term_selects_by_fact_measure_and_every_narrowing()
    {
        var term = FormulaReader.Read("directive.issued[field: anti_corruption | judicial_reform, kind: plan]", Catalogue.All, null, KnownForms.None).Formula!.Terms[0];
        Assert.True(term.Selects(new Series("directive.issued", "count", "congress=no;field=anti_corruption;kind=plan")));
        Assert.False(term.Selects(new Series("directive.issued", "count", "congress=no;field=anti_corruption;kind=planned")));
        Assert.False(term.Selects(new Series("directive.issued", "count", "field=internal_affairs;kind=plan")));
        Assert.False(term.Selects(new Series("directive.issued", "count", "field=anti_corruption")));
        Assert.False(term.Selects(new Series("directive.issued", "amount", "field=anti_corruption;kind=plan")));
    }
}
