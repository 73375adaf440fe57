using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>One request of the API assigns to many units at once.</summary>
public sealed class AssigningTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Many_units_get_one_giving_and_a_repeated_request_answers_the_same(DatabaseKind database)
    {
        using var world = await WorldAsync(await apps.On(database));
        var key = Guid.NewGuid().ToString("N");
        var given = await world.Desk.EnterAsync(Body(["68", "58"]), key).Done();
        Assert.Equal(HttpStatusCode.Created, given.Status);
        Assert.Equal(["68", "58"], given.Items.Select(a => a!["unit"]!.GetValue<string>()));
        Assert.Equal((2, null), (given.Body["total"]!.GetValue<int>(), given.Body["next"]));
        var source = Assert.Single(given.Items.Select(a => a!["source"]!.GetValue<string>()).Distinct());
        Assert.Equal(given.Body.ToJsonString(), (await world.Desk.EnterAsync(Body(["68", "58"]), key)).Body.ToJsonString());
        Assert.Equal(2, (await world.Chair.ListAsync($"source={source}")).Body["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task One_unit_that_is_not_theirs_and_nobody_gets_anything()
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        var before = (await world.Chair.ListAsync()).Body["total"]!.GetValue<int>();
        var refused = await world.Desk.EnterAsync(Body(["68", "79"]));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("nhiệm vụ", Said(refused), StringComparison.Ordinal);
        Assert.Equal(["units"], (await world.Desk.EnterAsync(Body([]))).Places);
        Assert.Equal(["units"], (await world.Desk.EnterAsync(Body(["68", "00"]))).Places);
        Assert.Equal(before, (await world.Chair.ListAsync()).Body["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_is_refused_is_refused_in_words_of_assignments_not_of_books()
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        foreach (var refused in new[] { await world.AssignAsync("79", "2020-08-31"), await world.AssignAsync("99", "2020-08-31") })
        {
            Assert.DoesNotContain("sổ", Said(refused), StringComparison.Ordinal);
        }
    }

    private static async Task<AssignmentWorld> WorldAsync(RunningApp app)
    {
        app.Time.Set(new DateOnly(2020, 7, 20));
        return await AssignmentWorld.NewAsync(app, "68", "58");
    }

    private static string Said(Answer answer) => answer.Body["detail"]!.GetValue<string>();

    private static JsonObject Body(string[] units) => new()
    {
        ["units"] = new JsonArray([.. units.Select(u => JsonValue.Create(u))]),
        ["number"] = "145-CV/BNCTW",
        ["title"] = "Lập danh sách vụ việc đông người",
        ["product"] = "Báo cáo kèm danh sách",
        ["dueOn"] = "2020-08-31",
        ["origin"] = "request",
        ["field"] = "internal_affairs",
    };
}
