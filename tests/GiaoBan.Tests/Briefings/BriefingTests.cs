using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>A briefing before its room opens.</summary>
public sealed class BriefingTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task A_draft_is_known_to_chair_and_secretary_and_a_called_one_to_those_invited(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = (await api.OkAsync("secretary", "briefings", BriefingApi.Half("68", "25")))["id"]!.GetValue<string>();
        Assert.Equal(["chair", "secretary"], await SeersAsync(api, id));
        await api.OkAsync("chair", $"briefings/{id}/call");
        Assert.Equal(["chair", "secretary", "desk", "clerk-68", "head-25"], await SeersAsync(api, id));
        var seen = await api.GetAsync("clerk-68", $"briefings/{id}");
        Assert.Equal(["TW", "25", "68"], seen["sites"]!.AsArray().Select(s => s!.GetValue<string>()));
    }

    [Theory, BothDatabases]
    public async Task What_is_internal_on_the_agenda_never_reaches_a_site(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.CalledAsync("68");
        Assert.Equal([1, 2, 3], Items(await api.GetAsync("chair", $"briefings/{id}")));
        var site = await api.GetAsync("head-68", $"briefings/{id}");
        Assert.Equal([1, 3], Items(site));
        Assert.Null(site["agenda"]![0]!["figures"]);
    }

    [Theory, BothDatabases]
    public async Task A_change_says_which_version_was_read_and_after_the_call_why(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.CalledAsync("68");
        var change = new JsonObject { ["place"] = "Hội trường tầng 5" };
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", change)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", change, 1)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", change, 2)).Status);
        change["reason"] = "đổi phòng";
        var (status, changed) = await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", change, 2);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Hội trường tầng 5", changed!["place"]!.GetValue<string>());
        Assert.Equal(3, changed["agenda"]!.AsArray().Count);
    }

    [Theory, BothDatabases]
    public async Task What_is_entered_wrong_is_said_at_its_place(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var wrong = BriefingApi.Half("68");
        wrong["hour"] = "25:00";
        wrong["period"] = "2020-Q9";
        wrong["units"] = new JsonArray("99");
        wrong["agenda"]![0]!["minutes"] = 0;
        var (status, answer) = await api.PostAsync("secretary", "briefings", wrong);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var faults = answer!["errors"]!.AsObject().Select(e => e.Key).ToList();
        Assert.Contains("hour", faults);
        Assert.Contains("units", faults);
        Assert.Contains("agenda[0].minutes", faults);
    }

    [Fact]
    public async Task The_number_of_an_invitation_is_written_as_its_letterhead_writes_it_and_given_once_a_year()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var plan = BriefingApi.Half("68");
        (plan["noticeNumber"], plan["noticeOn"]) = ("886", "2020-07-10");
        Assert.Equal("886-GM/BNCTW", (await api.OkAsync("secretary", "briefings", plan))["noticeNumber"]!.GetValue<string>());
        plan["noticeNumber"] = "886-TB/BNCTW";
        Assert.Contains("giấy mời khác", await RefusedAsync(api, plan, "noticeNumber"));
        plan["noticeNumber"] = "GM";
        Assert.Contains("không phải là số giấy mời", await RefusedAsync(api, plan, "noticeNumber"));
    }

    [Theory, BothDatabases]
    public async Task A_briefing_is_not_planned_for_a_day_that_is_past(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var plan = BriefingApi.Half("68");
        plan["day"] = "2020-07-16";
        Assert.Contains("Ngày 16/7/2020 đã qua", await RefusedAsync(api, plan, "day"));

        var id = await api.CalledAsync("68");
        var (status, answer) = await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", new() { ["day"] = "2020-06-01", ["reason"] = "dời" }, 2);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotNull(answer!["errors"]!["day"]);

        // One that waits since yesterday is still put right.
        app.Time.Set(new DateOnly(2020, 7, 18), new TimeOnly(7, 30));
        (status, _) = await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", new() { ["place"] = "Hội trường B", ["reason"] = "đổi phòng" }, 2);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Theory, BothDatabases]
    public async Task While_the_room_is_open_its_day_stays(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68");
        var version = (await api.GetAsync("chair", $"briefings/{id}"))["version"]!.GetValue<int>();
        var (status, answer) = await api.SendAsync("chair", HttpMethod.Patch, $"briefings/{id}", new() { ["day"] = "2020-07-20", ["reason"] = "dời" }, version);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("không đổi ngày họp", answer!.ToJsonString(Readable));
    }

    [Theory, BothDatabases]
    public async Task All_but_nobody_is_no_invitation(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var plan = BriefingApi.Half("68");
        (plan["invited"], plan["units"]) = ("all_but", new JsonArray());
        Assert.Contains("Chưa chọn đơn vị nào không mời", await RefusedAsync(api, plan, "units"));
    }

    [Theory, BothDatabases]
    public async Task A_figure_that_cannot_be_read_is_refused_at_its_item(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var plan = BriefingApi.Half("68");
        plan["agenda"]![2]!["figures"] = JsonNode.Parse("""[ { "code": "K05" }, { "code": "KHONGCO" }, { "formula": "(((", "label": "Sai" } ]""");
        Assert.Contains("Mục “Thảo luận”: “KHONGCO” không phải là chỉ tiêu của biểu THU", await RefusedAsync(api, plan, "agenda[2].figures[1].code"));
        Assert.Contains("Mục “Thảo luận”: “(((” không phải", await RefusedAsync(api, plan, "agenda[2].figures[2].formula"));
        (plan["kind"], plan["regime"], plan["period"]) = ("thematic", null, null);
        Assert.Contains("không gắn với kỳ báo cáo nào", await RefusedAsync(api, plan, "agenda[2].figures[0].code"));
    }

    [Theory, BothDatabases]
    public async Task A_period_that_begins_after_the_briefing_is_refused(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var plan = BriefingApi.Half("68");
        plan["period"] = "2099-H1";
        Assert.Contains("Kỳ “2099-H1” bắt đầu ngày 15/12/2098, sau ngày họp", await RefusedAsync(api, plan, "period"));
    }

    [Theory, BothDatabases]
    public async Task The_same_request_again_makes_no_second_briefing(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var first = await api.OkAsync("secretary", "briefings", BriefingApi.Half("68"), key: "once");
        var again = await api.OkAsync("secretary", "briefings", BriefingApi.Half("68"), key: "once");
        Assert.Equal(first["id"]!.ToString(), again["id"]!.ToString());
    }

    [Theory, BothDatabases]
    public async Task A_cancelled_briefing_is_never_opened(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.CalledAsync("68");
        await api.OkAsync("secretary", $"briefings/{id}/cancel", new() { ["reason"] = "hoãn" });
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("chair", $"briefings/{id}/open")).Status);
        Assert.Equal("cancelled", (await api.GetAsync("clerk-68", $"briefings/{id}"))["state"]!.GetValue<string>());
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is said at a field of a plan that is refused.</summary>
    private static async Task<string> RefusedAsync(BriefingApi api, JsonObject plan, string field)
    {
        var (status, answer) = await api.PostAsync("secretary", "briefings", plan.DeepClone().AsObject());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        return answer!["errors"]![field]?.ToJsonString(Readable) ?? $"nothing at {field}: {answer.ToJsonString(Readable)}";
    }

    private static IEnumerable<int> Items(JsonNode briefing) => briefing["agenda"]!.AsArray().Select(i => i!["id"]!.GetValue<int>());

    private static async Task<string[]> SeersAsync(BriefingApi api, string id)
    {
        var seers = new List<string>();
        foreach (var login in new[] { "chair", "secretary", "desk", "clerk-68", "head-25", "clerk-58", "admin", "auditor" })
        {
            var (status, _) = await api.SendAsync(login, HttpMethod.Get, $"briefings/{id}", null);
            var isListed = (await api.GetAsync(login, "briefings"))["items"]!.AsArray().Any(b => b!["id"]!.GetValue<string>() == id);
            Assert.Equal(status == HttpStatusCode.OK, isListed);
            if (isListed)
            {
                seers.Add(login);
            }
        }

        return [.. seers];
    }
}
