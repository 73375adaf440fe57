using System.Globalization;
using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Records.Contributions;

namespace GiaoBan.Tests.Registers;

/// <summary>A flow as counted by hand.</summary>
internal sealed record PlainFlow(string Fact, string Measure, string Slice, int Unit, long Amount, DateOnly Day);

/// <summary>What a record stands as from a day on, until the next such day; null: not at all.</summary>
internal sealed record PlainStanding(DateOnly From, (int Unit, string Slice)? What);

/// <summary>A term of a formula, as added up by hand.</summary>
/// <param name="Formula">As the API is asked.</param>
/// <param name="Fact">The fact of a flow; null: cases that stand.</param>
/// <param name="Measure">The measure of a flow.</param>
/// <param name="Value">The one narrowing, <c>dimension=value</c>; empty: none.</param>
/// <param name="AtStart">Whether a stock is that of the day before the window.</param>
internal sealed record PlainTerm(string Formula, string? Fact, string Measure, string Value, bool AtStart = false)
{
    public static IReadOnlyList<PlainTerm> Of(string register) => register == "directives"
        ?
        [
            new("directive.issued", "directive.issued", "count", ""),
            new("directive.issued[kind: kế hoạch]", "directive.issued", "count", "kind=plan"),
            new("directive.issued[congress: yes]", "directive.issued", "count", "congress=yes"),
        ]
        :
        [
            new("at_start(case.open)", null, "count", "", AtStart: true),
            new("at_end(case.open)", null, "count", ""),
            new("at_end(case.open[level: central])", null, "count", "level=central"),
            new("at_end(case.open[stage: initiated])", null, "count", "stage=initiated"),
            new("case.opened", "case.opened", "count", ""),
            new("case.reopened", "case.reopened", "count", ""),
            new("case.moved_in", "case.moved_in", "count", ""),
            new("case.moved_out", "case.moved_out", "count", ""),
            new("case.closed[outcome: judged]", "case.closed", "count", "outcome=judged"),
            new("case.step.persons[stage: initiated]", "case.step", "persons", "stage=initiated"),
            new("case.damaged.amount", "case.damaged", "amount", ""),
        ];

    public long Sum(IEnumerable<PlainFlow> flows, IEnumerable<PlainStanding> standings, int unit, DateOnly from, DateOnly to)
    {
        if (Fact is not null)
        {
            return flows.Where(f => f.Fact == Fact && f.Measure == Measure && f.Unit == unit && from <= f.Day && f.Day <= to && Takes(f.Slice))
                .Sum(f => f.Amount);
        }

        var day = AtStart ? from.AddDays(-1) : to;
        return standings.LastOrDefault(s => s.From <= day)?.What is { } what && what.Unit == unit && Takes(what.Slice) ? 1 : 0;
    }

    private bool Takes(string slice) => Value.Length == 0 || slice.Split(';').Contains(Value);
}

/// <summary>
/// What a record counts for, told from its answer of the API alone by walking through its days in order. It knows
/// INTERFACES.md section 3 and nothing of the product's own functions, so that the two can be held against each other.
/// </summary>
internal sealed class PlainRecount(IReadOnlyDictionary<string, int> units)
{
    private static readonly string[] Lists = ["watches", "units", "types", "levels", "steps", "amounts"];
    private static readonly string[] DayNames = ["on", "openedOn", "closedOn"];
    private static readonly string[] CaseDimensions = ["field", "severity", "congress", "petty"];

    public int UnitOf(string code) => units[code];

    public (IReadOnlyList<PlainFlow> Flows, IReadOnlyList<PlainStanding> Standings) Of(string register, JsonObject record)
    {
        if (record.ContainsKey("removed"))
        {
            return ([], []);
        }

        return register == "directives" ? ([Issued(record)], []) : Walk(record);
    }

    private PlainFlow Issued(JsonObject record) => new(
        "directive.issued", "count", Slice([.. Values(record, ["kind", "field", "issuer", "congress", "petty"])]),
        units[Text(record, "unit")], 1, Parse(Text(record, "issuedOn")));

    private (List<PlainFlow>, List<PlainStanding>) Walk(JsonObject record)
    {
        var (flows, standings) = (new List<PlainFlow>(), new List<PlainStanding>());
        var watches = List(record, "watches");
        var unit = units[Text(List(record, "units")[0], "unit")];
        var (isWatched, next) = (false, 0);
        foreach (var day in DaysOf(record))
        {
            var type = Last(record, "types", "type", day) ?? Text(List(record, "types")[0], "type");
            var level = Last(record, "levels", "level", day) ?? Text(List(record, "levels")[0], "level");
            var stage = Last(record, "steps", "stage", day) ?? "none";
            List<(string, string)> asOpened = [("type", type), ("level", level), .. Values(record, CaseDimensions)];

            Begin();
            foreach (var move in List(record, "units").Skip(1).Where(u => Text(u, "on") == Iso(day)))
            {
                Count("case.moved_out", "count", 1, asOpened);
                unit = units[Text(move, "unit")];
                Count("case.moved_in", "count", 1, asOpened);
            }

            while (End() || Begin())
            {
            }

            foreach (var step in List(record, "steps").Where(s => Text(s, "on") == Iso(day)))
            {
                Count("case.step", "count", 1, [.. asOpened, ("stage", Text(step, "stage"))]);
                Count("case.step", "persons", step["persons"]?.GetValue<long>() ?? 0, [.. asOpened, ("stage", Text(step, "stage"))]);
            }

            foreach (var found in List(record, "amounts").Where(a => Text(a, "on") == Iso(day)))
            {
                Count($"case.{Text(found, "kind")}", "count", 1, [.. asOpened, ("stage", stage)]);
                Count($"case.{Text(found, "kind")}", "amount", found["amount"]!.GetValue<long>(), [.. asOpened, ("stage", stage)]);
            }

            standings.Add(new PlainStanding(day, isWatched ? (unit, Slice([.. asOpened, ("stage", stage)])) : null));

            bool Begin()
            {
                if (isWatched || next == watches.Count || Text(watches[next], "openedOn") != Iso(day))
                {
                    return false;
                }

                Count(next == 0 ? "case.opened" : "case.reopened", "count", 1, asOpened);
                return isWatched = true;
            }

            bool End()
            {
                if (!isWatched || watches[next]["closedOn"]?.GetValue<string>() != Iso(day))
                {
                    return false;
                }

                Count("case.closed", "count", 1, [.. asOpened, ("outcome", Text(watches[next], "outcome"))]);
                (isWatched, next) = (false, next + 1);
                return true;
            }

            void Count(string fact, string measure, long amount, IEnumerable<(string, string)> values)
            {
                if (amount > 0)
                {
                    flows.Add(new PlainFlow(fact, measure, Slice(values), unit, amount, day));
                }
            }
        }

        return (flows, standings);
    }

    /// <summary>Every day of which the record says something.</summary>
    private static IEnumerable<DateOnly> DaysOf(JsonObject record) =>
        Lists.SelectMany(list => List(record, list)).SelectMany(e => DayNames.Select(name => e[name]?.GetValue<string>()).OfType<string>())
            .Select(day => Parse(day)).Distinct().Order();

    private static string? Last(JsonObject record, string list, string value, DateOnly day) =>
        List(record, list).Where(e => string.CompareOrdinal(Text(e, "on"), Iso(day)) <= 0).Select(e => Text(e, value)).LastOrDefault();

    private static IEnumerable<(string, string)> Values(JsonObject record, string[] dimensions) =>
        dimensions.Select(d => (d, record[d] switch
        {
            JsonValue flag when flag.TryGetValue<bool>(out var isSet) => isSet ? "yes" : "no",
            var value => value!.GetValue<string>(),
        }));

    private static string Slice(IEnumerable<(string Dimension, string Value)> values) =>
        string.Join(';', values.OrderBy(v => v.Dimension, StringComparer.Ordinal).Select(v => $"{v.Dimension}={v.Value}"));

    private static List<JsonObject> List(JsonObject record, string name) => [.. record[name]!.AsArray().Select(e => e!.AsObject())];

    private static string Text(JsonObject item, string name) => item[name]!.GetValue<string>();

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Holds stored rows against the plain recount.</summary>
internal static class PlainComparison
{
    /// <summary>What differs between the rows of one record and what was counted by hand.</summary>
    public static IEnumerable<string> Differences(
        IEnumerable<ContributionRow> rows, IReadOnlyDictionary<int, Series> series,
        (IReadOnlyList<PlainFlow> Flows, IReadOnlyList<PlainStanding> Standings) counted)
    {
        var stored = rows.ToList();
        var flows = stored.Where(r => r.Until is null)
            .Select(r => new PlainFlow(series[r.SeriesId].Fact, series[r.SeriesId].Measure, series[r.SeriesId].Slice, r.UnitId, r.Amount, r.Day)).ToList();
        foreach (var flow in counted.Flows)
        {
            if (!flows.Remove(flow))
            {
                yield return $"counted and not stored: {flow}";
            }
        }

        foreach (var flow in flows)
        {
            yield return $"stored and not counted: {flow}";
        }

        var stocks = stored.Where(r => r.Until is not null).ToList();
        foreach (var row in stocks.Where(s => s.Until <= s.Day || s.Amount != 1 || series[s.SeriesId].Fact != "case.open"))
        {
            yield return $"a stock that is none: {series[row.SeriesId]} {row.Day} {row.Until} {row.Amount}";
        }

        var days = counted.Standings.Select(s => s.From).Concat(stocks.Select(s => s.Day))
            .SelectMany(d => new[] { d.AddDays(-1), d, d.AddDays(1) }).Append(new DateOnly(2099, 1, 1)).Distinct().Order();
        foreach (var day in days)
        {
            var standing = stocks.Where(s => s.Day <= day && day < s.Until).Select(s => (s.UnitId, series[s.SeriesId].Slice)).ToList();
            var expected = counted.Standings.LastOrDefault(s => s.From <= day)?.What;
            if (standing.Count != (expected is null ? 0 : 1) || (expected is { } one && standing[0] != one))
            {
                yield return $"on {day:O} stands {string.Join(", ", standing)}, by hand {expected}";
            }
        }
    }
}
