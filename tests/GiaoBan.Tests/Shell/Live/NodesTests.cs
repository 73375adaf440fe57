using GiaoBan.Shell.Live;
using GiaoBan.Tests.Reports;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Shell.Live;

/// <summary>Two nodes over one database, told of each other's changes by Redis.</summary>
public sealed class NodesTests(ReportNetwork network) : IClassFixture<ReportNetwork>
{
    [Theory, BothDatabases]
    public async Task A_submission_at_one_node_is_on_the_pages_of_the_other(DatabaseKind database)
    {
        var app = await network.On(database);
        using var redis = await RedisProcess.StartAsync();
        await using var first = await NodeAsync(app, redis.Connection);
        await using var second = await NodeAsync(app, redis.Connection);
        await using var here = await LivePage.OpenAsync(first, "chair");
        await using var there = await LivePage.OpenAsync(second, "chair");
        await RenewalTests.SettledAsync(first);
        await RenewalTests.SettledAsync(second);
        var before = RenewalTests.Renderer(second).Rendered;

        await RenewalTests.SubmitAsync(first, "01", 5);

        Assert.Equal((await here.NextAsync()).Stamp, (await there.NextAsync()).Stamp);
        Assert.True(await there.IsSilentAsync());
        // Heard by Redis, and not found in the ledger a second time.
        Assert.Equal(6, RenewalTests.Renderer(second).Rendered - before);
    }

    [Theory, BothDatabases]
    public async Task What_is_in_no_ledger_reaches_the_other_node_too_and_a_lost_Redis_stops_no_work(DatabaseKind database)
    {
        var app = await network.On(database);
        using var redis = await RedisProcess.StartAsync();
        await using var first = await NodeAsync(app, redis.Connection);
        await using var second = await NodeAsync(app, redis.Connection);
        await using var there = await LivePage.OpenAsync(second, "chair");
        await RenewalTests.SettledAsync(second);
        var before = RenewalTests.Renderer(second).Rendered;
        first.Services.GetRequiredService<LiveChanges>().Announce("toan-quoc");
        Assert.True(await there.IsSilentAsync());
        Assert.Equal(6, RenewalTests.Renderer(second).Rendered - before);

        redis.Kill();
        await RenewalTests.SubmitAsync(first, "68", 5);
        Assert.Contains("Lâm Đồng: chờ xem", (await there.NextAsync())["ban-do"], StringComparison.Ordinal);
    }

    private static async Task<RunningApp> NodeAsync(RunningApp app, string redis)
    {
        var node = await RunningApp.StartAsync(app.Installation with { Redis = redis });
        node.Time.Set(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
        return node;
    }
}
