using System.Net;
using GiaoBan.Network;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>
/// A case that goes from one unit to another: the receiving unit holds it, the giving unit goes on seeing it as it was up
/// to that day, and it stands in neither twice on any day.
/// </summary>
public sealed class TransferTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task The_giving_unit_sees_it_as_it_was_and_changes_nothing(DatabaseKind database)
    {
        await using var world = await NewWorldAsync(database, "given");
        var (giver, receiver) = (world.Clerks["68"], world.Clerks["25"]);
        var record = await GivenAsync(world);
        record = await receiver.DoAsync(record, "level", new { level = "central", on = "2020-05-10" }).Done();
        record = await receiver.DoAsync(record, "step", new { stage = "investigated", on = "2020-05-20" }).Done();
        record = await receiver.DoAsync(record, "close", new { on = "2020-06-01", outcome = "settled" }).Done();

        var seen = await giver.OpenAsync(record.Id);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal(("68", "province", "initiated", "open"), (seen.Unit, seen.Text("level"), seen.Text("stage"), seen.Text("state")));
        Assert.All(["units", "levels", "steps", "watches"], list => Assert.Single(seen.Body[list]!.AsArray()));
        Assert.Equal([1, 2], (await giver.HistoryAsync(record.Id)).Items.Select(i => i!["version"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.Forbidden, (await giver.CorrectAsync(record, new { note = "x", reason = "thử" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await giver.DoAsync(record, "reopen", new { on = "2020-06-02", reason = "thử" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Clerks["17"].OpenAsync(record.Id)).Status);
        Assert.Equal(6, (await receiver.HistoryAsync(record.Id)).Items.Count);
    }

    [Theory, BothDatabases]
    public async Task It_is_in_the_receiving_units_list_and_in_the_giving_units_where_that_is_asked(DatabaseKind database)
    {
        await using var world = await NewWorldAsync(database, "listed");
        var record = await GivenAsync(world);
        Assert.True(await ListsAsync(world.Clerks["25"], "", record));
        Assert.False(await ListsAsync(world.Clerks["25"], "former=yes", record));
        Assert.False(await ListsAsync(world.Clerks["68"], "", record));
        Assert.True(await ListsAsync(world.Clerks["68"], "former=yes&unit=68", record));
        Assert.False(await ListsAsync(world.Clerks["17"], "former=yes", record));
        var former = (await world.Clerks["68"].ListAsync("former=yes&limit=500")).Items.Single(i => i!["id"]!.GetValue<string>() == record.Id);
        Assert.Equal("68", former!["unit"]!.GetValue<string>());
        Assert.Equal(["state", "level"], (await world.Clerks["68"].ListAsync("former=yes&state=open&level=province")).Places.OrderDescending());
    }

    [Theory, BothDatabases]
    public async Task Restriction_wins_over_having_held_it(DatabaseKind database)
    {
        await using var world = await NewWorldAsync(database, "closed");
        var record = await GivenAsync(world);
        record = await world.Clerks["25"].DoAsync(record, "access", Samples.Restricted("clerk-25-closed")).Done();
        Assert.Equal(HttpStatusCode.NotFound, (await world.Clerks["68"].OpenAsync(record.Id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Clerks["68"].HistoryAsync(record.Id)).Status);
        Assert.False(await ListsAsync(world.Clerks["68"], "former=yes", record));

        Assert.Equal(["unit"], (await world.Clerks["25"].DoAsync(record, "transfer", new { on = "2020-07-01", unit = "17" })).Places);
        record = await world.Clerks["25"].DoAsync(record, "access", Samples.Restricted("clerk-25-closed", "clerk-17-closed")).Done();
        await world.Clerks["25"].DoAsync(record, "transfer", new { on = "2020-07-01", unit = "17" }).Done();
        Assert.Equal("17", (await world.Clerks["17"].OpenAsync(record.Id)).Unit);
    }

    [Theory, BothDatabases]
    public async Task The_centre_sees_what_its_units_show_it(DatabaseKind database)
    {
        var app = await apps.On(database);
        await using var world = await NewWorldAsync(database, "centre");
        using var chair = await RegisterApi.OfAsync(app, "cases", "chair-t", Role.Chair);
        using var giving = await RegisterApi.OfAsync(app, "cases", "desk-68-t", Role.Desk, "68");
        using var receiving = await RegisterApi.OfAsync(app, "cases", "desk-25-t", Role.Desk, "25");
        var record = await GivenAsync(world);
        Assert.Equal("25", (await chair.OpenAsync(record.Id)).Unit);
        Assert.Equal("25", (await receiving.OpenAsync(record.Id)).Unit);
        Assert.Equal("68", (await giving.OpenAsync(record.Id)).Unit);
        await world.Clerks["25"].DoAsync(record, "access", new { access = "unit", reason = "theo phân công" }).Done();
        Assert.Equal(HttpStatusCode.NotFound, (await chair.OpenAsync(record.Id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await receiving.OpenAsync(record.Id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await giving.OpenAsync(record.Id)).Status);
        Assert.Equal("68", (await world.Clerks["68"].OpenAsync(record.Id)).Unit);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_unit_was_never_the_others(DatabaseKind database)
    {
        await using var world = await NewWorldAsync(database, "wrong");
        var record = await world.Clerks["68"].EnterAsync(Samples.Case()).Done();
        record = await world.Clerks["68"].CorrectAsync(record, new { unit = "25", reason = "ghi nhầm đơn vị" }).Done();
        Assert.Equal("25", record.Body["units"]!.AsArray().Single()!["unit"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await world.Clerks["68"].OpenAsync(record.Id)).Status);
        Assert.False(await ListsAsync(world.Clerks["68"], "former=yes", record));
        Assert.Equal(["25 case.open 1/3/2020", "25 case.opened 1/3/2020"], await RowsAsync(world, record));
    }

    [Theory, BothDatabases]
    public async Task On_no_day_does_it_stand_in_two_units(DatabaseKind database)
    {
        await using var world = await NewWorldAsync(database, "twice");
        var record = await GivenAsync(world);
        record = await world.Clerks["25"].DoAsync(record, "transfer", new { on = "2020-05-01", unit = "17" }).Done();
        record = await world.Clerks["17"].DoAsync(record, "transfer", new { on = "2020-06-01", unit = "68" }).Done();
        Assert.Equal("68", (await world.Clerks["68"].OpenAsync(record.Id)).Unit);
        Assert.Equal(HttpStatusCode.OK, (await world.Clerks["25"].OpenAsync(record.Id)).Status);
        Assert.Equal(
            [
                "17 case.moved_in 1/5/2020", "17 case.moved_out 1/6/2020", "17 case.open 1/5/2020–1/6/2020",
                "25 case.moved_in 1/5/2020", "25 case.moved_out 1/5/2020",
                "68 case.moved_in 1/6/2020", "68 case.moved_out 1/5/2020",
                "68 case.open 1/3/2020–5/3/2020", "68 case.open 1/6/2020", "68 case.open 5/3/2020–1/5/2020",
                "68 case.opened 1/3/2020", "68 case.step 5/3/2020",
            ],
            await RowsAsync(world, record));
    }

    private async Task<RegisterWorld> NewWorldAsync(DatabaseKind database, string mark)
    {
        var app = await apps.On(database);
        app.Time.Set(new DateOnly(2020, 7, 17));
        return await RegisterWorld.NewAsync(app, "cases", mark);
    }

    /// <summary>A case of unit 68 that went to unit 25 on 1 May 2020.</summary>
    private static async Task<Answer> GivenAsync(RegisterWorld world)
    {
        var record = await world.Clerks["68"].EnterAsync(Samples.Case()).Done();
        record = await world.Clerks["68"].DoAsync(record, "step", new { stage = "initiated", on = "2020-03-05" }).Done();
        return await world.Clerks["68"].DoAsync(record, "transfer", new { on = "2020-05-01", unit = "25" }).Done();
    }

    private static async Task<bool> ListsAsync(RegisterApi clerk, string query, Answer record)
    {
        var list = await clerk.ListAsync($"{query}&limit=500").Done();
        return list.Items.Any(i => i!["id"]!.GetValue<string>() == record.Id);
    }

    /// <summary>The stored rows of a record in words, sorted.</summary>
    private static Task<List<string>> RowsAsync(RegisterWorld world, Answer record) => world.App.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GiaoBanDb>();
        var map = await services.GetRequiredService<NetworkMaps>().CurrentAsync(db);
        var rows = await db.Contributions.Where(c => c.Ended == null && db.Cases.Any(r => r.Id == c.RecordId && r.PublicId == record.Id))
            .Join(db.Series, c => c.SeriesId, s => s.Id, (c, s) => new { c.UnitId, s.Fact, c.Day, c.Until }).ToListAsync();
        return rows.Select(r => $"{map.CodeOf(r.UnitId, r.Day)} {r.Fact} {r.Day:d/M/yyyy}"
            + (r.Until is { } until && until < DateOnly.MaxValue ? $"–{until:d/M/yyyy}" : "")).Order(StringComparer.Ordinal).ToList();
    });
}
