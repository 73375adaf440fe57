using System.Text.Json.Nodes;

namespace GiaoBan.Tests.Reports;

/// <summary>Holds the API's answers for one period against expected.json.</summary>
internal sealed class GoldenCheck(GoldenNetwork network, string regime, string period, JsonObject expected)
{
    private readonly List<string> _wrong = [];

    public async Task<IReadOnlyList<string>> RunAsync()
    {
        foreach (var (unit, said) in expected["units"]!.AsObject())
        {
            await UnitAsync(unit, said!.AsObject());
        }

        await TotalAsync(expected["total"]!.AsObject());
        await MapAsync("2025-07-01", expected["map 2025-07-01"]!.AsObject());
        return _wrong;
    }

    private async Task UnitAsync(string unit, JsonObject said)
    {
        var report = await network.Clerk(unit).AskAsync($"reports/{regime}/{period}/{unit}");
        var isSubmitted = said["submitted"]!.GetValue<bool>();
        Hold($"{unit} submitted", isSubmitted, report["state"]!.GetValue<string>() == "submitted");
        foreach (var (code, item) in said["items"]!.AsObject())
        {
            Cell($"{unit} {code}", item!.AsObject(), report["items"]![code]!.AsObject());
        }

        foreach (var rule in said["rules"]!.AsArray())
        {
            var id = rule!["id"]!.GetValue<int>();
            var found = report["rules"]!.AsArray().Single(r => r!["id"]!.GetValue<int>() == id)!;
            Hold($"{unit} rule {id} severity", rule["severity"]!.GetValue<string>(), found["severity"]!.GetValue<string>());
            Hold($"{unit} rule {id} state", rule["state"]!.GetValue<string>(), found["state"]!.GetValue<string>());
            var sides = rule["sides"]!.AsArray();
            Hold($"{unit} rule {id} left", sides[0]?.ToJsonString(), found["left"]?.ToJsonString());
            Hold($"{unit} rule {id} right", sides[1]?.ToJsonString(), found["right"]?.ToJsonString());
        }
    }

    private async Task TotalAsync(JsonObject said)
    {
        var national = await network.Chair.AskAsync($"national/{regime}/{period}");
        foreach (var (code, total) in said)
        {
            var found = national["items"]![code]!.AsObject();
            Cell($"total {code}", total!.AsObject(), found);
            if (total["known"] is not null)
            {
                var coverage = found["coverage"]!;
                Hold($"total {code} known", total["known"]!.ToJsonString(), coverage["known"]!.ToJsonString());
                Hold($"total {code} of", total["of"]!.ToJsonString(), coverage["of"]!.ToJsonString());
                Hold($"total {code} missing", Sorted(total["missing"]!), Sorted(coverage["missing"]!));
            }
        }
    }

    private async Task MapAsync(string day, JsonObject said)
    {
        var national = await network.Chair.AskAsync($"national/{regime}/{period}?map={day}");
        var rows = national["units"]!.AsArray().ToDictionary(r => r!["unit"]!.GetValue<string>(), r => r!["items"]!.AsObject());
        Hold("rows", string.Join(' ', said.Select(r => r.Key).Order()), string.Join(' ', rows.Keys.Order()));
        foreach (var (unit, items) in said)
        {
            foreach (var (code, item) in items!.AsObject())
            {
                Cell($"map {unit} {code}", item!.AsObject(), rows[unit][code]!.AsObject());
            }
        }
    }

    private void Cell(string name, JsonObject said, JsonObject found)
    {
        Hold($"{name} state", said["state"]!.GetValue<string>(), found["state"]!.GetValue<string>());
        if (said.ContainsKey("value"))
        {
            Hold($"{name} value", said["value"]?.ToJsonString(), found["value"]?.ToJsonString());
        }
    }

    private static string Sorted(JsonNode list) => string.Join(' ', list.AsArray().Select(i => i!.GetValue<string>()).Order());

    private void Hold<T>(string name, T said, T found)
    {
        if (!Equals(said, found))
        {
            _wrong.Add($"{regime} {period} {name}: expected {said}, found {found}");
        }
    }
}
