using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Reports;

/// <summary>
/// The app on each database with a small form and regime, and for some units a clerk, a head, a deputy, with a desk officer
/// of the first four. Each test works with a unit of its own.
/// </summary>
public sealed class ReportNetwork(TestDatabases databases) : IAsyncDisposable
{
    public const string Period = "2020-H1";

    private static readonly string[] Units = ["25", "17", "26", "58", "68", "01", "79", "48"];

    private const string Form = """
        form "THU" "Báo cáo thử" valid 2013-01-01 ..
        section "A" "Khiếu nại, tố cáo"
        H1 "Văn bản chỉ đạo ban hành" in "văn bản" = directive.issued
        K03 "Kỳ trước chuyển sang" in "vụ việc" = entered
        K04 "Phát sinh trong kỳ" in "vụ việc" = entered
        K05 "Đã giải quyết" in "vụ việc" = entered
        D1 "Tổng phải giải quyết" in "vụ việc" = K03 + K04
        D2 "Còn lại chuyển kỳ sau" in "vụ việc" = D1 - K05
        D3 "Tỷ lệ giải quyết" in "%" = round(100 * K05 / D1, 2)
        D4 "Lũy thừa" = K03 * K04 * K05
        section "B" "Đánh giá"
        N1 "Đánh giá chung" = text
        rule block K05 <= D1 "Số đã giải quyết không thể lớn hơn tổng số phải giải quyết"
        rule explain K03 = previous(D2) "Số kỳ trước chuyển sang phải bằng số còn lại của kỳ trước"
        """;

    private const string Regime = """
        { "code": "THU-6T", "title": "Báo cáo thử 6 tháng", "form": "THU", "basis": "kiểm thử", "units": "all",
          "every": "half-year", "window": { "cut": 15, "lead": 1 }, "due": { "day": 25, "time": "11:00", "late_until_days": 5 } }
        """;

    private readonly Apps _apps = new(databases);
    private readonly HashSet<RunningApp> _ready = [];

    /// <summary>The app, at 9:00 on 24/6/2020: the day before the first half's report is due.</summary>
    public async Task<RunningApp> On(DatabaseKind database)
    {
        var app = await _apps.On(database);
        if (_ready.Add(app))
        {
            await FillAsync(app);
        }

        app.Time.Set(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
        return app;
    }

    public static string PathOf(string unit, string period = Period) => $"/bao-cao/THU-6T/{period}/{unit}";

    public ValueTask DisposeAsync() => _apps.DisposeAsync();

    /// <summary>A report of the period before, with 33 matters left over.</summary>
    public static async Task SubmitPeriodBeforeAsync(RunningApp app, string unit)
    {
        app.Time.Set(new DateOnly(2019, 12, 20), new TimeOnly(9, 0));
        await SendAsync(app, $"clerk-{unit}", HttpMethod.Put, $"reports/THU-6T/2019-H2/{unit}/entries", """{ "K03": 40, "K04": 100, "K05": 107 }""");
        await SendAsync(app, $"head-{unit}", HttpMethod.Post, $"reports/THU-6T/2019-H2/{unit}/submit", "{}");
        app.Time.Set(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
    }

    /// <summary>Calls the API; what is not done is a failed test.</summary>
    public static async Task<JsonNode> SendAsync(RunningApp app, string login, HttpMethod method, string address, string body)
    {
        using var api = app.Api(await app.TokenAsync(login));
        using var response = await api.SendAsync(new HttpRequestMessage(method, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        var said = await response.Content.ReadAsStringAsync();
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created
            ? JsonNode.Parse(said)!
            : throw new InvalidOperationException($"{address}: {response.StatusCode} {said} {string.Join('\n', app.Log.Errors)}");
    }

    private static async Task FillAsync(RunningApp app)
    {
        await app.OfficerAsync("admin", Role.Admin);
        await app.OfficerAsync("chair", Role.Chair);
        await app.OfficerAsync("desk", Role.Desk, [.. Units.Take(4)]);
        foreach (var unit in Units)
        {
            await app.OfficerAsync($"clerk-{unit}", Role.Clerk, unit);
            await app.OfficerAsync($"head-{unit}", Role.Head, unit);
            await app.OfficerAsync($"deputy-{unit}", Role.Head, unit);
        }

        await AddAsync(app, "forms", Form, "text/plain");
        await AddAsync(app, "regimes", Regime, "application/json");
    }

    private static async Task AddAsync(RunningApp app, string address, string body, string type)
    {
        using var api = app.Api(await app.TokenAsync("admin"));
        using var response = await api.PostAsync(address, new StringContent(body, Encoding.UTF8, type));
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{address}: {await response.Content.ReadAsStringAsync()}");
        }
    }
}

internal static class ReportPages
{
    /// <summary>The cells of an item's line.</summary>
    public static IReadOnlyList<string> Line(this Page page, string code) => page.Rows.Single(row => row[0] == code);
}
