using GiaoBan.Briefings.Room;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>Who is reached in a room.</summary>
public sealed class PresenceTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private const int Site = 7;

    [Theory, BothDatabases]
    public async Task Two_devices_are_one_site_and_it_is_there_while_one_of_them_is(DatabaseKind database)
    {
        var app = await network.On(database);
        const long Room = 1;
        Assert.Empty(await OfAsync(app, Room));
        await DoAsync(app, p => p.SeenAsync(Room, Site, "desk", "node-1", default));
        await DoAsync(app, p => p.SeenAsync(Room, Site, "phone", "node-2", default));
        Assert.Equal((Reach.Here, 2), Said((await OfAsync(app, Room))[Site]));
        await DoAsync(app, p => p.GoneAsync(Room, Site, "desk", "node-1", default));
        Assert.Equal((Reach.Here, 1), Said((await OfAsync(app, Room))[Site]));
        await DoAsync(app, p => p.GoneAsync(Room, Site, "phone", "node-2", default));
        Assert.Equal((Reach.Reconnecting, 0), Said((await OfAsync(app, Room))[Site]));
        await DoAsync(app, p => p.SeenAsync(Room, Site, "phone", "node-1", default));
        Assert.Equal((Reach.Here, 1), Said((await OfAsync(app, Room))[Site]));
    }

    [Theory, BothDatabases]
    public async Task A_connection_that_a_dead_node_held_is_not_there_for_ever(DatabaseKind database)
    {
        var app = await network.On(database);
        const long Room = 2;
        await DoAsync(app, p => p.SeenAsync(Room, Site, "desk", "node-1", default));
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 31));
        Assert.Equal(Reach.Reconnecting, (await OfAsync(app, Room))[Site].Reach);
    }

    [Theory, BothDatabases]
    public async Task A_connection_is_no_change_of_the_network(DatabaseKind database)
    {
        var app = await network.On(database);
        var before = await LeavesAsync(app);
        await DoAsync(app, p => p.SeenAsync(3, Site, "desk", "node-1", default));
        Assert.Equal(before, await LeavesAsync(app));
    }

    private static (Reach Reach, int Devices) Said(SiteReach reach) => (reach.Reach, reach.Devices);

    private static Task<bool> DoAsync(RunningApp app, Func<Presences, Task> work) => app.InScopeAsync(async services =>
    {
        await work(services.GetRequiredService<Presences>());
        return true;
    });

    private static Task<IReadOnlyDictionary<int, SiteReach>> OfAsync(RunningApp app, long room) =>
        app.InScopeAsync(services => services.GetRequiredService<Presences>().OfAsync(room, default));

    private static Task<int> LeavesAsync(RunningApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<GiaoBanDb>().Leaves.CountAsync());
}
