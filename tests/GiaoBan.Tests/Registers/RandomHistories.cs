using GiaoBan.Records.Contributions;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>
/// Random histories of both registers through the API: entered, corrected, backdated, of a wrong unit, restricted, removed
/// and brought back, two at once, around midnight in Hà Nội and on 29 February, with every verb. After each change the
/// stored contributions are a plain recount, and afterwards those of any earlier position too.
/// </summary>
public sealed class RandomHistories(Apps apps) : IClassFixture<Apps>
{
    private const int Deeds = 120;

    private static readonly string[] CommonVerbs = ["enter", "correct", "access", "remove", "restore"];

    [Theory, BothDatabases]
    public async Task Of_directives(DatabaseKind database) =>
        await LiveAsync(database, "directives", 1, Deeds, [], (world, random) => new DirectiveDeeds(world, random));

    [Theory, BothDatabases]
    public async Task Of_cases(DatabaseKind database)
    {
        string[] verbs = ["step", "level", "amount", "close", "reopen", "convert", "transfer"];
        await LiveAsync(database, "cases", 2, 2 * Deeds, verbs, (world, random) => new CaseDeeds(world, random));
        await AssertRollForwardAsync(await apps.On(database), new Random(4));
    }

    private async Task LiveAsync(
        DatabaseKind database, string register, int seed, int count, string[] verbs, Func<RegisterWorld, Random, RandomDeeds> deedsOf)
    {
        var app = await apps.On(database);
        app.Time.Set(new DateOnly(2020, 2, 27));
        await using var world = await RegisterWorld.NewAsync(app, register, $"{register}-{seed}");
        var random = new Random(seed);
        var deeds = deedsOf(world, random);
        for (var i = 0; i < count; i++)
        {
            deeds.LetTimePass();
            await deeds.DoAsync();
        }

        await AssertEverythingHappenedAsync(app, register, [.. CommonVerbs, .. verbs]);
        await world.AssertSoundAsync(random);
        await world.AssertFiguresAsync(random);
    }

    /// <summary>A history in which something never happened would prove nothing of it.</summary>
    private static Task<bool> AssertEverythingHappenedAsync(RunningApp app, string register, string[] verbs) =>
        app.InScopeAsync(async services =>
        {
            var done = await services.GetRequiredService<GiaoBanDb>().Leaves.Where(l => l.Register == register).Select(l => l.Verb).ToListAsync();
            Findings.AssertNone(verbs.Where(verb => done.Count(d => d == verb) < 2));
            return true;
        });

    /// <summary>opening + opened + reopened + moved in − closed − moved out = closing, for any unit and window.</summary>
    private static Task<bool> AssertRollForwardAsync(RunningApp app, Random random) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GiaoBanDb>();
        var series = await db.Series.ToDictionaryAsync(s => s.Id, s => (s.Fact, s.Measure));
        var rows = (await db.Contributions.HeldNow().AsNoTracking().ToListAsync()).Where(r => series[r.SeriesId].Measure == "count")
            .Select(r => (Row: r, series[r.SeriesId].Fact)).ToList();
        foreach (var unit in rows.Select(r => r.Row.UnitId).Distinct())
        {
            for (var i = 0; i < 200; i++)
            {
                var from = new DateOnly(2019, 10, 1).AddDays(random.Next(400));
                var to = from.AddDays(random.Next(200));
                var of = rows.Where(r => r.Row.UnitId == unit).ToList();
                var closing = Open(from.AddDays(-1)) + Flow("case.opened") + Flow("case.reopened") + Flow("case.moved_in")
                    - Flow("case.closed") - Flow("case.moved_out");
                Assert.Equal(closing, Open(to));

                long Open(DateOnly day) => of.Count(r => r.Fact == "case.open" && r.Row.Day <= day && day < r.Row.Until);
                long Flow(string fact) => of.Count(r => r.Fact == fact && r.Row.Day >= from && r.Row.Day <= to);
            }
        }

        return true;
    });
}
