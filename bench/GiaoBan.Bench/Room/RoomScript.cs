using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace GiaoBan.Bench.Room;

/// <summary>A briefing by script, through the API: each step is sent, and it is awaited on every page that shows it.</summary>
internal sealed class RoomScript(Uri server, IReadOnlyDictionary<string, string> tokens) : IDisposable
{
    /// <summary>What shows what: a site sees nothing of the table's own parts.</summary>
    private const string Queue = "\"id\":\"queue\"", Stage = "\"id\":\"stage\"", Item = "\"id\":\"item\"", Minutes = "\"id\":\"minutes\"";

    private readonly Dictionary<string, HttpClient> _clients = tokens.ToDictionary(t => t.Key, t => Client(server, t.Value));
    private string _briefing = "";
    private int _rounds;

    /// <summary>The topic of the room's pages.</summary>
    public string Topic => $"giao-ban/{_briefing}";

    public async Task OpenAsync()
    {
        var briefing = await SendAsync("secretary", "briefings", JsonNode.Parse("""
            { "kind": "half_year", "title": "Giao ban thử tải (giả lập)", "day": "2020-07-17", "hour": "09:00", "place": "Hội trường",
              "regime": "NC-6T", "period": "2020-H1", "invited": "all",
              "agenda": [ { "title": "Khai mạc", "minutes": 15 }, { "title": "Thảo luận", "minutes": 60, "figures": [ { "code": "K05" } ] } ] }
            """)!);
        _briefing = briefing["id"]!.GetValue<string>();
        await SendAsync("secretary", $"briefings/{_briefing}/call", new JsonObject());
        await SendAsync("chair", $"briefings/{_briefing}/open", new JsonObject());
    }

    /// <summary>One round of the script, each step after the one before is on all screens.</summary>
    public async Task RunAsync(IReadOnlyList<RoomPage> pages, Arrivals arrivals)
    {
        var round = _rounds++;
        var unit = tokens.Keys.Where(login => login.StartsWith("clerk-", StringComparison.Ordinal)).ElementAt(round % 8);
        var code = unit.Split('-')[1];
        await StepAsync("item", "secretary", "item", new JsonObject { ["item"] = round % 2 + 1 }, Item, pages, arrivals);
        await StepAsync("show a figure", "secretary", "show", new JsonObject { ["what"] = "figure", ["code"] = "K05" }, Stage, pages, arrivals);
        await StepAsync("show a table", "secretary", "show", new JsonObject { ["what"] = "table", ["code"] = "K05" }, Stage, pages, arrivals);
        await StepAsync("ask", unit, "ask", new JsonObject(), Queue, pages, arrivals);
        await StepAsync("invite", "secretary", "invite", new JsonObject { ["unit"] = code }, Queue, pages, arrivals);
        await StepAsync("stop", "secretary", "stop", new JsonObject(), Queue, pages, arrivals);
        if (round % 5 == 0)
        {
            await ConcludeAsync(pages, arrivals);
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    /// <summary>A conclusion that becomes a task of every unit.</summary>
    private async Task ConcludeAsync(IReadOnlyList<RoomPage> pages, Arrivals arrivals)
    {
        var draft = await SendAsync("secretary", $"briefings/{_briefing}/conclusions", JsonNode.Parse("""
            { "kind": "task", "words": "Báo cáo kết quả (giả lập)", "to": "all", "dueOn": "2020-09-30", "product": "Báo cáo", "field": "anti_corruption" }
            """)!);
        var leading = pages.Where(page => page.Login is "chair" or "secretary").ToList();
        await StepAsync(
            "conclude (to the table that leads)", "chair", $"conclusions/{draft["id"]}/publish", new JsonObject(), Minutes, leading, arrivals,
            version: draft["version"]!.GetValue<int>());
    }

    private async Task StepAsync(
        string what, string login, string verb, JsonObject body, string shows, IReadOnlyList<RoomPage> pages, Arrivals arrivals, int? version = null)
    {
        var waiting = pages.Select(page => page.Await(shows)).ToList();
        var sent = Stopwatch.GetTimestamp();
        await SendAsync(login, $"briefings/{_briefing}/{verb}", body, version);
        var answered = Stopwatch.GetTimestamp();
        arrivals.Add(what, sent, answered, await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(30)));
        await Task.Delay(300);
    }

    private async Task<JsonNode> SendAsync(string login, string path, JsonNode body, int? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (version is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        }

        using var answer = await _clients[login].SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {answer.StatusCode} {text}");
    }

    private static HttpClient Client(Uri server, string token)
    {
        var client = new HttpClient { BaseAddress = new Uri(server, "/api/v1/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
