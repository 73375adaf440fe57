using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Reports;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>What is put on every screen.</summary>
public sealed class ScreenTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task A_figure_is_frozen_as_it_was_shown(DatabaseKind database)
    {
        var app = await network.On(database);
        await ReportAsync(app, "68", 3, 10, 5);
        await ReportAsync(app, "25", 1, 20, 8);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync();
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["code"] = "K05" });
        var shown = (await api.GetAsync("chair", $"briefings/{id}/room"))["screen"]!;
        Assert.Equal("13", shown["value"]!.GetValue<string>());
        Assert.Equal(2, shown["known"]!.GetValue<int>());
        Assert.Equal(63, shown["of"]!.GetValue<int>());
        Assert.Equal(63, shown["units"]!.AsArray().Count);

        // Another unit submits: the screen goes on saying what it said, until it is shown again.
        await ReportAsync(app, "58", 0, 4, 4);
        Assert.Equal(shown.ToJsonString(), (await api.GetAsync("chair", $"briefings/{id}/room"))["screen"]!.ToJsonString());
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["code"] = "K05" });
        Assert.Equal("17", (await api.GetAsync("chair", $"briefings/{id}/room"))["screen"]!["value"]!.GetValue<string>());

        await SiteSeesItsOwnAsync(api, id);
        await api.OkAsync("chair", $"briefings/{id}/hide");
        Assert.Null((await api.GetAsync("clerk-68", $"briefings/{id}/room"))["screen"]);
    }

    [Theory, BothDatabases]
    public async Task A_formula_a_table_and_the_map_are_shown_and_what_is_none_is_refused(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync();
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["formula"] = "K04 - K05", ["label"] = "Chưa giải quyết" });
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "table", ["code"] = "D3" });
        Assert.Equal(63, (await api.GetAsync("clerk-68", $"briefings/{id}/room"))["screen"]!["units"]!.AsArray().Count);
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "map" });
        foreach (var wrong in new JsonObject[]
        {
            new() { ["what"] = "figure", ["code"] = "X9" },
            new() { ["what"] = "figure", ["formula"] = "K04 +" },
            new() { ["what"] = "paper", ["paper"] = "none" },
            new() { ["what"] = "film" },
            new() { ["what"] = "figure" },
        })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsync("secretary", $"briefings/{id}/show", wrong)).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsync("clerk-68", $"briefings/{id}/show", new() { ["what"] = "map" })).Status);
    }

    private static async Task SiteSeesItsOwnAsync(BriefingApi api, string id)
    {
        var screen = (await api.GetAsync("clerk-68", $"briefings/{id}/room"))["screen"]!;
        Assert.Equal("17", screen["value"]!.GetValue<string>());
        var own = Assert.Single(screen["units"]!.AsArray())!;
        Assert.Equal("68", own["unit"]!.GetValue<string>());
        Assert.Equal("5", own["value"]!.GetValue<string>());
        var happening = (await api.GetAsync("clerk-68", $"briefings/{id}/happenings?after=0"))["items"]!.AsArray()[^1]!;
        Assert.Single(happening["screen"]!["units"]!.AsArray());
    }

    private static async Task ReportAsync(RunningApp app, string unit, int carried, int received, int settled)
    {
        app.Time.Set(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
        await ReportNetwork.SendAsync(
            app, $"clerk-{unit}", HttpMethod.Put, $"reports/THU-6T/{ReportNetwork.Period}/{unit}/entries",
            $$"""{ "K03": {{carried}}, "K04": {{received}}, "K05": {{settled}}, "N1": { "text": "Bình thường" } }""");
        await ReportNetwork.SendAsync(app, $"head-{unit}", HttpMethod.Post, $"reports/THU-6T/{ReportNetwork.Period}/{unit}/submit", "{}");
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(8, 30));
    }
}
