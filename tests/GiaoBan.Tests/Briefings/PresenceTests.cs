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
        await MarkAsync(app, Room, "desk", "node-1", isHere: true);
        await MarkAsync(app, Room, "phone", "node-2", isHere: true);
        Assert.Equal((Reach.Here, 2), Said((await OfAsync(app, Room))[Site]));
        await MarkAsync(app, Room, "desk", "node-1", isHere: false);
        Assert.Equal((Reach.Here, 1), Said((await OfAsync(app, Room))[Site]));
        await MarkAsync(app, Room, "phone", "node-2", isHere: false);
        Assert.Equal((Reach.Reconnecting, 0), Said((await OfAsync(app, Room))[Site]));
        await MarkAsync(app, Room, "phone", "node-1", isHere: true);
        Assert.Equal((Reach.Here, 1), Said((await OfAsync(app, Room))[Site]));
    }

    [Theory, BothDatabases]
    public async Task A_connection_that_a_dead_node_held_is_not_there_for_ever(DatabaseKind database)
    {
        var app = await network.On(database);
        const long Room = 2;
        await MarkAsync(app, Room, "desk", "node-1", isHere: true);
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 31));
        Assert.Equal(Reach.Reconnecting, (await OfAsync(app, Room))[Site].Reach);
    }

    [Theory, BothDatabases]
    public async Task A_connection_is_no_change_of_the_network(DatabaseKind database)
    {
        var app = await network.On(database);
        var before = await LeavesAsync(app);
        await MarkAsync(app, 3, "desk", "node-1", isHere: true);
        Assert.Equal(before, await LeavesAsync(app));
    }

    private static (Reach Reach, int Devices) Said(SiteReach reach) => (reach.Reach, reach.Devices);

    private static Task<bool> MarkAsync(RunningApp app, long room, string device, string node, bool isHere) => app.InScopeAsync(async services =>
    {
        await services.GetRequiredService<Presences>().MarkAsync(node, [new DeviceMark(room, Site, device, isHere)], default);
        return true;
    });

    private static Task<IReadOnlyDictionary<int, SiteReach>> OfAsync(RunningApp app, long room) =>
        app.InScopeAsync(services => services.GetRequiredService<Presences>().OfAsync(room, default));

    private static Task<int> LeavesAsync(RunningApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<GiaoBanDb>().Leaves.CountAsync());
}
