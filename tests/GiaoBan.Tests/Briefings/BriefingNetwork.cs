using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Tests.Reports;
using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Briefings;

/// <summary>The network of reports with a secretary, at 7:30 on the day of the briefing.</summary>
public sealed class BriefingNetwork(TestDatabases databases) : IAsyncDisposable
{
    private readonly ReportNetwork _reports = new(databases);
    private readonly HashSet<RunningApp> _ready = [];

    public async Task<RunningApp> On(DatabaseKind database)
    {
        var app = await _reports.On(database);
        if (_ready.Add(app))
        {
            await app.OfficerAsync("secretary", Role.Secretary);
            await app.OfficerAsync("auditor", Role.Auditor);
        }

        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 30));
        return app;
    }

    public ValueTask DisposeAsync() => _reports.DisposeAsync();
}

/// <summary>Calls the API about briefings as one officer or another.</summary>
internal sealed class BriefingApi(RunningApp app) : IDisposable
{
    private readonly Dictionary<string, HttpClient> _clients = [];

    /// <summary>A half-year briefing as the API takes it, with an internal item and one of figures.</summary>
    public static JsonObject Half(params string[] units) => new()
    {
        ["kind"] = "half_year",
        ["title"] = "Giao ban trực tuyến 6 tháng đầu năm 2020",
        ["day"] = "2020-07-17",
        ["hour"] = "08:00",
        ["place"] = "Hội trường tầng 4",
        ["regime"] = "THU-6T",
        ["period"] = ReportNetwork.Period,
        ["invited"] = units.Length == 0 ? "all" : "chosen",
        ["units"] = new JsonArray([.. units.Select(u => JsonValue.Create(u))]),
        ["agenda"] = JsonNode.Parse("""
            [ { "title": "Khai mạc, điểm danh", "minutes": 15 },
              { "title": "Trao đổi nội bộ", "minutes": 10, "internal": true },
              { "title": "Thảo luận", "minutes": 60, "speaker": "Vụ Tổng hợp", "figures": [ { "code": "K05" }, { "formula": "K04 - K05", "label": "Chưa giải quyết" } ] } ]
            """),
    };

    /// <summary>A briefing whose room is open.</summary>
    public async Task<string> OpenedAsync(params string[] units)
    {
        var id = await CalledAsync(units);
        await OkAsync("chair", $"briefings/{id}/open");
        return id;
    }

    public async Task<string> CalledAsync(params string[] units)
    {
        var id = (await OkAsync("secretary", "briefings", Half(units)))["id"]!.GetValue<string>();
        await OkAsync("secretary", $"briefings/{id}/call");
        return id;
    }

    public async Task<JsonNode> OkAsync(string login, string address, JsonObject? body = null, string? key = null)
    {
        var (status, answer) = await PostAsync(login, address, body, key);
        return status is HttpStatusCode.OK or HttpStatusCode.Created
            ? answer!
            : throw new InvalidOperationException($"{address} by {login}: {status} {answer?.ToJsonString()} {string.Join('\n', app.Log.Errors)}");
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(string login, string address, JsonObject? body = null, string? key = null) =>
        SendAsync(login, HttpMethod.Post, address, body ?? [], key: key);

    public async Task<JsonNode> GetAsync(string login, string address) =>
        (await SendAsync(login, HttpMethod.Get, address, null)).Body!;

    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(
        string login, HttpMethod method, string address, JsonObject? body, int? version = null, string? key = null)
    {
        if (!_clients.TryGetValue(login, out var client))
        {
            _clients[login] = client = app.Api(await app.TokenAsync(login));
        }

        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        if (version is { } read)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{read}\"")));
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }
}
