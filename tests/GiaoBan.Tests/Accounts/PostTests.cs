using GiaoBan.Accounts;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class PostTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_heads_power_is_delegated_for_days_and_the_ledger_knows(DatabaseKind database)
    {
        var app = await apps.On(database);
        var id = await app.OfficerAsync("delegate", Role.Clerk, "68");
        var today = Today(app);
        await GiveAsync(app, new NewPost("delegate", Role.Head, ["68"], null, today.AddDays(2)));

        Assert.Equal([Role.Clerk, Role.Head], await RolesAsync(app, id));
        app.Time.Move(TimeSpan.FromDays(3));
        Assert.Equal([Role.Clerk], await RolesAsync(app, id));
        Assert.Equal(["add", "post"], await app.InScopeAsync(services => services.GetRequiredService<GiaoBanDb>().Leaves
            .Where(l => l.RecordId == id).OrderBy(l => l.Position).Select(l => l.Verb).ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_post_that_is_ended_is_held_no_longer_and_one_given_again_is_held_once(DatabaseKind database)
    {
        var app = await apps.On(database);
        var id = await app.OfficerAsync("mover", Role.Clerk, "68");
        await app.VerbAsync(accounts => accounts.EndPostsAsync(TestOfficers.Tester, "mover", Role.Clerk, default));
        Assert.Empty(await RolesAsync(app, id));

        await GiveAsync(app, new NewPost("mover", Role.Clerk, ["58"], null, null));
        var account = await GiveAsync(app, new NewPost("mover", Role.Clerk, ["58"], Today(app), Today(app).AddDays(1)));
        Assert.Equal([Role.Clerk], await RolesAsync(app, id));
        Assert.Equal(2, account.Officer.Posts.Count);
    }

    [Theory, BothDatabases]
    public async Task A_post_does_not_begin_in_the_past_nor_end_before_it_begins(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("early", Role.Clerk, "68");
        var refusal = await RefusalAsync(app, new NewPost("early", Role.Head, ["68"], Today(app).AddDays(-1), Today(app).AddDays(-2)));
        Assert.Equal(["from", "to"], refusal.Faults.Select(f => f.Field));
    }

    private static DateOnly Today(RunningApp app) => app.Services.GetRequiredService<GiaoBan.Shell.Clock>().Today;

    private static async Task<Account> GiveAsync(RunningApp app, NewPost post)
    {
        var map = await MapAsync(app);
        return await app.VerbAsync(accounts => accounts.GivePostAsync(TestOfficers.Tester, map, post, default));
    }

    private static async Task<Refusal> RefusalAsync(RunningApp app, NewPost post)
    {
        var map = await MapAsync(app);
        return await app.InScopeAsync(async services => (await services.GetRequiredService<AccountVerbs>()
            .GivePostAsync(TestOfficers.Tester, map, post, default)).Refusal!);
    }

    private static Task<NetworkMap> MapAsync(RunningApp app) => app.InScopeAsync(async services =>
        await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>()));

    private static Task<List<Role>> RolesAsync(RunningApp app, long id) => app.InScopeAsync(async services =>
        (await services.GetRequiredService<ViewerSource>().FindAsync(id, services.GetRequiredService<GiaoBanDb>()))!.Value.Viewer
            .Roles.Order().ToList());
}
