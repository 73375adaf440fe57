using System.Net;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>The page of one directive document: its history, its changes, and who may see and make them.</summary>
public sealed class DirectiveRecordPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_correction_is_kept_with_what_it_changed_and_why(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("20");
        var number = DirectiveVisits.NewNumber();
        var record = await clerk.EnterAsync(number);

        var corrected = await (await record.FollowAsync("Sửa")).PressAsync(
            "Lưu bản sửa", ("Lĩnh vực", "Cải cách tư pháp"), ("Liên quan nhân sự đại hội", "true"), ("Lý do", "ghi nhầm lĩnh vực"));

        Assert.Equal(record.Url, corrected.Url);
        Assert.Contains($"Đã sửa văn bản {number}", corrected.Text, StringComparison.Ordinal);
        Assert.Equal("Cải cách tư pháp", corrected.Described("Lĩnh vực"));
        Assert.Contains("Sửa. Lý do: ghi nhầm lĩnh vực", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("Lĩnh vực: nội chính → cải cách tư pháp", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("Liên quan nhân sự đại hội: không → có", corrected.Text, StringComparison.Ordinal);

        var earlier = await corrected.FollowAsync("bản 1");
        Assert.Contains("Hồ sơ như khi đó, không phải như bây giờ", earlier.Text, StringComparison.Ordinal);
        Assert.Equal("Nội chính", earlier.Described("Lĩnh vực"));
        Assert.Equal(corrected.Url, (await earlier.FollowAsync("Mở bản hiện nay")).Url);
        await clerk.AssertEachIsAsync(HttpStatusCode.NotFound, record.Url.AbsolutePath + "?ban=", "3", "0", "x", "99999999999");
    }

    [Theory, BothDatabases]
    public async Task A_correction_without_a_reason_is_not_saved_and_stays_typed(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("20");
        var record = await clerk.EnterAsync(DirectiveVisits.NewNumber());

        var page = await (await record.FollowAsync("Sửa")).PressAsync("Lưu bản sửa", ("Trích yếu", "Trích yếu mới"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Lý do: Còn trống", page.Text, StringComparison.Ordinal);
        Assert.Equal("Trích yếu mới", page.Value("Trích yếu"));
        Assert.Equal(DirectiveVisits.Title, (await clerk.OpenAsync(record.Url.AbsolutePath)).Heading);
    }

    [Theory, BothDatabases]
    public async Task Two_who_correct_at_once_lose_nothing_of_each_other(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("22");
        using var colleague = await app.ClerkAsync("22");
        var record = await clerk.EnterAsync(DirectiveVisits.NewNumber());
        var mine = await record.FollowAsync("Sửa");
        await (await colleague.OpenAsync(record.Url.AbsolutePath + "/sua")).PressAsync(
            "Lưu bản sửa", ("Trích yếu", "Trích yếu của người khác"), ("Lĩnh vực", "Cải cách tư pháp"), ("Lý do", "đối chiếu bản gốc"));

        var overtaken = await mine.PressAsync(
            "Lưu bản sửa", ("Trích yếu", "Trích yếu của tôi"), ("Ghi chú", "thêm ghi chú"), ("Lý do", "rút gọn"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, overtaken.Status);
        Assert.Contains("hồ sơ đã có bản mới", overtaken.Text, StringComparison.Ordinal);
        Assert.Contains("Lý do: đối chiếu bản gốc", overtaken.Text, StringComparison.Ordinal);
        Assert.Equal(["Trích yếu", "Trích yếu của người khác", "Trích yếu của tôi", "giữ của bạn"], overtaken.Row("Trích yếu"));
        Assert.Equal(["Lĩnh vực", "cải cách tư pháp", "không sửa", "lấy bản mới"], overtaken.Row("Lĩnh vực"));
        Assert.Equal("Trích yếu của tôi", overtaken.Value("Trích yếu"));
        Assert.Equal("judicial_reform", overtaken.Value("Lĩnh vực"));
        Assert.Equal("thêm ghi chú", overtaken.Value("Ghi chú"));
        Assert.Equal("rút gọn", overtaken.Value("Lý do"));

        var saved = await overtaken.PressAsync("Lưu bản sửa");
        Assert.Equal("Trích yếu của tôi", saved.Heading);
        Assert.Equal("Cải cách tư pháp", saved.Described("Lĩnh vực"));
        Assert.Contains("3 bản", saved.Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_removed_document_leaves_its_history_and_can_come_back(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("24");
        using var stranger = await app.ClerkAsync("25");
        var number = DirectiveVisits.NewNumber();
        var record = await clerk.EnterAsync(number);
        var address = record.Url.AbsolutePath;

        var asked = await record.FollowAsync("Xóa khỏi sổ");
        Assert.Contains("không còn được tính vào số liệu dưới đây", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Văn bản chỉ đạo ban hành", asked.Text, StringComparison.Ordinal);
        var removed = await asked.PressAsync("Xóa khỏi sổ", ("Lý do", "ghi hai lần"));

        Assert.Contains("Hồ sơ này đã được xóa khỏi sổ", removed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Loại văn bản", removed.Text, StringComparison.Ordinal);
        Assert.Equal("Kế hoạch", (await removed.FollowAsync("bản 1")).Described("Loại văn bản"));
        Assert.DoesNotContain((await clerk.OpenAsync("/van-ban")).Rows, row => row[0] == number);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(address)).Status);
        await clerk.AssertEachIsAsync(HttpStatusCode.NotFound, address, "/sua", "/xoa", "/pham-vi-xem");

        var restored = await (await removed.FollowAsync("Khôi phục")).PressAsync("Khôi phục");
        Assert.Contains($"Đã khôi phục văn bản {number}", restored.Text, StringComparison.Ordinal);
        Assert.Equal("Kế hoạch", restored.Described("Loại văn bản"));
        Assert.Equal(address, (await clerk.OpenAsync(address + "/khoi-phuc")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task A_correction_of_a_document_that_was_just_removed_keeps_what_was_typed(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("26");
        var record = await clerk.EnterAsync(DirectiveVisits.NewNumber());
        var form = await record.FollowAsync("Sửa");
        await (await record.FollowAsync("Xóa khỏi sổ")).PressAsync("Xóa khỏi sổ", ("Lý do", "ghi hai lần"));

        var page = await form.PressAsync("Lưu bản sửa", ("Trích yếu", "Trích yếu mới"), ("Lý do", "rút gọn"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("vừa được xóa khỏi sổ", page.Text, StringComparison.Ordinal);
        Assert.Equal("Trích yếu mới", page.Value("Trích yếu"));
    }

    [Theory, BothDatabases]
    public async Task Who_may_no_longer_see_a_document_finds_no_trace_of_it(DatabaseKind database)
    {
        var app = await apps.On(database);
        var (clerk, login) = await app.SomebodyAsync(Role.Clerk, "27");
        using var colleague = await app.ClerkAsync("27");
        var record = await clerk.EnterAsync(DirectiveVisits.NewNumber());
        var address = record.Url.AbsolutePath;
        Assert.Equal(HttpStatusCode.OK, (await colleague.OpenAsync(address)).Status);

        var page = await (await record.FollowAsync("Phạm vi xem")).PressAsync(
            "Lưu phạm vi xem", ("Hạn chế", "true"), ("Lý do", "đang xác minh"));

        Assert.Contains("Phạm vi xem: dùng chung → hạn chế", page.Text, StringComparison.Ordinal);
        Assert.Contains(login, page.Text, StringComparison.Ordinal);
        var hidden = await colleague.OpenAsync(address);
        var unknown = await colleague.OpenAsync("/van-ban/" + new string('0', 32));
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(unknown.Status, hidden.Status);
        Assert.Equal(unknown.Text, hidden.Text);
        await colleague.AssertEachIsAsync(HttpStatusCode.NotFound, address, "/sua", "/xoa", "/pham-vi-xem", "/khoi-phuc", "?ban=1");
        clerk.Dispose();
    }

    [Theory, BothDatabases]
    public async Task Another_units_document_is_read_by_the_centre_and_changed_by_nobody_there(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("30");
        using var chair = (await app.SomebodyAsync(Role.Chair)).Visitor;
        using var desk = (await app.SomebodyAsync(Role.Desk, "30")).Visitor;
        using var stranger = await app.ClerkAsync("31");
        var address = (await clerk.EnterAsync(DirectiveVisits.NewNumber())).Url.AbsolutePath;

        foreach (var reader in (Visitor[])[chair, desk])
        {
            var page = await reader.OpenAsync(address);
            Assert.Equal(DirectiveVisits.Title, page.Heading);
            Assert.Contains("Hải Dương", page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll("main .acts a, main button"));
            await reader.AssertEachIsAsync(HttpStatusCode.Forbidden, address, "/sua", "/xoa", "/pham-vi-xem");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(address)).Status);
    }

    [Theory, BothDatabases]
    public async Task A_page_of_a_document_asks_the_database_at_most_ten_times(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("33");
        var address = (await clerk.EnterAsync(DirectiveVisits.NewNumber(), ("Hạn chế", "true"))).Url.AbsolutePath;
        foreach (var page in (string[])["", "?ban=1", "/sua", "/pham-vi-xem", "/xoa"])
        {
            app.Queries.Clear();
            await clerk.OpenAsync(address + page);
            Assert.InRange(app.Queries.Sent.Count, 1, 10);
        }
    }

    [Theory, BothDatabases]
    public async Task English_is_one_click_away(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("34");
        var record = await clerk.EnterAsync(DirectiveVisits.NewNumber());

        var page = await record.FollowAsync("English");

        Assert.Equal(record.Url, page.Url);
        Assert.Equal("Plan", page.Described("Kind of document"));
        Assert.Equal("Correct", (await page.FollowAsync("Correct")).Heading[..7]);
    }
}
