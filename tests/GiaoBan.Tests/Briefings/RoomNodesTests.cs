using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>One room on two nodes over one database, which tell each other by Redis.</summary>
public sealed class RoomNodesTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task What_happens_by_one_node_is_on_the_screens_of_the_other(DatabaseKind database)
    {
        var app = await network.On(database);
        using var redis = await RedisProcess.StartAsync();
        await using var first = await NodeAsync(app, redis);
        await using var second = await NodeAsync(app, redis);
        using var here = new BriefingApi(first);
        using var there = new BriefingApi(second);
        var id = await here.CalledAsync("68", "25");
        await using var site = await RoomScreen.OpenAsync(second, "clerk-68", id);
        await here.OkAsync("chair", $"briefings/{id}/open");
        await site.ShowsAsync("queue", "Đăng ký phát biểu");
        await using var chair = await RoomScreen.OpenAsync(first, "chair", id);

        await there.OkAsync("clerk-68", $"briefings/{id}/ask");
        await chair.ShowsAsync("queue", "Lâm Đồng");
        await here.OkAsync("secretary", $"briefings/{id}/invite", new() { ["unit"] = "68" });
        await site.ShowsAsync("queue", "đang phát biểu");
        await here.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["code"] = "K05" });
        await site.ShowsAsync("stage", "từ 0/63 đơn vị");
        await using var late = await RoomScreen.OpenAsync(first, "head-68", id);
        await site.ShowsAsync("roll", "2 thiết bị");
        await late.ShowsAsync("roll", "2 thiết bị");
        Assert.Equal(late.Stamp, site.Stamp);
    }

    [Theory, BothDatabases]
    public async Task Two_devices_of_a_site_at_two_nodes_are_one_site_and_a_node_that_ends_takes_its_own_away(DatabaseKind database)
    {
        var app = await network.On(database);
        using var redis = await RedisProcess.StartAsync();
        await using var first = await NodeAsync(app, redis);
        await using var second = await NodeAsync(app, redis);
        using var api = new BriefingApi(first);
        var id = await api.OpenedAsync("68", "25");
        await using var chair = await RoomScreen.OpenAsync(first, "chair", id);
        await using var desk = await RoomScreen.OpenAsync(first, "clerk-68", id);
        await using (await RoomScreen.OpenAsync(second, "head-68", id))
        {
            await desk.ShowsAsync("roll", "2 thiết bị");
            await using var other = await RoomScreen.OpenAsync(second, "clerk-25", id);
            await chair.ShowsAsync("sites", "Phú Thọ: có mặt");
            await second.Services.GetRequiredService<IHost>().StopAsync();
            await chair.ShowsAsync("sites", "Phú Thọ: đang kết nối lại");
        }

        await desk.HidesAsync("roll", "thiết bị");
        Assert.Contains("Lâm Đồng: có mặt", chair["sites"], StringComparison.Ordinal);
    }

    private static async Task<RunningApp> NodeAsync(RunningApp app, RedisProcess redis)
    {
        var node = await RunningApp.StartAsync(app.Installation with { Redis = redis.Connection });
        node.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 30));
        return node;
    }
}
