using System.Globalization;
using System.Text.Json.Nodes;

namespace GiaoBan.Tests.Reports;

/// <summary>Records whose contributions are those of golden/contributions.csv, line by line.</summary>
internal static class GoldenRecords
{
    public static async Task EnterAsync(GoldenNetwork network)
    {
        await DirectiveAsync(network, "25", "2019-12-14", "plan", "anti_corruption");
        await DirectiveAsync(network, "25", "2019-12-15", "plan", "anti_corruption");
        await DirectiveAsync(network, "25", "2020-02-29", "letter", "judicial_reform");
        await DirectiveAsync(network, "25", "2020-06-14", "directive", "internal_affairs");
        await DirectiveAsync(network, "25", "2020-06-15", "directive", "anti_corruption");
        await DirectiveAsync(network, "17", "2020-01-31", "plan", "anti_corruption");
        await DirectiveAsync(network, "17", "2020-01-31", "plan", "anti_corruption");
        await DirectiveAsync(network, "17", "2020-03-31", "report", "internal_affairs");

        var first = await CaseAsync(network, "25", "2018-03-01", "corruption", "commission");
        await AmountAsync(network, "25", first, "damaged", "2020-03-01", 40_500_000_000);
        await AmountAsync(network, "25", first, "recovered", "2020-04-01", 1_000_000_000);
        await VerbAsync(network, "25", first, "level", new JsonObject { ["level"] = "province", ["on"] = "2020-05-04" });
        await CloseAsync(network, "25", await CaseAsync(network, "25", "2019-11-01", "economic", "province"), "2019-12-15");

        // Opened and closed within the window, so that it stands on neither edge.
        var economic = await CaseAsync(network, "25", "2020-03-02", "economic", "province");
        await AmountAsync(network, "25", economic, "damaged", "2020-03-02", 7_000_000_000);
        await CloseAsync(network, "25", economic, "2020-03-10");

        await CaseAsync(network, "17", "2019-12-14", "corruption", "central");
        var last = await CaseAsync(network, "17", "2020-06-14", "corruption", "province");
        await AmountAsync(network, "17", last, "damaged", "2020-06-14", 3_333_333_333);
        await AmountAsync(network, "17", last, "recovered", "2020-06-14", 3_333_333_334);
        await CloseAsync(network, "17", last, "2020-06-15");
    }

    private static Task<JsonObject> DirectiveAsync(GoldenNetwork network, string unit, string on, string kind, string field) =>
        network.Clerk(unit).SendAsync(HttpMethod.Post, "directives", new JsonObject
        {
            ["number"] = "1-KH/TU",
            ["title"] = "Văn bản kiểm tra",
            ["issuedOn"] = on,
            ["kind"] = kind,
            ["field"] = field,
            ["issuer"] = "standing_committee",
        });

    private static async Task<string> CaseAsync(GoldenNetwork network, string unit, string on, string field, string level) =>
        (await network.Clerk(unit).SendAsync(HttpMethod.Post, "cases", new JsonObject
        {
            ["number"] = string.Create(CultureInfo.InvariantCulture, $"VA-{unit}-{on}-{field}"),
            ["title"] = "Vụ án kiểm tra",
            ["openedOn"] = on,
            ["type"] = "criminal",
            ["field"] = field,
            ["severity"] = "serious",
            ["level"] = level,
        }))["id"]!.GetValue<string>();

    private static Task AmountAsync(GoldenNetwork network, string unit, string id, string kind, string on, long amount) =>
        VerbAsync(network, unit, id, "amount", new JsonObject { ["kind"] = kind, ["on"] = on, ["amount"] = amount });

    private static Task CloseAsync(GoldenNetwork network, string unit, string id, string on) =>
        VerbAsync(network, unit, id, "close", new JsonObject { ["on"] = on, ["outcome"] = "judged" });

    private static async Task VerbAsync(GoldenNetwork network, string unit, string id, string verb, JsonObject body)
    {
        var version = (await network.Clerk(unit).AskAsync($"cases/{id}"))["version"]!.GetValue<int>();
        await network.Clerk(unit).SendAsync(HttpMethod.Post, $"cases/{id}/{verb}", body, version);
    }
}
