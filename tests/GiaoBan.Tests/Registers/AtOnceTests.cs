using System.Net;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>Several at once: no change is lost, and nobody sees a deadlock.</summary>
public sealed class AtOnceTests(Apps apps) : IClassFixture<Apps>
{
    private const int Writers = 8;
    private const int ChangesEach = 5;

    [Theory, BothDatabases]
    public async Task Eight_writers_lose_no_change(DatabaseKind database)
    {
        var app = await apps.On(database);
        await using var world = await RegisterWorld.NewAsync(app, "directives", "eight");
        var clerk = world.Clerks["68"];
        var shared = await clerk.EnterAsync(Samples.Directive("1-KH/TU"));
        var changes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(clerk, shared.Id, writer))));

        var newest = await clerk.OpenAsync(shared.Id);
        Assert.Equal(1 + (Writers * ChangesEach), newest.Version);
        var notes = (await clerk.HistoryAsync(shared.Id)).Items.Select(i => i!["content"]!["note"]?.GetValue<string>()).OfType<string>();
        Assert.Equal(changes.SelectMany(c => c).Order(StringComparer.Ordinal), notes.Order(StringComparer.Ordinal));
        Assert.Equal(1 + (Writers * ChangesEach), (await clerk.ListAsync("limit=500")).Items.Count);
        await AssertSoundAsync(app);
    }

    [Theory, BothDatabases]
    public async Task Two_changes_of_one_version_are_one_change(DatabaseKind database)
    {
        var app = await apps.On(database);
        await using var world = await RegisterWorld.NewAsync(app, "cases", "two");
        var clerk = world.Clerks["68"];
        var record = await clerk.EnterAsync(Samples.Case());
        for (var i = 0; i < 10; i++)
        {
            var read = record;
            var answers = await Task.WhenAll(
                clerk.DoAsync(read, "step", new { stage = "suspended", on = "2020-04-01" }),
                clerk.CorrectAsync(read, new { note = $"lần {i}", reason = "hai người cùng sửa" }));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(a => a.Status).Order());
            record = answers.Single(a => a.IsDone);
        }

        Assert.Equal(11, record.Version);
        await AssertSoundAsync(app);
    }

    [Theory, BothDatabases]
    public async Task Fifty_equal_requests_with_one_key_are_one_request(DatabaseKind database)
    {
        var app = await apps.On(database);
        await using var world = await RegisterWorld.NewAsync(app, "cases", "fifty");
        var clerk = world.Clerks["68"];
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => clerk.EnterAsync(Samples.Case(), "k-1")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.Status));
        Assert.Single(answers.Select(a => a.Body.ToJsonString()).Distinct());

        var record = answers[0];
        var steps = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            clerk.DoAsync(record.Id, 1, "step", new { stage = "initiated", on = "2020-04-01", persons = 2 }, "k-2")));
        Assert.All(steps, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Single(steps.Select(a => a.Body.ToJsonString()).Distinct());
        Assert.Single(steps[0].Body["steps"]!.AsArray());
        Assert.Equal(HttpStatusCode.Conflict, (await clerk.EnterAsync(Samples.Directive("2-KH/TU"), "k-1")).Status);

        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clerk.EnterAsync(Samples.Case()).Done()));
        var sameKey = await Task.WhenAll(others.Select(o => clerk.DoAsync(o.Id, 1, "step", new { stage = "initiated", on = "2020-04-01" }, "k-3")));
        Assert.Single(sameKey, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(3, sameKey.Count(a => a.Status == HttpStatusCode.Conflict));
        await AssertSoundAsync(app);
    }

    /// <summary>A writer enters records of its own and changes one that all share, reading again whenever it was too late.</summary>
    private static async Task<List<string>> WriteAsync(RegisterApi clerk, string shared, int writer)
    {
        var made = new List<string>();
        for (var i = 0; i < ChangesEach; i++)
        {
            Assert.Equal(HttpStatusCode.Created, (await clerk.EnterAsync(Samples.Directive($"{(writer * 100) + i + 2}-KH/TU"))).Status);
            var note = $"người {writer}, lần {i}";
            Answer answer;
            do
            {
                answer = await clerk.CorrectAsync(await clerk.OpenAsync(shared), new { note, reason = "bổ sung" });
                Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.PreconditionFailed, $"{answer.Status} {answer.Body}");
            }
            while (!answer.IsDone);
            made.Add(note);
        }

        return made;
    }

    private static Task<bool> AssertSoundAsync(RunningApp app) => app.InScopeAsync(async services =>
    {
        Assert.Empty(await services.GetRequiredService<Recount>().RunAsync().ToListAsync());
        Assert.Empty(await services.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync());
        var db = services.GetRequiredService<GiaoBanDb>();
        Assert.Equal((await db.LedgerHeads.SingleAsync()).Size, await db.Leaves.LongCountAsync());
        return true;
    });
}
