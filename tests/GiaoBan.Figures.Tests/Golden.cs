using System.Text.Json;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Regimes;

namespace GiaoBan.Figures.Tests;

/// <summary>The golden set: its forms, regimes, rows and entries, and the reports made of them in the order of submission.</summary>
internal sealed class Golden
{
    /// <summary>As LANGUAGE.md section 2 says: the order in which the set is submitted.</summary>
    private static readonly (string Regime, string Period)[] Order = [("MAU-6T", "2019-H2"), ("MAU-B-6T", "2020-H1"), ("MAU-6T", "2020-H1")];

    private readonly JsonElement _entries = Json("entries.json");
    private readonly List<(int Unit, Contribution Row)> _rows = [.. ReadRows()];
    private readonly Dictionary<string, Regime> _regimes = [];

    private Golden()
    {
        Forms = new KnownForms(ReadForms());
        foreach (var file in new[] { "regime-mau.json", "regime-mau-b.json" })
        {
            var regime = RegimeReader.Read(Text(file), Forms).Regime!;
            _regimes.Add(regime.Code, regime);
        }

        foreach (var (regime, period) in Order)
        {
            Submit(_regimes[regime], period);
        }
    }

    public static Golden Set { get; } = new();

    public KnownForms Forms { get; }

    public Dictionary<(string Regime, string Period, string Unit), UnitFigures> Reports { get; } = [];

    public Dictionary<(string Regime, string Period, string Unit), FrozenReport> InForce { get; } = [];

    public static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Golden", file);

    public static string Text(string file) => File.ReadAllText(Path(file));

    public static JsonElement Json(string file) => JsonDocument.Parse(Text(file)).RootElement;

    public Regime Regime(string code) => _regimes[code];

    public Form FormOf(Regime regime, Period period)
    {
        var window = regime.Window(period)!;
        return Forms.Versions(regime.FormCodeFor(period)!).Single(f => f.IsValidOn(window.To));
    }

    public JsonElement? Entry(string regime, string period, string unit, string code) =>
        _entries.GetProperty(regime).TryGetProperty(period, out var p) && p.TryGetProperty(unit, out var u) &&
        u.GetProperty("entries").TryGetProperty(code, out var entry) ? entry : null;

    public bool IsSubmitted(string regime, string period, string unit) =>
        _entries.GetProperty(regime).GetProperty(period).TryGetProperty(unit, out var u) && !u.TryGetProperty("submitted", out _);

    /// <summary>The units of a period's reports in force, with their leaves: what a total is made of.</summary>
    public SeveralUnits Network(string regimeCode, string periodName)
    {
        var regime = _regimes[regimeCode];
        var period = Period.Parse(periodName);
        List<UnitLeaves> units = [.. regime.Units!.Select(u => new UnitLeaves(u, InForce.GetValueOrDefault((regimeCode, periodName, u))?.Leaves))];
        var behind = FormsBehind.Of(units.SelectMany(u => u.Leaves?.Keys ?? []), Forms);
        return new SeveralUnits(Plan.Of(FormOf(regime, period), behind), units);
    }

    private void Submit(Regime regime, string periodName)
    {
        var period = Period.Parse(periodName);
        var form = FormOf(regime, period);
        foreach (var unit in regime.Units!)
        {
            var report = UnitFigures.Of(form, new Source(this, regime, period, unit), Forms);
            Reports.Add((regime.Code, periodName, unit), report);
            if (IsSubmitted(regime.Code, periodName, unit))
            {
                InForce.Add((regime.Code, periodName, unit), new FrozenReport(form, report.Leaves));
            }
        }
    }

    private static List<Form> ReadForms()
    {
        List<Form> forms = [];
        foreach (var file in new[] { "mau-b.form", "mau-2013.form", "mau-2020.form" })
        {
            forms.Add(FormReader.Read(Text(file), Catalogue.All, new KnownForms(forms)).Form!);
        }

        return forms;
    }

    private static IEnumerable<(int Unit, Contribution Row)> ReadRows()
    {
        foreach (var line in File.ReadLines(Path("contributions.csv")).Skip(1).Where(l => l.Length > 0))
        {
            var f = line.Split(',');
            var slice = Series.SliceOf(f[6].Split(' ').Select(d => d.Split('=')).Select(d => KeyValuePair.Create(d[0], d[1])));
            DateOnly? until = f[2] == "flow" ? null : f[5].Length > 0 ? Day(f[5]) : Contribution.Open;
            var unit = int.Parse(f[0], System.Globalization.CultureInfo.InvariantCulture);
            yield return (unit, new Contribution(new Series(f[1], f[3], slice), unit, long.Parse(f[7], System.Globalization.CultureInfo.InvariantCulture), Day(f[4]), until));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Source(Golden set, Regime regime, Period period, string unit) : IReportSource
    {
        public Value Fact(FactLeaf leaf)
        {
            var window = regime.Window(period)!;
            var key = int.Parse(unit, System.Globalization.CultureInfo.InvariantCulture);
            return Value.Of(set._rows.Where(r => r.Unit == key && leaf.Counts(r.Row, window.From, window.To)).Sum(r => r.Row.Amount));
        }

        public Value Entered(string code) => set.Entry(regime.Code, period.ToString(), unit, code) switch
        {
            { ValueKind: JsonValueKind.Number } number => Value.Of(number.GetDecimal()),
            { ValueKind: JsonValueKind.String } nil when nil.GetString() == "nil" => Value.Nil,
            _ => Value.Missing,
        };

        public FrozenReport? InForce(Step step)
        {
            Period? there = step.Shift switch
            {
                PeriodShift.Previous => regime.Previous(period),
                PeriodShift.LastYear => regime.LastYear(period),
                _ => period,
            };
            var of = step.Form is null ? regime : set._regimes.Values.FirstOrDefault(r => r.Forms.Any(f => f.Form == step.Form));
            return there is { } p && of is not null ? set.InForce.GetValueOrDefault((of.Code, p.ToString(), unit)) : null;
        }
    }
}
