using System.Text.Json.Nodes;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings.Before;

/// <summary>A briefing is drafted from a template, put in order, and called.</summary>
public sealed class CallingTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task A_template_gives_title_period_agenda_and_all_units(DatabaseKind database)
    {
        var app = await network.On(database);
        using var secretary = await app.SignedInAsync("secretary");
        var briefing = await secretary.DraftAsync("20/7/2020", "8:00");
        Assert.Equal("Giao ban trực tuyến 6 tháng đầu năm 2020", briefing.Heading);
        Assert.Contains("Báo cáo thử 6 tháng đầu năm 2020", briefing.Text);
        Assert.Contains("64 điểm cầu: Trung ương và 63 đơn vị", briefing.Text);
        Assert.Equal(["1", "08:00 – 08:15", "Khai mạc, điểm danh các điểm cầu", "Thư ký hội nghị", "15"], briefing.Rows[0]);
        Assert.Equal("Kết luận của chủ trì, bế mạc", briefing.Rows[5][2]);
        Assert.Equal("10:20 – 10:40", briefing.Rows[5][1]);
        Assert.DoesNotContain("kỳ trước", briefing.Text);
    }

    [Theory, BothDatabases]
    public async Task Wrong_days_and_kinds_without_a_period_are_said_and_nothing_typed_is_lost(DatabaseKind database)
    {
        var app = await network.On(database);
        using var secretary = await app.SignedInAsync("secretary");
        var form = await secretary.OpenAsync("/giao-ban/moi");
        var refused = await form.PressAsync("Soạn dự thảo", ("Quý", "quarter"), ("Ngày họp", "31/2/2020"), ("Điểm cầu Trung ương", "Hội trường B"));
        Assert.Contains("“31/2/2020” không phải là ngày", refused.Text);
        Assert.Contains("Kỳ số liệu: Chưa có chế độ báo cáo theo quý nào có kỳ kết thúc trước ngày họp. Chọn một kỳ số liệu khác trong danh sách", refused.Text);
        Assert.DoesNotContain("Tên cuộc giao ban: Còn trống", refused.Text);
        Assert.Equal("Hội trường B", refused.Value("Điểm cầu Trung ương"));
        Assert.Contains("“25:00” không phải là giờ", (await refused.PressAsync("Soạn dự thảo", ("Ngày họp", "30/7/2020"), ("Giờ bắt đầu", "25:00"))).Text);
    }

    [Theory, BothDatabases]
    public async Task A_quarters_briefing_has_its_title_by_itself_whichever_figures_it_shows(DatabaseKind database)
    {
        var app = await network.On(database);
        using var secretary = await app.SignedInAsync("secretary");
        var made = await (await secretary.OpenAsync("/giao-ban/moi")).PressAsync(
            "Soạn dự thảo", ("Quý", "quarter"), ("Ngày họp", "20/8/2020"), ("Giờ bắt đầu", "8:00"), ("Kỳ số liệu", "THU-6T 2020-H1"));
        Assert.Equal("Giao ban trực tuyến quý II năm 2020", made.Heading);
        Assert.Contains("Báo cáo thử 6 tháng đầu năm 2020", made.Text);
    }

    [Theory, BothDatabases]
    public async Task A_draft_is_nowhere_on_a_units_pages_and_a_called_one_is_first_on_them(DatabaseKind database)
    {
        var app = await network.On(database);
        using var secretary = await app.SignedInAsync("secretary");
        using var clerk = await app.SignedInAsync("clerk-68");
        var draft = await secretary.DraftAsync("21/7/2020", "8:00", "Giao ban bản nháp");
        Assert.DoesNotContain("bản nháp", (await clerk.OpenAsync("/giao-ban")).Text);
        Assert.DoesNotContain("bản nháp", (await clerk.OpenAsync("/")).Text);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await clerk.OpenAsync(draft.Url.AbsolutePath)).Status);

        var call = await draft.FollowAsync("Triệu tập");
        Assert.Contains("63 đơn vị", call.Described("Gửi đến"));
        Assert.Contains("Đã triệu tập", (await call.PressAsync("Triệu tập 63 đơn vị")).Text);
        Assert.Contains("bản nháp", (await clerk.OpenAsync("/giao-ban")).Text);
        Assert.Contains("bản nháp", (await clerk.OpenAsync(draft.Url.AbsolutePath)).Heading);
    }

    [Theory, BothDatabases]
    public async Task An_item_that_is_internal_reaches_no_page_of_a_unit(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = "/giao-ban/" + await api.CalledAsync("68");
        using var clerk = await app.SignedInAsync("clerk-68");
        using var desk = await app.SignedInAsync("desk");
        using var chair = await app.SignedInAsync("chair");
        Assert.Contains("Trao đổi nội bộ", (await chair.OpenAsync(path)).Text);
        Assert.Contains("Chiếu: K05 · Đã giải quyết", (await chair.OpenAsync(path)).Text);
        foreach (var (who, page) in new[] { (clerk, ""), (clerk, "/giay-moi"), (clerk, "/chuan-bi"), (desk, ""), (desk, "/giay-moi"), (chair, "/giay-moi") })
        {
            var text = (await who.OpenAsync(path + page)).Document.DocumentElement.OuterHtml;
            Assert.DoesNotContain("Trao đổi nội bộ", text);
            Assert.DoesNotContain("K05", text);
        }

        // The hours of what a site sees are the true ones.
        Assert.Equal(["2", "08:25 – 09:25", "Thảo luận", "Vụ Tổng hợp", "60"], (await clerk.OpenAsync(path)).Rows[1]);
    }

    [Theory, BothDatabases]
    public async Task Only_those_who_lead_may_change_it_and_others_see_no_way_to(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = "/giao-ban/" + await api.CalledAsync("68");
        foreach (var login in new[] { "clerk-68", "desk" })
        {
            using var visitor = await app.SignedInAsync(login);
            var page = await visitor.OpenAsync(path);
            Assert.Empty(page.Document.QuerySelectorAll("main a[href$='/sua'], main a[href$='/chuong-trinh'], main a[href$='/huy'], main form[action*=Rehearse]"));
            foreach (var form in new[] { "/sua", "/chuong-trinh", "/thanh-phan", "/trieu-tap", "/huy" })
            {
                Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await visitor.OpenAsync(path + form)).Status);
            }
        }

        using var outside = await app.SignedInAsync("clerk-58");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await outside.OpenAsync(path + "/giay-moi")).Status);
    }

    [Theory, BothDatabases]
    public async Task A_rehearsal_is_a_draft_of_its_own_with_the_same_agenda(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.CalledAsync("68", "25");
        using var secretary = await app.SignedInAsync("secretary");
        var rehearsal = await (await secretary.OpenAsync("/giao-ban/" + id)).PressAsync("Soạn bản họp thử");
        Assert.Contains("họp thử, không lập biên bản", rehearsal.Text);
        Assert.Contains("3 điểm cầu: Trung ương và 2 đơn vị", rehearsal.Text);
        Assert.Contains("Trao đổi nội bộ", rehearsal.Text);
        var made = await api.GetAsync("secretary", "briefings" + rehearsal.Url.AbsolutePath["/giao-ban".Length..]);
        Assert.Equal("draft", made["state"]!.GetValue<string>());
        Assert.True(made["rehearsal"]!.GetValue<bool>());
        Assert.Equal("K05", made["agenda"]![2]!["figures"]![0]!["code"]!.GetValue<string>());
    }

    [Theory, BothDatabases]
    public async Task A_cancelled_briefing_stays_in_sight_of_those_called_and_says_why_to_those_who_lead(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = "/giao-ban/" + await api.CalledAsync("68");
        using var secretary = await app.SignedInAsync("secretary");
        var cancel = await secretary.OpenAsync(path + "/huy");
        Assert.Contains("Lý do hủy: Còn trống", (await cancel.PressAsync("Hủy cuộc giao ban")).Text);
        var cancelled = await cancel.PressAsync("Hủy cuộc giao ban", ("Lý do hủy", "Lãnh đạo đi công tác"));
        Assert.Contains("Hủy. Lý do: Lãnh đạo đi công tác", cancelled.Text);
        using var clerk = await app.SignedInAsync("clerk-68");
        Assert.Contains("Đã hủy", (await clerk.OpenAsync(path)).Text);
    }

    [Theory, BothDatabases]
    public async Task No_page_asks_the_database_more_than_ten_times(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = (await api.OkAsync("secretary", "briefings", new JsonObject(BriefingApi.Half().Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())))))["id"]!.GetValue<string>();
        await api.OkAsync("chair", $"briefings/{id}/call");
        var counts = new List<string>();
        foreach (var login in new[] { "secretary", "chair", "clerk-68", "desk" })
        {
            using var visitor = await app.SignedInAsync(login);
            foreach (var page in new[] { "/giao-ban", $"/giao-ban/{id}", $"/giao-ban/{id}/giay-moi", $"/giao-ban/{id}/chuan-bi", $"/giao-ban/{id}/sua", $"/giao-ban/{id}/chuong-trinh", "/giao-ban/moi" })
            {
                app.Queries.Clear();
                await visitor.OpenAsync(page);
                counts.Add($"{login} {page.Replace(id, "ID", StringComparison.Ordinal)}: {app.Queries.Sent.Count}");
            }
        }

        Findings.AssertNone(counts.Where(count => int.Parse(count.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture) > 10));
    }
}
