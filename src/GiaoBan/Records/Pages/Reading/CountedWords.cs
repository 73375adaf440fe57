using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Words;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;

namespace GiaoBan.Records.Pages.Reading;

/// <summary>One thing that a record counts for, in words.</summary>
/// <param name="What">"Văn bản chỉ đạo ban hành, loại văn bản kế hoạch".</param>
/// <param name="Amount">"+1", "+180.000.000 đồng".</param>
/// <param name="When">The day, or the days from and until.</param>
public sealed record CountedLine(string What, string Amount, string When);

/// <summary>Says which figures a record counts for: its contributions, as their facts name them.</summary>
public sealed class CountedWords(FactCatalogue facts, NetworkMap map, Clock clock, Lang lang, Formats format)
{
    public IReadOnlyList<CountedLine> Of(Record record) => [.. record.Contributions().Select(row => Of(row, record))];

    private CountedLine Of(Contribution row, Record record)
    {
        var fact = facts.Find(row.Series.Fact) ?? throw new InvalidOperationException($"No register declares {row.Series.Fact}.");
        var measure = fact.Measure(row.Series.Measure)!;
        var unit = measure.Code == Measure.CountCode ? "" : " " + measure.Unit;
        var elsewhere = row.Unit == record.UnitId ? "" : $" ({map.NameOf(row.Unit, clock.Today).ShortName})";
        return new CountedLine(
            lang.T(Field.Capital(FormulaWords.Of(TermOf(fact, measure, row.Series)))) + elsewhere,
            "+" + format.Number(row.Amount) + unit, WhenOf(row));
    }

    /// <summary>What the row says; that a tag is not there goes without saying.</summary>
    private static FactTerm TermOf(Fact fact, Measure measure, Series series)
    {
        var values = series.Values();
        return new FactTerm(fact, measure, fact.Dimensions
            .Select(d => (Dimension: d, Value: d.Values.First(v => v.Code == values[d.Code])))
            .Where(said => said.Value.Label.Vi != "không")
            .Select(said => new FactFilter(said.Dimension, [said.Value])));
    }

    private string WhenOf(Contribution row) => row.Until switch
    {
        null => lang.T($"ngày {format.Day(row.Day)}", format.Day(row.Day)),
        { } until when until == Contribution.Open => lang.T($"từ ngày {format.Day(row.Day)}", $"from {format.Day(row.Day)}"),
        { } until => lang.T(
            $"từ ngày {format.Day(row.Day)} đến hết ngày {format.Day(until.AddDays(-1))}",
            $"from {format.Day(row.Day)} to the end of {format.Day(until.AddDays(-1))}"),
    };
}
