using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings.Before;

/// <summary>The agenda is put in order and changed without script; facts and sites too.</summary>
public sealed class AgendaPageTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task Items_go_up_and_down_and_their_hours_follow(DatabaseKind database)
    {
        using var secretary = await (await network.On(database)).SignedInAsync("secretary");
        var agenda = await (await secretary.DraftAsync("20/7/2020", "8:00")).FollowAsync("Chương trình");
        var moved = await PressAsync(secretary, agenda, "Đưa mục 2 lên");
        Assert.Contains("Báo cáo tóm tắt kết quả công tác nội chính 6 tháng đầu năm 2020", moved.Rows[0][2]);
        Assert.Equal("08:00 – 08:20", moved.Rows[0][1]);
        Assert.Equal("08:20 – 08:35", moved.Rows[1][1]);
        // The button that was pressed has the focus: pressed again it goes on.
        Assert.Equal("Đưa mục 1 xuống", (await PressAsync(secretary, moved, "Đưa mục 1 xuống")).Document.QuerySelectorAll("button[autofocus]").Single().GetAttribute("aria-label")!.Replace('2', '1'));
    }

    [Theory, BothDatabases]
    public async Task An_item_is_added_changed_with_its_figures_and_taken_out(DatabaseKind database)
    {
        using var secretary = await (await network.On(database)).SignedInAsync("secretary");
        var agenda = await (await secretary.DraftAsync("20/7/2020", "8:00")).FollowAsync("Chương trình");
        var form = await agenda.FollowAsync("Thêm mục");
        var refused = await form.PressAsync("Thêm vào chương trình", ("Thời lượng", "0"), ("Trình bày", "Vụ Tổng hợp"));
        Assert.Contains("Nội dung: Còn trống", refused.Text);
        Assert.Contains("Mục không có mục con thì thời lượng ít nhất 1 phút", refused.Text);
        Assert.Equal("Vụ Tổng hợp", refused.Value("Trình bày"));
        var added = await refused.PressAsync("Thêm vào chương trình", ("Nội dung", "Công tác cán bộ"), ("Thời lượng", "10"), ("Nội bộ", "true"), ("K05", "true"));
        var row = added.Row("Công tác cán bộ");
        Assert.Contains("Nội bộ", row[2]);
        Assert.Contains("K05 · Đã giải quyết", row[2]);
        var item = await secretary.OpenAsync(added.Document.QuerySelectorAll("a[href*='muc=']").Last(a => a.TextContent.Trim() == "Sửa").GetAttribute("href")!);
        Assert.Equal("true", item.Value("K05"));
        Assert.Equal("true", item.Value("Nội bộ"));
        Assert.DoesNotContain((await item.PressAsync("Bỏ mục này khỏi chương trình")).Rows, r => r[2].Contains("Công tác cán bộ", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task After_the_call_each_change_needs_a_reason(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = "/giao-ban/" + await api.CalledAsync("68");
        using var secretary = await app.SignedInAsync("secretary");
        var agenda = await secretary.OpenAsync(path + "/chuong-trinh");
        var refused = await PressAsync(secretary, agenda, "Đưa mục 2 lên");
        Assert.Equal("Khai mạc, điểm danh", refused.Rows[0][2]);
        Assert.Contains("Còn trống", refused.Text);
        agenda.Field("Lý do thay đổi").TextContent = "Chủ trì đổi thứ tự";
        Assert.Contains("Trao đổi nội bộ", (await PressAsync(secretary, agenda, "Đưa mục 2 lên")).Rows[0][2]);
        Assert.Contains("Sửa. Lý do: Chủ trì đổi thứ tự", (await secretary.OpenAsync(path)).Text);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_change_the_facts_at_once_the_second_sees_both_and_loses_nothing(DatabaseKind database)
    {
        var app = await network.On(database);
        using var secretary = await app.SignedInAsync("secretary");
        using var chair = await app.SignedInAsync("chair");
        var path = (await secretary.DraftAsync("20/7/2020", "8:00")).Url.AbsolutePath;
        var slow = await secretary.OpenAsync(path + "/sua");
        await (await chair.OpenAsync(path + "/sua")).PressAsync("Lưu thông tin", ("Điểm cầu Trung ương", "Hội trường lớn"), ("Giờ bắt đầu", "08:30"));
        var overtaken = await slow.PressAsync("Lưu thông tin", ("Giờ bắt đầu", "09:00"), ("Điện thoại trực kỹ thuật", "080 12345"));
        Assert.Equal(System.Net.HttpStatusCode.PreconditionFailed, overtaken.Status);
        Assert.Equal(["Giờ bắt đầu", "08:30", "09:00", "giữ của bạn"], overtaken.Row("Giờ bắt đầu"));
        Assert.Equal(["Điểm cầu Trung ương", "Hội trường lớn", "không sửa", "lấy bản mới"], overtaken.Row("Hội trường lớn"));
        var saved = await overtaken.PressAsync("Lưu thông tin");
        Assert.Contains("09:00 thứ Hai 20/7/2020", saved.Text);
        Assert.Equal("Hội trường lớn", saved.Described("Trung ương họp tại"));
        Assert.Equal("080 12345", saved.Described("Trực kỹ thuật"));
    }

    [Theory, BothDatabases]
    public async Task All_units_all_but_some_or_some_are_invited(DatabaseKind database)
    {
        using var secretary = await (await network.On(database)).SignedInAsync("secretary");
        var invited = await (await secretary.DraftAsync("20/7/2020", "8:00")).FollowAsync("Thành phần");
        Assert.Contains("Chưa có đơn vị nào được mời", (await invited.PressAsync("Lưu thành phần", ("Đơn vị được chọn", "chosen"))).Text);
        var but = await invited.PressAsync("Lưu thành phần", ("Tất cả, trừ đơn vị được chọn", "all_but"), ("Lâm Đồng", "true"), ("Hà Giang", "true"));
        Assert.Contains("62 điểm cầu: Trung ương và 61 đơn vị", but.Text);
        Assert.Contains("trừ Hà Giang, Lâm Đồng", (await secretary.OpenAsync(but.Url.AbsolutePath + "/giay-moi")).Text);
    }

    /// <summary>Presses the button that a screen reader names so.</summary>
    private static Task<Page> PressAsync(Visitor visitor, Page page, string name) => visitor.SendAsync(FormRequest.Of(
        (AngleSharp.Html.Dom.IHtmlButtonElement)page.Document.QuerySelector($"button[aria-label='{name}']")!, page.Url));
}
