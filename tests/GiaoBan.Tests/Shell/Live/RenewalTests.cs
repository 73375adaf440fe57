using GiaoBan.Shell.Live;
using GiaoBan.Tests.Reports;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Shell.Live;

/// <summary>What is sent to open pages, and at what cost.</summary>
public sealed class RenewalTests(ReportNetwork network) : IClassFixture<ReportNetwork>
{
    /// <summary>The parts of the national picture, and how many of them differ by who looks.</summary>
    private const int Parts = 6, PartsOfAnAudience = 2;

    [Theory, BothDatabases]
    public async Task A_submission_a_return_and_an_acceptance_elsewhere_are_on_the_open_page(DatabaseKind database)
    {
        var app = await network.On(database);
        await using var page = await LivePage.OpenAsync(app, "chair");
        await SubmitAsync(app, "25", 100);
        var submitted = await page.NextAsync();
        Assert.Contains("Phú Thọ: chờ xem", submitted["ban-do"], StringComparison.Ordinal);
        Assert.Contains("Chờ xem", submitted["bang"], StringComparison.Ordinal);
        Assert.NotEqual(page.Stamp, submitted.Stamp);

        await JudgeAsync(app, "25", "return", """{ "reason": "Ô K04 chưa khớp" }""");
        Assert.Contains("Phú Thọ: bị trả lại", (await page.NextAsync())["ban-do"], StringComparison.Ordinal);

        await ReportNetwork.SendAsync(app, "head-25", HttpMethod.Post, "reports/THU-6T/2020-H1/25/submit", """{ "reason": "Đã đối chiếu" }""");
        Assert.Contains("Phú Thọ: chờ xem", (await page.NextAsync())["ban-do"], StringComparison.Ordinal);

        await JudgeAsync(app, "25", "accept", "{}");
        var accepted = await page.NextAsync();
        Assert.Contains("Phú Thọ: đã nhận", accepted["ban-do"], StringComparison.Ordinal);
        // An acceptance moves no figure: those parts are not sent.
        Assert.DoesNotContain(accepted.Parts, part => part.Id is "so" or "vung");
    }

    [Theory, BothDatabases]
    public async Task A_page_that_was_away_is_told_what_it_lacks_and_nothing_twice(DatabaseKind database)
    {
        var app = await network.On(database);
        await using var away = await LivePage.LoadAsync(app, "chair");
        await SubmitAsync(app, "17", 40);
        await away.ConnectAsync();

        var present = (await away.WatchAsync(away.Topic, away.Stamp))!;
        Assert.Equal(Parts, present.Parts.Count);
        Assert.Contains("Hòa Bình: chờ xem", present["ban-do"], StringComparison.Ordinal);
        Assert.Empty((await away.WatchAsync(away.Topic, present.Stamp))!.Parts);
        await using var fresh = await LivePage.LoadAsync(app, "chair");
        Assert.Equal(present.Stamp, fresh.Stamp);
    }

    [Theory, BothDatabases]
    public async Task Each_reads_the_language_of_the_page(DatabaseKind database)
    {
        var app = await network.On(database);
        var visitor = await app.SignedInAsync("chair");
        var place = (await visitor.OpenAsync(LivePage.Picture + "&lang=en")).Document.QuerySelector("[data-live]")!;
        await using var page = await LivePage.ConnectAsync(app, visitor);
        Assert.Empty((await page.WatchAsync(place.GetAttribute("data-live")!, place.GetAttribute("data-stamp")!))!.Parts);
        Assert.Contains("North", (await page.WatchAsync(place.GetAttribute("data-live")!, ""))!["ban-do"], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_desk_officer_is_sent_no_way_into_the_reports_of_others(DatabaseKind database)
    {
        var app = await network.On(database);
        await using var desk = await LivePage.OpenAsync(app, "desk");
        await SubmitAsync(app, "79", 7);
        var sent = await desk.NextAsync();
        Assert.Contains("Hồ Chí Minh: chờ xem", sent["ban-do"], StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Parts, part => part.Html.Contains("/bao-cao/THU-6T/2020-H1/79", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_part_is_rendered_once_however_many_look_at_it(DatabaseKind database)
    {
        var app = await network.On(database);
        var pages = new List<LivePage>();
        for (var i = 0; i < 12; i++)
        {
            pages.Add(await LivePage.OpenAsync(app, i % 3 == 0 ? "desk" : "chair"));
        }

        await SettledAsync(app);
        var before = Renderer(app).Rendered;
        await SubmitAsync(app, "26", 12);
        foreach (var page in pages)
        {
            Assert.Contains("Vĩnh Phúc: chờ xem", (await page.NextAsync())["ban-do"], StringComparison.Ordinal);
            await page.DisposeAsync();
        }

        Assert.Equal(Parts + PartsOfAnAudience, Renderer(app).Rendered - before);
    }

    [Theory, BothDatabases]
    public async Task What_is_typed_into_a_draft_renders_nothing(DatabaseKind database)
    {
        var app = await network.On(database);
        await using var page = await LivePage.OpenAsync(app, "chair");
        await SettledAsync(app);
        var before = Renderer(app).Rendered;
        await ReportNetwork.SendAsync(app, "clerk-48", HttpMethod.Put, "reports/THU-6T/2020-H1/48/entries", """{ "K03": 1 }""");
        Assert.True(await page.IsSilentAsync());
        Assert.Equal(before, Renderer(app).Rendered);
    }

    [Theory, BothDatabases]
    public async Task Changes_that_come_while_it_is_rendered_are_one_more_rendering(DatabaseKind database)
    {
        var app = await network.On(database);
        await using var page = await LivePage.OpenAsync(app, "chair");
        await SettledAsync(app);
        var before = Renderer(app).Rendered;
        var changes = app.Services.GetRequiredService<LiveChanges>();
        for (var i = 0; i < 500; i++)
        {
            changes.Announce("toan-quoc");
        }

        Assert.True(await page.IsSilentAsync());
        Assert.InRange(Renderer(app).Rendered - before, Parts, 10 * Parts);
    }

    [Theory, BothDatabases]
    public async Task What_another_process_wrote_is_on_the_open_page(DatabaseKind database)
    {
        var app = await network.On(database);
        await using var other = await RunningApp.StartAsync(app.Installation);
        other.Time.Set(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
        await using var page = await LivePage.OpenAsync(app, "chair");
        await SettledAsync(app);
        await SubmitAsync(other, "58", 9);
        Assert.Contains("Ninh Thuận: chờ xem", (await page.NextAsync())["ban-do"], StringComparison.Ordinal);
    }

    internal static PartRenderer Renderer(RunningApp app) => app.Services.GetRequiredService<PartRenderer>();

    /// <summary>The look at the ledger has begun: what is rendered from here on is rendered for a change.</summary>
    internal static async Task SettledAsync(RunningApp app)
    {
        var changes = app.Services.GetRequiredService<LiveChanges>();
        for (var tries = 0; changes.Told is null && tries < 50; tries++)
        {
            await Task.Delay(100);
        }

        await Task.Delay(500);
    }

    internal static async Task SubmitAsync(RunningApp app, string unit, int received)
    {
        await ReportNetwork.SendAsync(app, $"clerk-{unit}", HttpMethod.Put, $"reports/THU-6T/2020-H1/{unit}/entries", $$"""{ "K03": 0, "K04": {{received}}, "K05": 0 }""");
        await ReportNetwork.SendAsync(app, $"head-{unit}", HttpMethod.Post, $"reports/THU-6T/2020-H1/{unit}/submit", "{}");
    }

    private static Task<System.Text.Json.Nodes.JsonNode> JudgeAsync(RunningApp app, string unit, string verb, string body) =>
        ReportNetwork.SendAsync(app, "desk", HttpMethod.Post, $"reports/THU-6T/2020-H1/{unit}/{verb}", body);
}
