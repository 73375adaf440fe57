using System.Text.Json.Nodes;
using GiaoBan.Records.Audit;
using GiaoBan.Tests.Reports.Opening;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>The next briefing of the kind takes over what the last left open.</summary>
public sealed class CarryingOverTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task What_is_open_is_carried_over_once_and_by_no_rehearsal(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var last = await OpeningWorld.ConcludedAsync(app, api, "25");

        await CallAsync(api, last, "2020-12-20", rehearsal: true);
        Assert.Equal([0, 0, 0], await CarriedAsync(api, last));
        var next = await CallAsync(api, last, "2020-12-21", rehearsal: false);
        Assert.Equal([0, 1, 1], await CarriedAsync(api, last));

        // The one after it takes over what both left.
        await CallAsync(api, next, "2021-06-21", rehearsal: false);
        Assert.Equal([0, 2, 2], await CarriedAsync(api, last));
        await app.InScopeAsync(async services =>
        {
            Findings.AssertNone(await services.GetRequiredService<Recount>().RunAsync().ToListAsync());
            Findings.AssertNone(await services.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync());
            return true;
        });
    }

    [Theory, BothDatabases]
    public async Task The_one_after_the_next_still_goes_through_what_is_open_and_says_its_age(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var first = await OpeningWorld.ConcludedAsync(app, api, "17");
        var second = await CallAsync(api, first, "2020-12-21", rehearsal: false, unit: "17");
        var third = await CallAsync(api, second, "2021-06-21", rehearsal: false, unit: "17");

        using var secretary = await app.SignedInAsync("secretary");
        await secretary.OpenAsync("/giao-ban/" + third);
        app.Queries.Clear();
        var agenda = await secretary.OpenAsync("/giao-ban/" + third);
        Assert.True(app.Queries.Sent.Count <= 10, string.Join("\n\n", app.Queries.Sent));
        Assert.Equal(["Hòa Bình", "1", "1", "0", "0", "0", "2 kỳ"], agenda.Row("Hòa Bình"));
        // With what other half-years of this network left open, if they were held before.
        Assert.Matches(@"Cùng với \d+ việc chưa xong của các kỳ trước nữa, lâu nhất đã chuyển qua \d kỳ\.", agenda.Text);
        Assert.Contains("1 kỳ", (await secretary.OpenAsync("/giao-ban/" + second)).Row("Hòa Bình"));

        using var clerk = await app.SignedInAsync("clerk-17");
        var own = await clerk.OpenAsync("/giao-ban/" + third);
        Assert.Contains("Rà soát đơn thư kéo dài (chuyển qua 2 kỳ)", own.Text);
        Assert.DoesNotContain("Công khai xử lý vụ việc", own.Text);
        Assert.Contains("chuyển qua 2 kỳ", (await own.FollowAsync("KL2 Rà soát đơn thư kéo dài (chuyển qua 2 kỳ)")).Text);
    }

    [Theory, BothDatabases]
    public async Task A_draft_made_early_takes_over_from_the_one_that_was_held_by_its_call(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var (first, second, third) = (await DraftAsync(api, "2020-07-17"), await DraftAsync(api, "2020-08-20"), await DraftAsync(api, "2020-09-21"));
        var old = await HoldAsync(api, first, "Việc của cuộc thứ nhất.");
        app.Time.Set(new DateOnly(2020, 8, 20), new TimeOnly(7, 30));
        var late = await HoldAsync(api, second, "Việc của cuộc thứ hai.");
        using var secretary = await app.SignedInAsync("secretary");
        Assert.Contains("họp ngày 2020-08-20", await AgendaAsync(third)); // a draft shows what it would take over now
        await api.OkAsync("secretary", $"briefings/{third}/call");

        Assert.Equal(2, (await api.GetAsync("clerk-26", $"assignments/{old}"))["carried"]!.GetValue<int>());
        Assert.Equal(1, (await api.GetAsync("clerk-26", $"assignments/{late}"))["carried"]!.GetValue<int>());
        Assert.Contains("2 việc chưa xong trong 2 việc đã giao", await AgendaAsync(third));
        using var clerk = await app.SignedInAsync("clerk-26");
        var own = (await clerk.OpenAsync("/giao-ban/" + third)).Text;
        Assert.Contains("Việc của cuộc thứ hai", own);
        Assert.Contains("Việc của cuộc thứ nhất (chuyển qua 2 kỳ)", own);

        async Task<string> AgendaAsync(string id) => (await secretary.OpenAsync("/giao-ban/" + id)).Text;
    }

    [Theory, BothDatabases]
    public async Task One_that_is_called_before_the_last_was_held_takes_over_what_that_assigned_when_its_room_opens(DatabaseKind database)
    {
        var app = await network.On(database);
        app.Time.Set(new DateOnly(2020, 7, 16), new TimeOnly(8, 0));
        using var api = new BriefingApi(app);
        var (first, second) = (await DraftAsync(api, "2020-07-17", "month"), await DraftAsync(api, "2020-08-20", "month"));
        await api.OkAsync("secretary", $"briefings/{second}/call");
        using var secretary = await app.SignedInAsync("secretary");
        var assignment = await HoldAsync(api, first, "Việc của cuộc thứ nhất.");
        Assert.Contains("2 việc chưa xong trong 2 việc đã giao", (await secretary.OpenAsync("/giao-ban/" + second)).Text);
        Assert.Equal(0, (await api.GetAsync("clerk-26", $"assignments/{assignment}"))["carried"]!.GetValue<int>());

        // An agenda of which the secretary took the item out gets it back: what is open is on it by itself.
        var without = JsonNode.Parse("""[ { "title": "Khai mạc", "minutes": 10 }, { "title": "Thảo luận", "minutes": 30 } ]""");
        var version = (await api.GetAsync("secretary", $"briefings/{second}"))["version"]!.GetValue<int>();
        await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{second}", new() { ["agenda"] = without, ["reason"] = "rút gọn" }, version);
        await api.OkAsync("chair", $"briefings/{second}/open");
        Assert.Equal(["Khai mạc", "Việc thực hiện kết luận kỳ trước", "Thảo luận"],
            (await api.GetAsync("clerk-26", $"briefings/{second}"))["agenda"]!.AsArray().Select(i => i!["title"]!.GetValue<string>()));
        Assert.Equal(1, (await api.GetAsync("clerk-26", $"assignments/{assignment}"))["carried"]!.GetValue<int>());
        Assert.Contains("2 việc chưa xong trong 2 việc đã giao", (await secretary.OpenAsync("/giao-ban/" + second)).Text);
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_left_behind_when_two_rooms_were_open_at_once(DatabaseKind database)
    {
        var app = await network.On(database);
        app.Time.Set(new DateOnly(2020, 7, 16), new TimeOnly(8, 0));
        using var api = new BriefingApi(app);
        var (first, second, third) = (
            await DraftAsync(api, "2020-07-22", "thematic"), await DraftAsync(api, "2020-07-23", "thematic"), await DraftAsync(api, "2020-07-24", "thematic"));
        await api.OkAsync("secretary", $"briefings/{first}/call");
        await api.OkAsync("chair", $"briefings/{first}/open");
        var late = await OpeningWorld.AssignedAsync(api, first, "26", "Việc của cuộc bế mạc sau.", "2020-12-31");
        var early = await HoldAsync(api, second, "Việc của cuộc bế mạc trước.");
        app.Time.Set(new DateOnly(2020, 7, 16), new TimeOnly(9, 0));
        await api.OkAsync("chair", $"briefings/{first}/close");
        app.Time.Set(new DateOnly(2020, 7, 16), new TimeOnly(10, 0));
        await api.OkAsync("secretary", $"briefings/{third}/call");
        Assert.Equal(1, (await api.GetAsync("clerk-26", $"assignments/{late}"))["carried"]!.GetValue<int>());
        Assert.Equal(1, (await api.GetAsync("clerk-26", $"assignments/{early}"))["carried"]!.GetValue<int>());
    }

    [Fact]
    public async Task No_briefing_comes_before_itself_and_no_draft_or_rehearsal_before_another()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var (own, draft) = (await DraftAsync(api, "2020-07-22", "thematic"), await DraftAsync(api, "2020-07-23", "thematic"));
        foreach (var previous in new[] { own, draft, "khong-co" })
        {
            var (status, answer) = await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{own}", new() { ["previous"] = previous }, version: 1);
            Assert.Equal((System.Net.HttpStatusCode.UnprocessableEntity, "previous"), (status, answer!["errors"]!.AsObject().Single().Key));
        }
    }

    /// <summary>A briefing of a kind that no other test of this network holds.</summary>
    private static async Task<string> DraftAsync(BriefingApi api, string day, string kind = "quarter")
    {
        var plan = WithLast(BriefingApi.Half("26"));
        (plan["kind"], plan["title"], plan["day"]) = (kind, $"Giao ban, họp ngày {day}", day);
        return (await api.OkAsync("secretary", "briefings", plan))["id"]!.GetValue<string>();
    }

    private static async Task<string> HoldAsync(BriefingApi api, string id, string words)
    {
        await api.OkAsync("secretary", $"briefings/{id}/call");
        await api.OkAsync("chair", $"briefings/{id}/open");
        var assignment = await OpeningWorld.AssignedAsync(api, id, "26", words, "2020-12-31");
        await api.OkAsync("chair", $"briefings/{id}/close");
        return assignment;
    }

    private static JsonObject WithLast(JsonObject plan)
    {
        plan["agenda"]!.AsArray().Add(new JsonObject { ["title"] = "Việc thực hiện kết luận kỳ trước", ["minutes"] = 15, ["openAssignments"] = true });
        return plan;
    }

    private static async Task<string> CallAsync(BriefingApi api, string previous, string day, bool rehearsal, string unit = "25")
    {
        var plan = WithLast(BriefingApi.Half(unit));
        (plan["previous"], plan["day"], plan["rehearsal"]) = (previous, day, rehearsal);
        var id = (await api.OkAsync("secretary", "briefings", plan))["id"]!.GetValue<string>();
        await api.OkAsync("secretary", $"briefings/{id}/call");
        return id;
    }

    private static async Task<IEnumerable<int>> CarriedAsync(BriefingApi api, string briefing)
    {
        var own = (await api.GetAsync("clerk-25", $"assignments?briefing={briefing}"))["items"]!.AsArray();
        return own.OrderBy(a => a!["number"]!.GetValue<string>(), StringComparer.Ordinal).Select(a => a!["carried"]!.GetValue<int>());
    }
}
