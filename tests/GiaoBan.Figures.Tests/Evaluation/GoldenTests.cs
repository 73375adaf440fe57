using System.Text.Json;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using Xunit;

namespace GiaoBan.Figures.Tests.Evaluation;

/// <summary>expected.json to the letter.</summary>
public sealed class GoldenTests
{
    private static readonly JsonElement Expected = Golden.Json("expected.json");

    public static TheoryData<string, string> Periods() => new(
        from regime in Expected.EnumerateObject()
        from period in regime.Value.EnumerateObject()
        select (regime.Name, period.Name));

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_item_of_every_unit_has_its_value_and_state(string regime, string period)
    {
        foreach (var unit in Units(regime, period))
        {
            var report = Golden.Set.Reports[(regime, period, unit.Name)];
            var items = unit.Value.GetProperty("items").EnumerateObject().ToList();
            Assert.Equal(report.Plan.Form!.Items.Select(i => i.Code), items.Select(i => i.Name));
            foreach (var item in items)
            {
                var isText = report.Plan.Form.Item(item.Name)!.Kind == ItemKind.Text;
                var said = Golden.Set.Entry(regime, period, unit.Name, item.Name) is null ? "missing" : "value";
                var is_ = isText ? said : Show(report.Items[item.Name]);
                Assert.Equal($"{unit.Name} {item.Name} {Show(item.Value, isText)}", $"{unit.Name} {item.Name} {is_}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_rule_of_every_unit_is_judged_with_its_sides(string regime, string period)
    {
        foreach (var unit in Units(regime, period))
        {
            var rules = Golden.Set.Reports[(regime, period, unit.Name)].Rules;
            var expected = unit.Value.GetProperty("rules").EnumerateArray().Select(r =>
                $"{r.GetProperty("id")} {r.GetProperty("severity")} {r.GetProperty("state")} {string.Join(", ", r.GetProperty("sides").EnumerateArray().Select(Number))}");
            var judged = rules.Select(r =>
                $"{r.Rule.Id} {Camel(r.Rule.Severity)} {Camel(r.State)} {string.Join(", ", r.Sides.Select(s => s.Number is { } n ? Value.Write(n) : "null"))}");
            Assert.Equal(expected, judged);
        }
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_total_has_its_value_and_coverage(string regime, string period)
    {
        var network = Golden.Set.Network(regime, period);
        foreach (var item in Expected.GetProperty(regime).GetProperty(period).GetProperty("total").EnumerateObject())
        {
            var figure = network.Item(item.Name);
            Assert.Equal($"{item.Name} {Show(item.Value, false)} {Coverage(item.Value)}", $"{item.Name} {Show(figure.Value)} {Coverage(figure.Coverage)}");
        }
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_row_of_the_later_map_has_its_value(string regime, string period)
    {
        // units.csv: on 1 July 2025 Phú Thọ (25) and two others are the new 25, Ninh Thuận (58) is in the new 56.
        Dictionary<string, string[]> rows = new() { ["25"] = ["25", "17", "26"], ["56"] = ["58"] };
        var network = Golden.Set.Network(regime, period);
        var units = Golden.Set.Regime(regime).Units!;
        foreach (var row in Expected.GetProperty(regime).GetProperty(period).GetProperty("map 2025-07-01").EnumerateObject())
        {
            int[] group = [.. Enumerable.Range(0, units.Count).Where(i => rows[row.Name].Contains(units[i]))];
            foreach (var item in row.Value.EnumerateObject())
            {
                Assert.Equal($"{row.Name} {item.Name} {Show(item.Value, false)}", $"{row.Name} {item.Name} {Show(network.Item(item.Name, group).Value)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_frozen_report_gives_the_same_figures_from_its_leaves_alone(string regime, string period)
    {
        foreach (var unit in Units(regime, period))
        {
            var report = Golden.Set.Reports[(regime, period, unit.Name)];
            var behind = FormsBehind.Of(report.Leaves.Keys, Golden.Set.Forms);
            var again = UnitFigures.Of(Plan.Of(report.Plan.Form!, behind), report.Leaves);
            Assert.Equal(report.Items, again.Items);
        }
    }

    private static JsonElement.ObjectEnumerator Units(string regime, string period) =>
        Expected.GetProperty(regime).GetProperty(period).GetProperty("units").EnumerateObject();

    private static string Show(JsonElement item, bool isText) =>
        isText ? item.GetProperty("state").GetString()! : $"{Number(item.GetProperty("value"))} {item.GetProperty("state")}";

    private static string Show(Value value) => value.State switch
    {
        ValueState.Number => value + " value",
        ValueState.Nil => "null nil",
        ValueState.NoValue => "null noValue",
        _ => "null missing",
    };

    private static string Number(JsonElement number) =>
        number.ValueKind == JsonValueKind.Null ? "null" : Value.Write(number.GetDecimal());

    private static string Coverage(JsonElement item) => item.TryGetProperty("known", out var known)
        ? $"{known}/{item.GetProperty("of")} {string.Join(' ', item.GetProperty("missing").EnumerateArray())}"
        : "";

    private static string Coverage(Coverage? coverage) =>
        coverage is { } c ? $"{c.Known}/{c.Of} {string.Join(' ', c.Missing)}" : "";

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
