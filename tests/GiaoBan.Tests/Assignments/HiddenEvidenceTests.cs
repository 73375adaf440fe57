using System.Text.Json.Nodes;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>Records as evidence that not everybody may see who sees the assignment.</summary>
public sealed class HiddenEvidenceTests(Apps apps) : IClassFixture<Apps>
{
    private const string Unit = "68";
    private const string Secret = "77-MAT/TU";

    [Theory, BothDatabases]
    public async Task A_record_that_the_centre_may_not_see_is_refused_as_evidence_and_it_is_said_why(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await WorldAsync(app);
        var accepted = await AcceptedAsync(world);
        using var directives = new RegisterApi(app.Api(await app.TokenAsync(world.ClerkLogin(Unit))), "directives");
        var own = await directives.EnterAsync(new
        {
            unit = Unit,
            number = Secret,
            title = "Văn bản của riêng đơn vị",
            issuedOn = "2020-07-01",
            kind = "plan",
            field = "internal_affairs",
            issuer = "standing_committee",
            access = "unit",
        }).Done();

        var refused = await world.Clerk(Unit).DoAsync(accepted, "report", new { text = "Xong.", complete = true, links = new[] { own.Id, world.EvidenceOf(Unit) } });
        Assert.Equal(["links"], refused.Places);
        Assert.Contains($"“{Secret}” không dùng chung", refused.Body["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(accepted.Version, (await world.Clerk(Unit).OpenAsync(accepted.Id)).Version);
    }

    [Theory, BothDatabases]
    public async Task Of_evidence_that_is_no_longer_shared_others_learn_only_that_it_is_there(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await WorldAsync(app);
        var sent = await world.CompleteAsync(Unit, await AcceptedAsync(world)).Done();
        Assert.Contains(world.EvidenceOf(Unit), (await world.Chair.OpenAsync(sent.Id)).Body.ToJsonString(), StringComparison.Ordinal);
        using var directives = new RegisterApi(app.Api(await app.TokenAsync(world.ClerkLogin(Unit))), "directives");
        var evidence = await directives.OpenAsync(world.EvidenceOf(Unit));
        await directives.DoAsync(evidence, "access", new { access = "unit", reason = "Thu hẹp phạm vi xem." }).Done();

        foreach (var centre in new[] { world.Chair, world.Desk })
        {
            var read = await centre.OpenAsync(sent.Id).Done();
            Assert.True(LinkOf(read.Body)["hidden"]!.GetValue<bool>());
            foreach (var answer in new[] { read, await centre.HistoryAsync(sent.Id), await centre.ListAsync($"unit={Unit}") })
            {
                var said = answer.Body.ToJsonString();
                Assert.Contains("hidden", said, StringComparison.Ordinal);
                Assert.DoesNotContain(world.EvidenceOf(Unit), said, StringComparison.Ordinal);
                Assert.DoesNotContain("14-KH", said, StringComparison.Ordinal);
            }
        }

        Assert.Equal(world.EvidenceOf(Unit), LinkOf((await world.Clerk(Unit).OpenAsync(sent.Id)).Body)["id"]!.GetValue<string>());
        using var desk = await app.SignedInAsync($"desk-{world.Mark}");
        app.Queries.Clear();
        var page = await desk.OpenAsync($"/nhiem-vu/{sent.Id}");
        Assert.InRange(app.Queries.Sent.Count, 1, 10);
        Assert.Contains("1 hồ sơ không thuộc quyền xem", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("14-KH", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll($"a[href*='{world.EvidenceOf(Unit)}']"));
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        Assert.Contains("14-KH/TU", (await clerk.OpenAsync($"/nhiem-vu/{sent.Id}")).Text, StringComparison.Ordinal);
    }

    private static async Task<AssignmentWorld> WorldAsync(RunningApp app)
    {
        app.Time.Set(new DateOnly(2020, 7, 20));
        return await AssignmentWorld.NewAsync(app, Unit);
    }

    private static async Task<Answer> AcceptedAsync(AssignmentWorld world) =>
        await world.Head(Unit).DoAsync(await world.AssignAsync(Unit, "2020-08-31").Done(), "accept", new { }).Done();

    private static JsonNode LinkOf(JsonObject assignment) => assignment["acts"]!.AsArray()[^1]!["links"]![0]!;
}
