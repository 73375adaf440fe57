using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Reports;

/// <summary>Numbers that no arithmetic holds: said at their place, never a failure of the server, never half-written.</summary>
public sealed class OverflowTests(ReportNetwork network) : IClassFixture<ReportNetwork>
{
    private static readonly string[] Units = ["68", "25"];

    [Theory, BothDatabases]
    public async Task A_small_number_that_the_form_makes_too_large_is_refused_and_not_kept(DatabaseKind database)
    {
        var (app, admin) = await BeginAsync(database);
        var chain = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"""a{i} "x" = a{i - 1} * a{i - 1}"""));
        await AddAsync(admin, "EX", $"a0 \"x\" = entered\n{chain}");
        using var clerk = app.Api(await app.TokenAsync("clerk-68"));

        var refused = await clerk.PutAsJsonAsync("reports/EX/2020-H1/68/entries", new { a0 = 3 });
        var body = await refused.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (refused.StatusCode, body.Contains("a0", StringComparison.Ordinal)));
        Assert.Equal("missing", (string?)(await ReadAsync(clerk, "reports/EX/2020-H1/68"))["items"]!["a0"]!["state"]);
        Assert.Equal(HttpStatusCode.OK, (await clerk.PutAsJsonAsync("reports/EX/2020-H1/68/entries", new { a0 = 1 })).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_form_that_is_too_large_by_itself_is_said_by_its_item(DatabaseKind database)
    {
        var (app, admin) = await BeginAsync(database);
        await AddAsync(admin, "OV", """c "z" = (directive.issued + 1) * 9999999999999999999999999999 * 99""");
        using var clerk = app.Api(await app.TokenAsync("clerk-68"));
        using var answer = await clerk.GetAsync("reports/OV/2020-H1/68");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("c vượt", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var visitor = await app.SignedInAsync("clerk-68");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.OpenAsync("/bao-cao/OV/2020-H1/68")).Status);
        foreach (var basis in new[] { "now", "reported" })
        {
            using var figure = await clerk.GetAsync($"figures?formula=(directive.issued%2B1)*9999999999999999999999999999*99&regime=OV&period=2020-H1&unit=68&basis={basis}");
            Assert.InRange((int)figure.StatusCode, 200, 422);
        }
    }

    [Theory, BothDatabases]
    public async Task A_sum_that_is_too_large_leaves_the_rest_of_the_national_picture(DatabaseKind database)
    {
        var (app, admin) = await BeginAsync(database);
        await AddAsync(admin, "BIG", "a \"x\" = entered\nb \"y\" = a * 40000000000000\nd \"w\" = entered");
        foreach (var unit in Units)
        {
            using var clerk = app.Api(await app.TokenAsync($"clerk-{unit}"));
            using var head = app.Api(await app.TokenAsync($"head-{unit}"));
            Assert.Equal(HttpStatusCode.OK, (await clerk.PutAsJsonAsync($"reports/BIG/2020-H1/{unit}/entries", new { a = 1_000_000_000_000_000, d = 2 })).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await head.PostAsJsonAsync($"reports/BIG/2020-H1/{unit}/submit", new { })).StatusCode);
        }

        using var chair = app.Api(await app.TokenAsync("chair"));
        foreach (var map in new[] { "", "?map=2025-07-01" })
        {
            var items = (await ReadAsync(chair, $"national/BIG/2020-H1{map}"))["items"]!;
            Assert.Equal(("noValue", 4), ((string?)items["b"]!["state"], (int)items["d"]!["value"]!));
        }

        using var visitor = await app.SignedInAsync("chair");
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/toan-quoc?regime=BIG&period=2020-H1")).Status);
        using var asked = await chair.GetAsync("figures?formula=b&regime=BIG&period=2020-H1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_regime_keeps_the_units_that_have_reported_and_names_no_others(DatabaseKind database)
    {
        var (app, admin) = await BeginAsync(database);
        await AddAsync(admin, "KEEP", "a \"x\" = entered");
        using var clerk = app.Api(await app.TokenAsync("clerk-68"));
        using var head = app.Api(await app.TokenAsync("head-68"));
        await clerk.PutAsJsonAsync("reports/KEEP/2020-H1/68/entries", new { a = 1 });
        Assert.Equal(HttpStatusCode.OK, (await head.PostAsJsonAsync("reports/KEEP/2020-H1/68/submit", new { })).StatusCode);

        foreach (var (units, status, says) in new[]
        {
            ("[\"25\"]", HttpStatusCode.Conflict, "đơn vị 68 đã có báo cáo chốt"),
            ("[\"68\", \"77\", \"00\"]", HttpStatusCode.UnprocessableEntity, "mã 00"),
            ("[\"TW\"]", HttpStatusCode.UnprocessableEntity, "mã TW"),
        })
        {
            using var refused = await admin.PostAsync("regimes", new StringContent(Regime("KEEP").Replace("[\"68\", \"25\"]", units, StringComparison.Ordinal), Encoding.UTF8, "application/json"));
            Assert.Equal((status, true), (refused.StatusCode, (await refused.Content.ReadAsStringAsync()).Contains(says, StringComparison.Ordinal)));
        }

        using var broken = await admin.PostAsync("regimes", new StringContent(Regime("OTHER").Replace("\"Thử", "\"Thử\\u0000", StringComparison.Ordinal), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
    }

    private async Task<(RunningApp App, HttpClient Admin)> BeginAsync(DatabaseKind database)
    {
        var app = await network.On(database);
        return (app, app.Api(await app.TokenAsync("admin")));
    }

    private static async Task AddAsync(HttpClient admin, string code, string items)
    {
        await admin.AddAsync("forms", $"form \"{code}\" \"Thử\" valid 2019-01-01 ..\n{items}\n", "text/plain");
        await admin.AddAsync("regimes", Regime(code), "application/json");
    }

    private static string Regime(string code) =>
        $$"""
        { "code": "{{code}}", "title": "Thử", "form": "{{code}}", "units": ["68", "25"], "every": "half-year",
          "window": { "cut": 15, "lead": 1 }, "due": { "day": 25, "time": "11:00" } }
        """;

    private static async Task<JsonNode> ReadAsync(HttpClient api, string address) => JsonNode.Parse(await api.GetStringAsync(address))!;
}
