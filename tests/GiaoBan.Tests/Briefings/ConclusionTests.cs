using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Records.Audit;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>The chair's conclusions: written as drafts, published one by one, assigned to the units that they name.</summary>
public sealed class ConclusionTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task A_published_conclusion_is_an_assignment_of_every_site_at_once(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync();
        var published = await PublishedAsync(api, id, Task());
        Assert.Equal((1, 64), (published["number"]!.GetValue<int>(), published["units"]!.AsArray().Count));

        var assigned = await api.GetAsync("chair", $"assignments?source={published["id"]}&limit=100");
        Assert.Equal(64, assigned["total"]!.GetValue<int>());
        var own = (await api.GetAsync("clerk-68", $"assignments?source={published["id"]}"))["items"]!.AsArray().Single()!;
        Assert.Equal(("KL1", "conclusion", "not_accepted", "2020-09-30"), (Text(own, "number"), Text(own, "origin"), Text(own, "state"), Text(own, "dueOn")));
        Assert.Equal((id, "Công khai xử lý “tham nhũng vặt”"), (Text(own, "briefing"), Text(own, "title")));
        await app.InScopeAsync(async services =>
        {
            Findings.AssertNone(await services.GetRequiredService<Recount>().RunAsync().ToListAsync());
            Findings.AssertNone(await services.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync());
            return true;
        });
    }

    [Fact]
    public async Task A_draft_is_seen_by_chair_and_secretary_only_and_a_published_one_by_every_site()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var id = await api.OpenedAsync("68", "25");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", Task());
        Assert.Equal(1, Count(await api.GetAsync("chair", $"briefings/{id}/conclusions")));
        Assert.Equal(0, Count(await api.GetAsync("clerk-68", $"briefings/{id}/conclusions")));
        var (status, _) = await api.SendAsync("clerk-68", HttpMethod.Get, $"briefings/{id}/conclusions/{draft["id"]}/addressees", null);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        await api.SendAsync("chair", HttpMethod.Post, $"briefings/{id}/conclusions/{draft["id"]}/publish", [], version: 1);
        Assert.Equal(1, Count(await api.GetAsync("clerk-68", $"briefings/{id}/conclusions")));
        Assert.Equal(HttpStatusCode.NotFound, (await api.SendAsync("clerk-58", HttpMethod.Get, $"briefings/{id}/conclusions", null)).Status);
    }

    [Theory]
    [InlineData("secretary")]
    [InlineData("clerk-68")]
    public async Task Nobody_but_the_chair_publishes(string login)
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var id = await api.OpenedAsync("68");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", Task());
        var (status, _) = await api.SendAsync(login, HttpMethod.Post, $"briefings/{id}/conclusions/{draft["id"]}/publish", [], version: 1);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal(0, Count(await api.GetAsync("chair", $"assignments?source={draft["id"]}")));
    }

    [Fact]
    public async Task Units_chosen_by_a_figure_are_those_whose_report_gives_it_above_zero()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        await ScreenTests.ReportAsync(app, "68", 3, 10, 5);
        await ScreenTests.ReportAsync(app, "25", 1, 20, 0);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync();
        var body = Task();
        (body["to"], body["formula"]) = ("formula", "K05");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", body);
        var given = await api.GetAsync("secretary", $"briefings/{id}/conclusions/{draft["id"]}/addressees");
        Assert.Equal(["68"], Codes(given["items"]!));
        // Of those that have not reported it cannot be said, and that is said.
        Assert.Equal(61, Codes(given["unreported"]!).Count());
        using var chair = await app.SignedInAsync("chair");
        Assert.Contains("Giao 1 đơn vị: Lâm Đồng. Chưa xét 61 đơn vị chưa có số liệu", (await chair.OpenAsync($"/giao-ban/{id}/phong-hop")).Text);
        Assert.Contains("Sẽ giao 1 đơn vị: Lâm Đồng. Chưa xét 61 đơn vị chưa có số liệu: ", (await chair.OpenAsync($"/giao-ban/{id}/ket-luan")).Text);
        Assert.Equal(["68"], Codes((await PublishAsync(api, id, draft))["units"]!));
    }

    [Theory, BothDatabases]
    public async Task What_is_published_is_given_to_the_units_that_stood_in_sight_or_not_at_all(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("01", "79");
        var body = Task();
        (body["to"], body["formula"]) = ("formula", "K05");
        await ScreenTests.ReportAsync(app, "01", 3, 10, 5);
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", body);
        using var chair = await app.SignedInAsync("chair");
        var (room, page) = (await chair.OpenAsync($"/giao-ban/{id}/phong-hop"), await chair.OpenAsync($"/giao-ban/{id}/ket-luan"));
        Assert.Contains("Công bố và giao 1 đơn vị", room.Text);
        await ScreenTests.ReportAsync(app, "79", 1, 20, 7);
        foreach (var seen in new[] { room, page })
        {
            var refused = await seen.PressAsync("Công bố và giao 1 đơn vị");
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains("Danh sách đơn vị đã thay đổi từ khi bạn xem", refused.Text);
        }

        Assert.Equal(0, Count(await api.GetAsync("chair", $"assignments?source={draft["id"]}")));
        await (await chair.OpenAsync($"/giao-ban/{id}/phong-hop")).PressAsync("Công bố và giao 2 đơn vị");
        Assert.Equal(2, Count(await api.GetAsync("chair", $"assignments?source={draft["id"]}")));
    }

    [Fact]
    public async Task Of_two_who_write_one_paragraph_the_second_is_told_and_nothing_is_lost()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var id = await api.OpenedAsync("68");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", Task());
        var address = $"briefings/{id}/conclusions/{draft["id"]}";
        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync("chair", HttpMethod.Patch, address, new() { ["words"] = "Của chủ trì." }, version: 1)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.SendAsync("secretary", HttpMethod.Patch, address, new() { ["words"] = "Của thư ký." }, version: 1)).Status);
        var now = (await api.GetAsync("secretary", $"briefings/{id}/conclusions"))["items"]![0]!;
        Assert.Equal(("Của chủ trì.", "chair"), (Text(now, "words"), Text(now, "writtenBy")));
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await api.SendAsync("secretary", HttpMethod.Patch, address, new() { ["words"] = "Thiếu bản." })).Status);
    }

    [Fact]
    public async Task A_published_conclusion_is_changed_by_a_correction_that_all_see()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var id = await api.OpenedAsync("68");
        var published = await PublishedAsync(api, id, Task());
        var address = $"briefings/{id}/conclusions/{published["id"]}";
        Assert.Equal(HttpStatusCode.Conflict, (await api.SendAsync("secretary", HttpMethod.Patch, address, new() { ["words"] = "Khác." }, version: 2)).Status);
        var corrected = await api.SendAsync("chair", HttpMethod.Post, $"{address}/correct", new() { ["words"] = "Công khai việc xử lý.", ["reason"] = "Ghi thiếu chữ." }, version: 2);
        Assert.Equal(HttpStatusCode.OK, corrected.Status);
        var seen = (await api.GetAsync("clerk-68", $"briefings/{id}/conclusions"))["items"]![0]!;
        Assert.Equal(("Công khai việc xử lý.", "Ghi thiếu chữ."), (Text(seen, "words"), Text(seen["corrections"]![0]!, "reason")));
        Assert.Contains("conclusion_corrected", (await api.GetAsync("clerk-68", $"briefings/{id}/happenings"))["items"]!.AsArray().Select(h => Text(h!, "kind")));
    }

    [Fact]
    public async Task A_rehearsal_publishes_nothing()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var body = BriefingApi.Half("68");
        body["rehearsal"] = true;
        var id = Text(await api.OkAsync("secretary", "briefings", body), "id");
        await api.OkAsync("secretary", $"briefings/{id}/call");
        await api.OkAsync("chair", $"briefings/{id}/open");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", Task());
        var (status, _) = await api.SendAsync("chair", HttpMethod.Post, $"briefings/{id}/conclusions/{draft["id"]}/publish", [], version: 1);
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Theory]
    [InlineData("dueOn", "2020-07-16", "dueOn")]
    [InlineData("to", "chosen", "units")]
    [InlineData("to", "nobody", "to")]
    [InlineData("words", "", "words")]
    [InlineData("kind", "order", "kind")]
    [InlineData("item", 99, "item")]
    public async Task What_cannot_be_is_refused_at_its_place(string field, object value, string place)
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var id = await api.OpenedAsync("68");
        var body = Task();
        body[field] = JsonValue.Create(value);
        var (status, answer) = await api.PostAsync("secretary", $"briefings/{id}/conclusions", body);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, place), (status, answer!["errors"]!.AsObject().Single().Key));
    }

    [Fact]
    public async Task The_same_publication_sent_twice_assigns_once()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var id = await api.OpenedAsync("68", "25");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", Task());
        for (var i = 0; i < 2; i++)
        {
            var (status, _) = await api.SendAsync("chair", HttpMethod.Post, $"briefings/{id}/conclusions/{draft["id"]}/publish", [], version: 1, key: $"key-{id}");
            Assert.Equal(HttpStatusCode.OK, status);
        }

        Assert.Equal(3, (await api.GetAsync("chair", $"assignments?source={draft["id"]}"))["total"]!.GetValue<int>());
    }

    private static JsonObject Task() => new()
    {
        ["kind"] = "task",
        ["words"] = "Công khai xử lý “tham nhũng vặt”. Báo cáo kết quả về Ban Nội chính Trung ương.",
        ["to"] = "all",
        ["dueOn"] = "2020-09-30",
        ["product"] = "Báo cáo kết quả",
        ["field"] = "anti_corruption",
    };

    private static async Task<JsonNode> PublishedAsync(BriefingApi api, string id, JsonObject body) =>
        await PublishAsync(api, id, await api.OkAsync("secretary", $"briefings/{id}/conclusions", body));

    private static async Task<JsonNode> PublishAsync(BriefingApi api, string id, JsonNode draft)
    {
        var (status, answer) = await api.SendAsync("chair", HttpMethod.Post, $"briefings/{id}/conclusions/{draft["id"]}/publish", [], version: 1);
        Assert.True(status == HttpStatusCode.OK, $"{status} {answer}");
        return answer!;
    }

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();

    private static int Count(JsonNode list) => list["total"]!.GetValue<int>();

    private static IEnumerable<string> Codes(JsonNode list) => list.AsArray().Select(code => code!.GetValue<string>());
}
