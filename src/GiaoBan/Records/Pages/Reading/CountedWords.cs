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

/// <summary>The figures that a record counts for.</summary>
/// <param name="Shared">What all lines have in common, said once; null where there is one line, which says all of it.</param>
/// <param name="Lines">One for each contribution.</param>
public sealed record Counted(string? Shared, IReadOnlyList<CountedLine> Lines)
{
    public static readonly Counted Nothing = new(null, []);
}

/// <summary>Says which figures a record counts for: its contributions, as their facts name them.</summary>
public sealed class CountedWords(FactCatalogue facts, NetworkMap map, Clock clock, Lang lang, Formats format)
{
    public Counted Of(Record record)
    {
        var rows = record.Contributions().Select(row => (Row: row, Said: SaidBy(row.Series))).ToList();
        if (rows.Count <= 1)
        {
            return new Counted(null, rows.ConvertAll(r => Of(r.Row, r.Said, record)));
        }

        var shared = rows[0].Said.Where(said => rows.TrueForAll(r => r.Said.Contains(said))).ToList();
        return new Counted(
            shared.Count == 0 ? null : string.Join(", ", shared.Select(WordsOf)),
            rows.ConvertAll(r => Of(r.Row, [.. r.Said.Except(shared)], record)));
    }

    private CountedLine Of(Contribution row, IReadOnlyList<(Dimension Dimension, DimensionValue Value)> said, Record record)
    {
        var fact = FactOf(row.Series);
        var measure = fact.Measure(row.Series.Measure)!;
        var term = new FactTerm(fact, measure, said.Select(s => new FactFilter(s.Dimension, [s.Value])));
        var unit = measure.Code == Measure.CountCode ? "" : " " + measure.Unit;
        var elsewhere = row.Unit == record.UnitId ? "" : $" ({map.NameOf(row.Unit, clock.Today).ShortName})";
        return new CountedLine(
            lang.T(Field.Capital(FormulaWords.Of(term))) + elsewhere, "+" + format.Number(row.Amount) + unit, WhenOf(row));
    }

    private Fact FactOf(Series series) =>
        facts.Find(series.Fact) ?? throw new InvalidOperationException($"No register declares {series.Fact}.");

    /// <summary>What the row says; that a tag is not there goes without saying.</summary>
    private List<(Dimension Dimension, DimensionValue Value)> SaidBy(Series series)
    {
        var values = series.Values();
        return [.. FactOf(series).Dimensions
            .Select(d => (Dimension: d, Value: d.Values.First(v => v.Code == values[d.Code])))
            .Where(said => said.Value.Label.Vi != "không")];
    }

    private string WordsOf((Dimension Dimension, DimensionValue Value) said) =>
        lang.T(said.Value.Code == "yes" ? said.Dimension.Label : said.Value.Label);

    private string WhenOf(Contribution row) => row.Until switch
    {
        null => lang.T($"ngày {format.Day(row.Day)}", format.Day(row.Day)),
        { } until when until == Contribution.Open => lang.T($"từ ngày {format.Day(row.Day)}", $"from {format.Day(row.Day)}"),
        { } until => lang.T(
            $"từ ngày {format.Day(row.Day)} đến hết ngày {format.Day(until.AddDays(-1))}",
            $"from {format.Day(row.Day)} to the end of {format.Day(until.AddDays(-1))}"),
    };
}
