using System.Text.RegularExpressions;
using GiaoBan.Demo;
using GiaoBan.Demo.Making;
using GiaoBan.Shell;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GiaoBan.Tests.Demo;

/// <summary>Where the demo is made, that it is the same each time, and its clock.</summary>
public sealed partial class DemoPlaceTests(Apps apps, TestDatabases databases) : IClassFixture<Apps>, IDisposable
{
    /// <summary>The clock runs while a test reads it.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("giaoban-demo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Speed", "slow")]
    public async Task Made_twice_it_is_the_same()
    {
        var first = (await apps.DemoOn(DatabaseKind.Sqlite)).Installation;
        var second = new Installation(_folder, Connection: null, IsDemo: true);
        await RunningApp.MakeDemoAsync(second);

        Findings.AssertNone((await SaidAsync(first)).Zip(await SaidAsync(second)).Where(said => said.First != said.Second).Take(3).Select(said => $"{said.First}\n{said.Second}"));
        Assert.False(Directory.Exists(Path.Combine(_folder, ".making")));
    }

    [Theory, BothDatabases]
    public async Task A_demo_that_is_there_is_known_again_and_its_clock_is_not_set(DatabaseKind database)
    {
        var installation = (await apps.DemoOn(database)).Installation with { IsDemo = false };
        var found = await DemoPlace.FindAsync(installation, default);

        Assert.True(found.IsDemo);
        Assert.InRange(found.Time.GetUtcNow().UtcDateTime, DemoMaking.UsualStart, DemoMaking.UsualStart.AddHours(3));
        await Assert.ThrowsAsync<UnusableException>(() => DemoPlace.FindOrMakeAsync(
            installation, DemoMaking.UsualStart, _ => throw new InvalidOperationException("must not be made"), default));
    }

    [Theory, BothDatabases]
    public async Task Real_data_are_never_served_as_the_demo(DatabaseKind database)
    {
        var real = await databases.NewAsync(database, isDemo: false, RunningApp.PrepareAsync);
        try
        {
            Assert.False((await DemoPlace.FindAsync(real, default)).IsDemo);
            await Assert.ThrowsAsync<UnusableException>(() => RunningApp.MakeDemoAsync(real));
        }
        finally
        {
            await TestDatabases.RemoveAsync(real);
        }
    }

    [Fact]
    public async Task An_unfinished_demo_is_not_served()
    {
        var unfinished = new Installation(_folder, Connection: null, IsDemo: false);
        await using (var db = StorageServices.Open(unfinished))
        {
            await db.Database.EnsureCreatedAsync();
            db.Add(new DemoState { StartsAt = DemoMaking.UsualStart });
            await db.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<UnusableException>(() => DemoPlace.FindAsync(unfinished, default));
        StorageServices.LetGo(unfinished);
    }

    [Fact]
    public async Task A_demo_that_starts_earlier_knows_nothing_later()
    {
        var start = OfficeTime.Moment(new DateOnly(2019, 1, 10), new TimeOnly(9, 0));
        var early = await DemoPlace.FindOrMakeAsync(
            new Installation(_folder, Connection: null, IsDemo: false), start, made => App.Build(made, "http://127.0.0.1:0"), default);

        await using var db = StorageServices.Open(early);
        Assert.True(await db.Leaves.MaxAsync(l => l.At) <= start);
        Assert.True(await db.Directives.AnyAsync());
        StorageServices.LetGo(early);
    }

    [Theory]
    [InlineData("serve", "--clock", "2020-07-17T07:30")]
    [InlineData("serve", "--demo", "--clock", "hôm nay")]
    [InlineData("serve", "--demo", "--clock", "9999-12-31T00:00Z")]
    public async Task A_clock_that_cannot_be_is_refused(params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--clock", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_runs_on_and_never_goes_back()
    {
        var real = new FakeTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var state = new DemoState { StartsAt = DemoMaking.UsualStart, StartedAt = real.GetUtcNow().UtcDateTime };
        var last = DemoMaking.UsualStart.AddHours(-1);

        Assert.Equal(DemoMaking.UsualStart, Shown(last), Moment);

        real.Move(TimeSpan.FromHours(5));
        Assert.Equal(DemoMaking.UsualStart.AddHours(5), Shown(last), Moment);

        var ahead = DemoMaking.UsualStart.AddDays(2);
        Assert.Equal(ahead, Shown(ahead), Moment);

        DateTime Shown(DateTime ledger) => new DemoTime(state, ledger, real).GetUtcNow().UtcDateTime;
    }

    /// <summary>All that was said and done, but for what is random: addresses of records, salts, hashes of passwords.</summary>
    private static async Task<IReadOnlyList<string>> SaidAsync(Installation installation)
    {
        await using var db = StorageServices.Open(installation);
        var said = await (from leaf in db.Leaves
                          join version in db.Versions on leaf.Position equals version.Position
                          where leaf.Register != "officers"
                          orderby leaf.Position
                          select $"{leaf.Position} {leaf.Officer} {leaf.Verb} {leaf.RecordId} {version.Reason} {version.Content}").ToListAsync();
        var frozen = await db.Submissions.OrderBy(s => s.Position).Select(s => $"{s.Position} {s.Number} {s.Figures}").ToListAsync();
        StorageServices.LetGo(installation);
        return [.. said.Append($"{said.Count} leaves, {frozen.Count} submissions").Concat(frozen).Select(one => RandomAddress().Replace(one, "…"))];
    }

    /// <summary>
    /// The address of a file is made with the installation's key; a root of the ledger holds its salts; the hash of figures, which
    /// stand beside it in full, is one over addresses too.
    /// </summary>
    [GeneratedRegex("(?<=\"(?:address|root|ledgerRoot|figures)\":\")[0-9a-f]{64}|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")]
    private static partial Regex RandomAddress();
}
