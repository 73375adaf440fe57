using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Audit;
using GiaoBan.Records.Ledger;
using GiaoBan.Registers.Directives;
using GiaoBan.Shell;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Records;

/// <summary>What goes in by bulk is what would have gone in one by one.</summary>
public sealed class BulkPassageTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly Viewer Maker = Viewer.Command("made");

    [Theory, BothDatabases]
    public async Task Records_and_their_versions_pass_recount_and_audit(DatabaseKind database)
    {
        var app = await apps.On(database);
        var start = app.Time.GetUtcNow().UtcDateTime;
        app.Time.Move(TimeSpan.FromHours(10));
        await app.InScopeAsync(async services =>
        {
            var outcome = await services.GetRequiredService<Door>()
                .PassAsync<Directive[]>(Maker, passage => EnterAndCorrectAsync(passage, start), default);
            Assert.Null(outcome.Refusal);
            return true;
        });

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GiaoBanDb>();
            var recount = services.GetRequiredService<Recount>();
            var audit = services.GetRequiredService<LedgerAudit>();
            Assert.Empty(await recount.RunAsync().ToListAsync());
            Assert.Empty(await audit.RunAsync().ToListAsync());
            Assert.True(recount.Records >= 300);

            var record = await db.Directives.OrderBy(d => d.Id).FirstAsync(d => d.Access == Access.Restricted);
            Assert.Equal(2, record.Version);
            Assert.Equal([5L, 6L], await db.Named.Where(n => n.RecordId == record.Id).Select(n => n.OfficerId).OrderBy(o => o).ToListAsync());
            var rows = await db.Contributions.Where(c => c.RecordId == record.Id).OrderBy(c => c.Began).ToListAsync();
            Assert.Equal(2, rows.Count);
            Assert.Equal(rows[1].Began, rows[0].Ended);
            Assert.All(rows, row => Assert.Equal(Access.Restricted, row.Access));
            var leaves = await db.Leaves.Where(l => l.RecordId == record.Id).OrderBy(l => l.Position).ToListAsync();
            Assert.Equal(["enter", "correct"], leaves.Select(l => l.Verb));
            Assert.Equal("clerk-2", leaves[1].Officer);
            Assert.Equal(record.ChangedAt, leaves[1].At);
            return true;
        });
    }

    [Theory, BothDatabases]
    public async Task An_instant_before_the_ledgers_last_or_after_now_is_refused(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.InScopeAsync(async services =>
        {
            var door = services.GetRequiredService<Door>();
            var now = services.GetRequiredService<Clock>().Now;
            await EnterAt(now);
            await Assert.ThrowsAsync<InvalidOperationException>(() => EnterAt(now.AddSeconds(-1)));
            await Assert.ThrowsAsync<InvalidOperationException>(() => EnterAt(now.AddSeconds(1)));
            return true;

            Task EnterAt(DateTime at) => door.PassAsync<Directive>(Maker, async passage =>
            {
                var bulk = await passage.BulkAsync();
                var directive = Directive.Enter(bulk.NextPosition, 1, Fields(0, "plan"));
                await bulk.AddAsync(directive, new Doing(CommonVerbs.EnterCode, "clerk-1", at));
                return directive;
            }, default);
        });
    }

    private static async Task<Outcome<Directive[]>> EnterAndCorrectAsync(Passage passage, DateTime start)
    {
        var bulk = await passage.BulkAsync();
        var made = new List<Directive>();
        for (var i = 0; i < 300; i++)
        {
            var at = start.AddMinutes(i);
            var directive = Directive.Enter(bulk.NextPosition, 1 + (i % 5), Fields(i, "plan"));
            made.Add(directive);
            await bulk.AddAsync(directive, new Doing(CommonVerbs.EnterCode, "clerk-1", at));
            if (i % 3 == 0)
            {
                directive.Correct(Fields(i, "notice"));
                directive.GiveAccess(Access.Restricted, i % 2 == 0 ? [6, 5] : [5]);
                await bulk.ChangeAsync(directive, new Doing(CommonVerbs.CorrectCode, "clerk-2", at, "ghi nhầm loại văn bản"));
            }
            else if (i % 7 == 0)
            {
                directive.Remove();
                await bulk.ChangeAsync(directive, new Doing(CommonVerbs.RemoveCode, "clerk-2", at, "ghi trùng"));
            }
        }

        return made.ToArray();
    }

    private static DirectiveFields Fields(int number, string kind) => new(
        $"{number + 1}-KH/TU", "Kế hoạch kiểm tra công tác nội chính", new DateOnly(2020, 1, 3).AddDays(number % 100), kind,
        "internal_affairs", "standing_committee", number % 2 == 0, false, null);
}
