using System.Net;
using GiaoBan.Tests.Reports;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings.Before;

/// <summary>What a site owes before a briefing, and what of it is there.</summary>
public sealed class PreparationTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task A_unit_sees_what_it_owes_and_the_table_that_leads_who_has_prepared(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = "/giao-ban/" + await api.CalledAsync("68", "25");
        using var clerk = await app.SignedInAsync("clerk-68");
        Assert.Contains("Nộp báo cáo trước giờ giao ban, 08:00 thứ Sáu 17/7/2020", (await clerk.OpenAsync(path)).Text);
        Assert.Contains("Chưa báo", (await clerk.OpenAsync("/")).Text);

        var form = await clerk.OpenAsync(path + "/chuan-bi");
        var done = await form.PressAsync("Báo chuẩn bị", ("Số người 1", "12"), ("Cơ quan 4", "Công an tỉnh"), ("Số người 4", "3"), ("Nội dung xin phát biểu", "Khiếu nại đông người"));
        Assert.Contains("Đã báo 15 người dự", done.Text);
        Assert.Contains("Đã báo 15 người", (await clerk.OpenAsync("/")).Text);

        using var secretary = await app.SignedInAsync("secretary");
        var all = await secretary.OpenAsync(path + "/chuan-bi");
        Assert.Contains("0/2 điểm cầu đã chuẩn bị", all.Text);
        var row = all.Row("Lâm Đồng");
        Assert.Equal(["Chưa nộp, đã quá hạn", "15", "Ban Nội chính 12, Công an tỉnh 3", "Khiếu nại đông người"], row.Skip(1).Take(4));
        Assert.Equal("chưa báo", all.Row("Phú Thọ")[2]);
    }

    [Theory, BothDatabases]
    public async Task A_site_is_prepared_when_its_report_and_its_numbers_are_in(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = "/giao-ban/" + await api.CalledAsync("17");
        app.Time.Set(new DateOnly(2020, 6, 24), new TimeOnly(9, 0));
        await ReportNetwork.SendAsync(app, "clerk-17", HttpMethod.Put, "reports/THU-6T/2020-H1/17/entries", """{ "K03": 1, "K04": 2, "K05": 3, "N1": { "text": "Ổn định." } }""");
        await ReportNetwork.SendAsync(app, "head-17", HttpMethod.Post, "reports/THU-6T/2020-H1/17/submit", "{}");
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 30));
        using var clerk = await app.SignedInAsync("clerk-17");
        Assert.Contains("Báo số người dự trước 08:00", (await clerk.OpenAsync("/giao-ban")).Text);
        var prepared = await (await clerk.OpenAsync(path + "/chuan-bi")).PressAsync("Báo chuẩn bị", ("Số người 1", "9"));
        Assert.Contains("Đã chuẩn bị xong: báo cáo kỳ đã nộp, 9 người dự", prepared.Text);
        using var chair = await app.SignedInAsync("chair");
        Assert.Equal("1/1", (await chair.OpenAsync(path)).Described("Đã chuẩn bị đủ"));
    }

    [Theory, BothDatabases]
    public async Task A_unit_has_before_it_each_briefing_that_is_open_or_near_or_waits_for_it(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var open = await CalledAsync("Họp thử tháng 7", "2020-07-17");
        await api.OkAsync("chair", $"briefings/{open}/open");
        await CalledAsync("Giao ban hôm nay", "2020-07-17");
        await CalledAsync("Giao ban còn chờ báo", "2020-07-25");
        using var clerk = await app.SignedInAsync("clerk-48");
        var ready = await clerk.OpenAsync($"/giao-ban/{await CalledAsync("Giao ban đã chuẩn bị", "2020-07-26")}/chuan-bi");
        await ready.PressAsync("Báo chuẩn bị", ("Số người 1", "9"));

        var first = await clerk.OpenAsync("/");
        Assert.Contains("Họp thử tháng 7 đang họp", first.Text);
        Assert.Contains("Giao ban hôm nay 08:00", first.Text);
        Assert.Contains("Giao ban còn chờ báo 08:00", first.Text);
        Assert.DoesNotContain("Giao ban đã chuẩn bị", first.Text);

        async Task<string> CalledAsync(string title, string day)
        {
            var plan = BriefingApi.Half("48");
            (plan["kind"], plan["title"], plan["day"], plan["regime"], plan["period"]) = ("thematic", title, day, null, null);
            plan["agenda"]![2]!["figures"] = new System.Text.Json.Nodes.JsonArray();
            var id = (await api.OkAsync("secretary", "briefings", plan))["id"]!.GetValue<string>();
            await api.OkAsync("secretary", $"briefings/{id}/call");
            return id;
        }
    }

    [Theory, BothDatabases]
    public async Task What_is_typed_wrong_is_said_and_of_two_colleagues_the_slower_sees_the_other(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = "/giao-ban/" + await api.CalledAsync("26") + "/chuan-bi";
        using var clerk = await app.SignedInAsync("clerk-26");
        using var head = await app.SignedInAsync("head-26");
        var form = await clerk.OpenAsync(path);
        Assert.Contains("từ 1 đến 20 dòng", (await form.PressAsync("Báo chuẩn bị")).Text);
        Assert.Contains("Số người 1: “mười”", (await form.PressAsync("Báo chuẩn bị", ("Số người 1", "mười"))).Text);
        await (await head.OpenAsync(path)).PressAsync("Báo chuẩn bị", ("Số người 1", "7"));
        var slower = await form.PressAsync("Báo chuẩn bị", ("Số người 1", "8"));
        Assert.Contains("Đã báo: Ban Nội chính 7", slower.Text);
        Assert.Equal("8", slower.Value("Số người 1"));
        Assert.Contains("Đã báo 8 người dự", (await slower.PressAsync("Báo chuẩn bị")).Text);
    }

    [Theory, BothDatabases]
    public async Task It_is_said_by_the_sites_own_officers_and_until_the_room_opens(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.CalledAsync("58");
        var path = $"/giao-ban/{id}/chuan-bi";
        using var clerk = await app.SignedInAsync("clerk-58");
        using var secretary = await app.SignedInAsync("secretary");
        var form = await clerk.OpenAsync(path);
        Assert.Empty((await secretary.OpenAsync(path)).Document.QuerySelectorAll("main form"));
        await api.OkAsync("chair", $"briefings/{id}/open");
        var late = await form.PressAsync("Báo chuẩn bị", ("Số người 1", "4"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("đã khóa khi phòng họp mở", late.Text);
    }

    [Theory, BothDatabases]
    public async Task What_is_open_of_the_last_briefing_of_the_kind_is_on_the_agenda_by_itself(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var last = BriefingApi.Half("68", "25");
        (last["kind"], last["title"], last["day"], last["regime"], last["period"]) = ("thematic", "Giao ban chuyên đề kỳ trước", "2020-07-17", null, null);
        last["agenda"]![2]!["figures"] = new System.Text.Json.Nodes.JsonArray(); // without a period there is nothing to show
        var previous = (await api.OkAsync("secretary", "briefings", last))["id"]!.GetValue<string>();
        foreach (var verb in new[] { "call", "open", "close" })
        {
            await api.OkAsync("chair", $"briefings/{previous}/{verb}");
        }

        await app.AssignAsync(previous, "68", "25");
        using var secretary = await app.SignedInAsync("secretary");
        using var clerk = await app.SignedInAsync("clerk-68");
        var next = await (await secretary.OpenAsync("/giao-ban/moi")).PressAsync(
            "Soạn dự thảo", ("Chuyên đề", "thematic"), ("Ngày họp", "30/7/2020"), ("Giờ bắt đầu", "08:00"), ("Tên cuộc giao ban", "Giao ban chuyên đề kỳ này"));
        Assert.Contains("Việc thực hiện kết luận kỳ trước", next.Rows[1][2]);
        Assert.Contains("2 việc chưa xong trong 2 việc đã giao", next.Text);
        Assert.Equal(["Lâm Đồng", "0", "1", "0", "0", "0", "1 kỳ"], next.Row("Lâm Đồng"));
        await (await next.FollowAsync("Triệu tập")).PressAsync("Triệu tập 63 đơn vị");
        var own = (await clerk.OpenAsync(next.Url.AbsolutePath)).Text;
        Assert.Contains("KL-1", own);
        Assert.Contains("1 việc chưa xong trong 1 việc đã giao", own);

        // Computed when it is looked at: overdue the day after its day.
        app.Time.Set(new DateOnly(2020, 7, 29), new TimeOnly(9, 0));
        Assert.Equal(["Lâm Đồng", "1", "0", "0", "0", "0", "1 kỳ"], (await secretary.OpenAsync(next.Url.AbsolutePath)).Row("Lâm Đồng"));
    }
}
