using FsCheck;
using FsCheck.Fluent;
using GiaoBan.Figures.Checks;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Regimes;
using Xunit;

namespace GiaoBan.Figures.Tests.Language;

public sealed class LanguageProperties
{
    private static readonly Form Mau = Golden.Set.Forms.Versions("MAU").MaxBy(f => f.ValidFrom)!;

    [Fact]
    public void An_expression_reads_back_as_it_prints() => Prop.ForAll(Arb.From(Expressions(4)), text =>
    {
        var first = FormulaReader.Read(text, Catalogue.All, Mau, Golden.Set.Forms).Formula!;
        var again = FormulaReader.Read(first.ToString(), Catalogue.All, Mau, Golden.Set.Forms).Formula!;
        return first.ToString() == again.ToString() && first.FactLeaves.SequenceEqual(again.FactLeaves);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_a_reader_throw() => Prop.ForAll<string>(text =>
    {
        ReadAll(text ?? "");
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_change_of_a_good_file_makes_a_reader_throw()
    {
        string[] files = [Golden.Text("mau-2020.form"), Golden.Text("published/bac-kan-2024-q1.figures"), Golden.Text("regime-mau.json")];
        const string Pieces = "()[]\"\\=.,:|+-*/<>±#\n\t 0aĐ_\u0301\uD83D\u0000{}";
        var random = new Random(20_200_614);
        for (var i = 0; i < 1_000; i++)
        {
            var text = files[i % files.Length];
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                var at = random.Next(text.Length);
                var piece = Pieces[random.Next(Pieces.Length)].ToString();
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)),
                    1 => text.Insert(at, piece),
                    _ => text.Remove(at, 1).Insert(at, piece),
                } + " ";
            }

            ReadAll(text);
        }
    }

    private static void ReadAll(string text)
    {
        var form = FormReader.Read(text, Catalogue.All, Golden.Set.Forms);
        Assert.Equal(form.Form is null, form.Diagnostics.Any(d => d.Severity == Severity.Error));
        Assert.Equal(form.Diagnostics.OrderBy(d => d.Line).ThenBy(d => d.Column), form.Diagnostics);
        var formula = FormulaReader.Read(text, Catalogue.All, Mau, Golden.Set.Forms);
        Assert.Equal(formula.Formula is null, formula.Diagnostics.Any(d => d.Severity == Severity.Error));
        var figures = FiguresFile.Check(text, "f");
        Assert.True(figures.Lines.Count > 0 && figures.ExitStatus is 0 or 1 or 2);
        var regime = RegimeReader.Read(text, Golden.Set.Forms);
        Assert.Equal(regime.Regime is null, regime.Diagnostics.Any(d => d.Severity == Severity.Error));
    }

    private static Gen<string> Expressions(int depth)
    {
        var leaf = Gen.Elements("1", "0.50", "K03", "D1", "F5", "directive.issued", "directive.issued[field: \"cải cách tư pháp\" | anti_corruption]",
            "at_end(case.open[level: province])", "at_start(2 * case.opened)", "previous(D2)", "last_year(sum(K03..K05))", "\"MAU-B\".b1", "sum(K03..K05, K01)");
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Expressions(depth - 1);
        return Gen.OneOf(
            leaf,
            from a in inner
            from op in Gen.Elements(" + ", "-", " * ", "/")
            from b in inner
            select a + op + (b.StartsWith('-') ? "(" + b + ")" : b),
            inner.Select(a => "(" + a + ")"),
            inner.Select(a => "-(" + a + ")"),
            inner.Select(a => "round(" + a + ", 2)"),
            from a in inner
            from b in inner
            select $"max({a}, {b})");
    }
}
