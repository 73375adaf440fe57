using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Records;

/// <summary>The server is killed under load, again and again, at moments that nobody chose.</summary>
[Trait("Speed", "slow")]
public sealed class KillTests(TestDatabases databases)
{
    private const int Kills = 20;
    private const int Writers = 8;

    private readonly ConcurrentDictionary<string, Acknowledged> _journal = new();
    private readonly Random _random = new(20200717);

    [Fact]
    public async Task No_acknowledged_change_is_lost_when_the_server_is_killed_under_load()
    {
        var installation = await databases.NewAsync(DatabaseKind.Sqlite, isDemo: false, RunningApp.PrepareAsync);
        var token = await TokenAsync(installation);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var server = await ServerProcess.StartAsync(installation.Folder);
            await HoldAsync(server, token, kill);
            var writers = Enumerable.Range(0, Writers).Select(w => WriteAsync(server, token, w)).ToList();
            // A server that has just started is slow: the moment is chosen once it answers.
            await FirstAsync(_journal.Count);
            await Task.Delay(_random.Next(700), TestContext.Current.CancellationToken);
            server.Kill();
            await Task.WhenAll(writers);
        }

        Assert.True(_journal.Count > Kills, $"only {_journal.Count} records were acknowledged: no load");
        using (var server = await ServerProcess.StartAsync(installation.Folder))
        {
            await HoldAsync(server, token, Kills + 1);
        }

        foreach (string[] command in new string[][] { ["verify"], ["audit", "verify"] })
        {
            var run = await CommandRun.Of([.. command, "--data", installation.Folder]);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', command)}: {run.Output} {run.Error}");
        }

        await TestDatabases.RemoveAsync(installation);
    }

    private async Task FirstAsync(int before)
    {
        for (var waited = 0; _journal.Count == before && waited < 15_000; waited += 20)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> TokenAsync(GiaoBan.Shell.Installation installation)
    {
        await using var app = await RunningApp.StartAsync(installation);
        await app.OfficerAsync("clerk-01", Role.Clerk, "01");
        return await app.TokenAsync("clerk-01");
    }

    /// <summary>Enters records and corrects them until the server is gone; notes only what was answered.</summary>
    private async Task WriteAsync(ServerProcess server, string token, int writer)
    {
        using var api = Api(server, token);
        try
        {
            for (var i = 0; ; i++)
            {
                var title = string.Create(CultureInfo.InvariantCulture, $"Văn bản {writer}-{i}");
                var entered = await SendAsync(api, HttpMethod.Post, "directives", Directive(title), null);
                var id = entered["id"]!.GetValue<string>();
                _journal[id] = new Acknowledged(1, title);
                await SendAsync(api, HttpMethod.Patch, $"directives/{id}", new JsonObject { ["title"] = title + ", sửa", ["reason"] = "gõ nhầm" }, 1);
                _journal[id] = new Acknowledged(2, title + ", sửa");
            }
        }
        catch (HttpRequestException)
        {
            // Killed: what was not answered may or may not be there, but never half.
        }
    }

    /// <summary>Every acknowledged change is there, equal; a change that was not answered is there whole or not at all.</summary>
    private async Task HoldAsync(ServerProcess server, string token, int kill)
    {
        using var api = Api(server, token);
        foreach (var (id, said) in _journal)
        {
            using var answer = await api.GetAsync($"directives/{id}", TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"kill {kill}: {id} is lost ({answer.StatusCode})");
            var found = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            var version = found["version"]!.GetValue<int>();
            var title = found["title"]!.GetValue<string>();
            Assert.True(version >= said.Version, $"kill {kill}: {id} fell from version {said.Version} to {version}");
            Assert.Equal(version == said.Version ? said.Title : said.Title + ", sửa", title);
        }
    }

    private static JsonObject Directive(string title) => new()
    {
        ["number"] = "12-KH/TU",
        ["title"] = title,
        ["issuedOn"] = "2020-05-04",
        ["kind"] = "plan",
        ["field"] = "anti_corruption",
        ["issuer"] = "standing_committee",
    };

    private static HttpClient Api(ServerProcess server, string token)
    {
        var api = new HttpClient { BaseAddress = new Uri(server.Url, "/api/v1/") };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return api;
    }

    private static async Task<JsonNode> SendAsync(HttpClient api, HttpMethod method, string address, JsonObject body, int? version)
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (version is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        }

        using var response = await api.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private sealed record Acknowledged(int Version, string Title);
}
