using System.Globalization;
using GiaoBan.Figures.Language;
using Xunit;

namespace GiaoBan.Figures.Tests.Language;

/// <summary>errors/expected.csv, and what else the language says of faulty text.</summary>
public sealed class FaultyFormTests
{
    public static TheoryData<string, int, int, string, string> Expected()
    {
        var rows = new TheoryData<string, int, int, string, string>();
        foreach (var line in File.ReadLines(Golden.Path("errors/expected.csv")).Skip(1).Where(l => l.Length > 0))
        {
            var f = line.Split(',', 5);
            rows.Add(f[0], int.Parse(f[1], CultureInfo.InvariantCulture), int.Parse(f[2], CultureInfo.InvariantCulture), f[3], f[4][1..^1].Replace("\"\"", "\"", StringComparison.Ordinal));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_faulty_form_is_told_its_place_and_what_to_write(string file, int line, int column, string kind, string words)
    {
        var (form, diagnostics) = FormReader.Read(Golden.Text("errors/" + file), Catalogue.All, KnownForms.None);
        var found = Assert.Single(diagnostics);
        Assert.Equal((line, column, kind), (found.Line, found.Column, found.Severity == Severity.Error ? "error" : "warning"));
        Assert.Contains(words, found.Message.Vi, StringComparison.Ordinal);
        Assert.Contains(words, found.Message.En, StringComparison.Ordinal);
        Assert.Equal(kind == "error", form is null);
        var warning = kind == "warning" ? "warning: " : "";
        Assert.StartsWith($"{file}:{line}:{column}: {warning}{found.Message.Vi}", found.Format(file), StringComparison.Ordinal);
    }
}
