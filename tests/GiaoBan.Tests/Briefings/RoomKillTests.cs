using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>
/// The server is killed at moments that nobody chose while a briefing runs by script. <c>GIAOBAN_KILLS=50</c> kills it fifty
/// times; five are enough to see it on each run.
/// </summary>
[Trait("Speed", "slow")]
public sealed class RoomKillTests(TestDatabases databases)
{
    private const int UsualKills = 5;
    /// <summary>Of those that the mergers of 2025 left as they were: the server runs by the real clock.</summary>
    private static readonly Dictionary<string, string> Names = new() { ["01"] = "Hà Nội", ["04"] = "Cao Bằng", ["11"] = "Điện Biên" };

    private static readonly string[] Units = [.. Names.Keys];

    private readonly Random _random = new(20200717);
    private readonly Dictionary<string, string> _tokens = [];
    private readonly Dictionary<string, string> _cookies = [];
    private readonly PlainRoom _room = new();
    private readonly List<long> _acknowledged = [];
    private string _id = "";
    private int _step;

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("GIAOBAN_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : UsualKills;

    [Fact]
    public async Task After_each_kill_the_room_is_what_was_acknowledged()
    {
        var installation = await databases.NewAsync(DatabaseKind.Sqlite, isDemo: false, RunningApp.PrepareAsync);
        await OpenAsync(installation);
        PlainRoom.Step? unanswered = null;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var server = await ServerProcess.StartAsync(installation.Folder);
            await HoldAsync(server, unanswered);
            var running = RunAsync(server, unanswered);
            await AnsweredAsync();
            await Task.Delay(_random.Next(250), TestContext.Current.CancellationToken);
            server.Kill();
            unanswered = await running;
        }

        using (var server = await ServerProcess.StartAsync(installation.Folder))
        {
            await HoldAsync(server, unanswered);
            Assert.True(_acknowledged.Count > Kills, $"only {_acknowledged.Count} happenings were acknowledged: no briefing");
        }

        var run = await CommandRun.Of(["audit", "verify", "--data", installation.Folder]);
        Assert.True(run.ExitCode == 0, $"{run.Output} {run.Error}");
        await TestDatabases.RemoveAsync(installation);
    }

    private async Task OpenAsync(Installation installation)
    {
        await using var app = await RunningApp.StartAsync(installation);
        await app.OfficerAsync("chair", Role.Chair);
        await app.OfficerAsync("secretary", Role.Secretary);
        foreach (var unit in Units)
        {
            await app.OfficerAsync($"clerk-{unit}", Role.Clerk, unit);
        }

        using var api = new BriefingApi(app);
        var body = BriefingApi.Half(Units);
        (body["kind"], body["regime"], body["period"]) = ("thematic", null, null);
        body["agenda"]![2]!.AsObject().Remove("figures");
        _id = (await api.OkAsync("secretary", "briefings", body))["id"]!.GetValue<string>();
        await api.OkAsync("secretary", $"briefings/{_id}/call");
        await api.OkAsync("chair", $"briefings/{_id}/open");
        foreach (var login in Units.Select(u => $"clerk-{u}").Append("secretary"))
        {
            _tokens[login] = await app.TokenAsync(login);
            using var visitor = await app.SignedInAsync(login);
            _cookies[login] = visitor.Cookies.GetCookieHeader(app.Url);
        }
    }

    private async Task AnsweredAsync()
    {
        var before = _acknowledged.Count;
        for (var waited = 0; _acknowledged.Count == before && waited < 15_000; waited += 20)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Goes on with the script until the server is gone; answers the step that was sent and not answered.</summary>
    private async Task<PlainRoom.Step?> RunAsync(ServerProcess server, PlainRoom.Step? unanswered)
    {
        while (true)
        {
            var step = unanswered ?? _room.Next(_random, Units, string.Create(CultureInfo.InvariantCulture, $"step-{_step++}"));
            unanswered = null;
            try
            {
                var happening = await SendAsync(server, step);
                _acknowledged.Add(happening["id"]!.GetValue<long>());
                _room.Do(step);
            }
            catch (HttpRequestException)
            {
                return step; // Sent again under the same key after the start: done once, whether it was written or not.
            }
        }
    }

    /// <summary>Every happening that was acknowledged is there, once, and at most the unanswered one beside; all see one room.</summary>
    private async Task HoldAsync(ServerProcess server, PlainRoom.Step? unanswered)
    {
        var ids = (await HappeningsAsync(server)).Skip(1).ToList(); // the first is its opening
        Assert.Equal(ids.Order().Distinct(), ids);
        Assert.Empty(_acknowledged.Except(ids));
        var isWritten = ids.Count > _acknowledged.Count;
        Assert.True(ids.Count - _acknowledged.Count <= (unanswered is null ? 0 : 1), $"{ids.Count} for {_acknowledged.Count} acknowledged");
        var expected = isWritten ? _room.After(unanswered!) : _room;
        foreach (var login in _tokens.Keys)
        {
            Assert.Equal(expected.ToString(), PlainRoom.Read(await GetAsync(server, login, "room"), Units).ToString());
            Assert.Equal(expected.ToString(), PlainRoom.Read(await PageAsync(server, login), Names).ToString());
        }
    }

    private async Task<List<long>> HappeningsAsync(ServerProcess server)
    {
        var ids = new List<long>();
        JsonNode? last = null;
        for (long? after = 0; after is not null;)
        {
            var page = await GetAsync(server, "secretary", string.Create(CultureInfo.InvariantCulture, $"happenings?after={after}"));
            foreach (var happening in page["items"]!.AsArray())
            {
                // The end of a speech that the next invitation brought came with it, and was not answered by itself.
                if (happening!["kind"]!.GetValue<string>() == "invited" && last?["kind"]!.GetValue<string>() == "stopped"
                    && !_acknowledged.Contains(ids[^1]))
                {
                    ids.RemoveAt(ids.Count - 1);
                }

                ids.Add(happening["id"]!.GetValue<long>());
                last = happening;
            }

            after = page["next"]?.GetValue<long>();
        }

        return ids;
    }

    private async Task<JsonNode> SendAsync(ServerProcess server, PlainRoom.Step step)
    {
        using var api = Api(server, step.By);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"briefings/{_id}/{step.Verb}") { Content = JsonContent.Create(step.Body) };
        request.Headers.Add("Idempotency-Key", step.Key);
        using var response = await api.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{step.Verb}: {response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private async Task<JsonNode> GetAsync(ServerProcess server, string login, string what)
    {
        using var api = Api(server, login);
        return JsonNode.Parse(await api.GetStringAsync($"briefings/{_id}/{what}", TestContext.Current.CancellationToken))!;
    }

    private async Task<IDocument> PageAsync(ServerProcess server, string login)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, RoomScreen.PathOf(_id)) { Headers = { { "Cookie", _cookies[login] } } };
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private HttpClient Api(ServerProcess server, string login)
    {
        var api = new HttpClient { BaseAddress = new Uri(server.Url, "/api/v1/") };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _tokens[login]);
        return api;
    }
}
