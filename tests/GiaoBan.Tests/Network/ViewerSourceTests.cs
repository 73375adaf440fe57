using GiaoBan.Network;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Network;

public sealed class ViewerSourceTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly NetworkMap Map = new(UnitsFile.ReadBuiltIn());
    private static readonly DateOnly In2020 = new(2020, 7, 17);
    private static readonly DateOnly In2025 = new(2025, 7, 1);

    [Fact]
    public void A_successors_officer_has_the_records_of_all_predecessors()
    {
        var khanhHoa = Map.Find("56", In2025)!.Id;
        var viewer = Of(In2025, new Post { Role = Role.Head, UnitId = khanhHoa, From = In2025 });
        Assert.Equal(khanhHoa, viewer.Unit);
        Assert.True(viewer.OwnUnits.SetEquals(Map.WithPredecessors(khanhHoa)));
        Assert.Contains(Map.Find("58", In2020)!.Id, viewer.HeadOf);
    }

    [Fact]
    public void A_post_is_held_from_its_first_day_to_its_last_and_ends_with_its_unit()
    {
        var post = new Post { Role = Role.Clerk, UnitId = Map.Find("58", In2020)!.Id, From = In2020, To = In2020.AddDays(10) };
        Assert.Empty(Of(In2020.AddDays(-1), post).Roles);
        Assert.Equal([Role.Clerk], Of(In2020, post).Roles);
        Assert.Equal([Role.Clerk], Of(In2020.AddDays(10), post).Roles);
        Assert.Empty(Of(In2020.AddDays(11), post).Roles);

        var open = new Post { Role = Role.Head, UnitId = post.UnitId, From = In2020 };
        Assert.Single(Of(new DateOnly(2025, 6, 30), open).OwnUnits);
        Assert.Empty(Of(In2025, open).OwnUnits);
    }

    [Fact]
    public void A_desk_officer_looks_after_the_given_units_and_the_centre_and_owns_none()
    {
        var units = "62 64 66 67 68".Split(' ').Select(code => Map.Find(code, In2020)!.Id).ToList();
        var viewer = Of(In2020, [.. units.Select(unit => new Post { Role = Role.Desk, UnitId = unit, From = In2020 })]);
        Assert.True(viewer.DeskOf.SetEquals([.. units, Map.Centre.Id]));
        Assert.Empty(viewer.OwnUnits);
        Assert.Null(viewer.Unit);
        Assert.True(viewer.SeesNation);
    }

    [Theory, BothDatabases]
    public async Task A_disabled_officer_has_no_role_and_the_viewer_is_one_query(DatabaseKind database)
    {
        var app = await apps.On(database);
        var id = await app.OfficerAsync("seen", Role.Head, "68");
        await FindAsync(app, id);
        app.Queries.Clear();
        Assert.Equal([Role.Head], (await FindAsync(app, id)).Roles);
        Assert.Single(app.Queries.Sent);

        await app.DisableAsync("seen");
        Assert.Empty((await FindAsync(app, id)).Roles);
    }

    [Theory, BothDatabases]
    public async Task A_unit_that_another_process_changes_is_seen_by_the_next_request(DatabaseKind database)
    {
        var app = await apps.On(database);
        var before = await MapAsync(app);
        Assert.Same(before, await MapAsync(app));

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GiaoBanDb>();
            var unit = await db.Units.Include(u => u.Names).SingleAsync(u => u.Names.Any(n => n.Code == "38"));
            unit.ValidTo = new DateOnly(2031, 6, 30);
            unit.Version++;
            return await db.SaveChangesAsync();
        });

        var after = await MapAsync(app);
        Assert.NotSame(before, after);
        Assert.Equal(new DateOnly(2031, 6, 30), after.Find("38", In2020)!.ValidTo);
    }

    private static Viewer Of(DateOnly day, params Post[] posts) => ViewerSource.Of(1, "x", "", posts, Map, day);

    private static Task<NetworkMap> MapAsync(RunningApp app) => app.InScopeAsync(async services =>
        await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>()));

    private static Task<Viewer> FindAsync(RunningApp app, long id) => app.InScopeAsync(async services =>
        (await services.GetRequiredService<ViewerSource>().FindAsync(id, services.GetRequiredService<GiaoBanDb>()))!.Value.Viewer);
}
