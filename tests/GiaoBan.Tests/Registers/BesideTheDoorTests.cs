using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>What is changed in the database beside the door is found by the recount or by the audit of the ledger.</summary>
public sealed class BesideTheDoorTests(Apps apps, TestDatabases databases) : IClassFixture<Apps>
{
    /// <summary>A change, and how it is undone for the next.</summary>
    private static readonly (string Change, string Undo)[] Changes =
    [
        ("""UPDATE directives SET "Title" = "Title" || '.'""", """UPDATE directives SET "Title" = substr("Title", 1, length("Title") - 1)"""),
        ("""UPDATE directives SET "Congress" = NOT "Congress" """, """UPDATE directives SET "Congress" = NOT "Congress" """),
        ("""UPDATE directives SET "UnitId" = "UnitId" + 1""", """UPDATE directives SET "UnitId" = "UnitId" - 1"""),
        ("""UPDATE directives SET "Access" = 'Unit' WHERE "Access" = 'Shared'""", """UPDATE directives SET "Access" = 'Shared' WHERE "Access" = 'Unit'"""),
        ("""UPDATE directives SET "Version" = "Version" + 1""", """UPDATE directives SET "Version" = "Version" - 1"""),
        ("""UPDATE cases SET "Level" = 'central' """, """UPDATE cases SET "Level" = 'province' """),
        ("""UPDATE cases SET "State" = 'closed' """, """UPDATE cases SET "State" = 'open' """),
        ("""UPDATE cases SET "Course" = replace("Course", 'initiated', 'charged')""", """UPDATE cases SET "Course" = replace("Course", 'charged', 'initiated')"""),
        ("""UPDATE contributions SET "Amount" = "Amount" + 1""", """UPDATE contributions SET "Amount" = "Amount" - 1"""),
        ("""UPDATE contributions SET "Day" = "Day" + 1""", """UPDATE contributions SET "Day" = "Day" - 1"""),
        ("""UPDATE contributions SET "UnitId" = "UnitId" + 1""", """UPDATE contributions SET "UnitId" = "UnitId" - 1"""),
        ("""UPDATE contributions SET "Access" = 1 WHERE "Access" = 0""", """UPDATE contributions SET "Access" = 0 WHERE "Access" = 1"""),
        ("""UPDATE contributions SET "RecordId" = "RecordId" + 100000""", """UPDATE contributions SET "RecordId" = "RecordId" - 100000"""),
        ("""UPDATE contributions SET "Ended" = 1 WHERE "Ended" IS NULL AND "Ordinal" = 0""", """UPDATE contributions SET "Ended" = NULL WHERE "Ended" = 1"""),
        ("""UPDATE versions SET "Content" = replace("Content", 'vn', 'nv') || ' '""", """UPDATE versions SET "Content" = substr("Content", 1, length("Content") - 1)"""),
        ("""UPDATE versions SET "Reason" = coalesce("Reason", '') || 'x'""", """UPDATE versions SET "Reason" = CASE "Reason" WHEN 'x' THEN NULL ELSE substr("Reason", 1, length("Reason") - 1) END"""),
        ("""UPDATE leaves SET "Officer" = "Officer" || 'x'""", """UPDATE leaves SET "Officer" = substr("Officer", 1, length("Officer") - 1)"""),
        ("""UPDATE leaves SET "Verb" = 'remove' WHERE "Verb" = 'step'""", """UPDATE leaves SET "Verb" = 'step' WHERE "Verb" = 'remove'"""),
        ("""UPDATE ledger_head SET "Size" = "Size" - 1""", """UPDATE ledger_head SET "Size" = "Size" + 1"""),
        ("""UPDATE former_holders SET "Until" = '2020-07-01' """, """UPDATE former_holders SET "Until" = '2020-05-01' """),
        ("""UPDATE named SET "UnitId" = "UnitId" + 1""", """UPDATE named SET "UnitId" = "UnitId" - 1"""),
        ("""UPDATE former_holders SET "UnitId" = "UnitId" + 1""", """UPDATE former_holders SET "UnitId" = "UnitId" - 1"""),
    ];

    [Theory, BothDatabases]
    public async Task Each_change_beside_the_door_is_found(DatabaseKind database)
    {
        var app = await apps.On(database);
        await EnterAsync(app);
        Assert.Empty(await FoundAsync(app));
        foreach (var (change, undo) in Changes)
        {
            await SendAsync(app, change);
            var found = await FoundAsync(app);
            Assert.True(found.Count > 0, $"not found: {change}");
            await SendAsync(app, undo);
        }

        Assert.Empty(await FoundAsync(app));
    }

    [Theory]
    [InlineData("""DELETE FROM leaves WHERE "Position" = (SELECT max("Position") FROM leaves)""")]
    [InlineData("""DELETE FROM versions WHERE "Position" = (SELECT max("Position") FROM versions)""")]
    [InlineData("""DELETE FROM contributions WHERE "Ordinal" = 0""")]
    [InlineData("DELETE FROM directives")]
    [InlineData("DELETE FROM cases")]
    [InlineData("DELETE FROM former_holders")]
    public async Task What_was_taken_away_is_found(string change)
    {
        await using var own = new Apps(databases);
        var app = await own.On(DatabaseKind.Sqlite);
        await EnterAsync(app);
        await SendAsync(app, change);
        Assert.NotEmpty(await FoundAsync(app));
    }

    private static async Task EnterAsync(RunningApp app)
    {
        app.Time.Set(new DateOnly(2020, 7, 17));
        await using var directives = await RegisterWorld.NewAsync(app, "directives", "d");
        await directives.Clerks["68"].EnterAsync(Samples.Directive("1-KH/TU")).Done();
        var restricted = await directives.Clerks["68"].EnterAsync(Samples.Directive("2-KH/TU")).Done();
        await directives.Clerks["68"].DoAsync(restricted, "access", Samples.Restricted("clerk-68-d")).Done();
        await using var cases = await RegisterWorld.NewAsync(app, "cases", "c");
        var record = await cases.Clerks["68"].EnterAsync(Samples.Case()).Done();
        record = await cases.Clerks["68"].DoAsync(record, "step", new { stage = "initiated", on = "2020-03-05", persons = 2 });
        record = await cases.Clerks["68"].DoAsync(record, "transfer", new { on = "2020-05-01", unit = "25" });
        Assert.Equal(3, record.Version);
    }

    private static Task<List<string>> FoundAsync(RunningApp app) => app.InScopeAsync(async services =>
    {
        var found = await services.GetRequiredService<Recount>().RunAsync().ToListAsync();
        found.AddRange(await services.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync());
        return found;
    });

    private static Task<int> SendAsync(RunningApp app, string sql) =>
        app.InScopeAsync(services => services.GetRequiredService<GiaoBanDb>().Database.ExecuteSqlRawAsync(sql));
}
