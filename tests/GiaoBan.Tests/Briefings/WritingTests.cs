using System.Net;
using GiaoBan.Tests.Shell.Live;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>Two at the table that leads write conclusions at the same time: each sees what the other does, nothing typed is lost.</summary>
public sealed class WritingTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private const string Words = "Rà soát các vụ việc tồn đọng.";

    [Theory, BothDatabases]
    public async Task Who_types_is_named_to_chair_and_secretary_and_to_nobody_else(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        using var secretary = await app.SignedInAsync("secretary");
        await using var chair = await LivePage.OpenAsync(app, "chair", PathOf(id));
        await using var room = await RoomScreen.OpenAsync(app, "chair", id);
        await using var site = await RoomScreen.OpenAsync(app, "clerk-68", id);

        await KeepAsync(await secretary.OpenAsync(PathOf(id)), Words);
        Assert.Contains("(secretary) đang ghi một kết luận mới", (await chair.NextAsync())["ghi-moi"], StringComparison.Ordinal);
        await room.ShowsAsync("conclusions", "(secretary) đang ghi một kết luận mới");
        Assert.Contains("(secretary) is writing a new conclusion", (await chair.Visitor.OpenAsync(PathOf(id) + "?lang=en")).Text);
        Assert.DoesNotContain(Words, (await chair.Visitor.OpenAsync(PathOf(id))).Text);

        await (await secretary.OpenAsync(PathOf(id))).PressAsync("Lưu nháp", ("Hạn", "30/9/2020"), ("Sản phẩm", "Báo cáo"));
        await room.HidesAsync("conclusions", "đang ghi");
        await room.ShowsAsync("conclusions", Words);
        Assert.DoesNotContain("đang ghi", site.Ever, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, site.Ever, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_was_typed_and_not_saved_is_back_in_its_form_and_in_nobody_elses(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        using (var lost = await app.SignedInAsync("secretary"))
        {
            var page = await lost.OpenAsync(PathOf(id));
            page.Document.QuerySelector("input[name=units][value='25']")!.SetAttribute("checked", "");
            await KeepAsync(page, Words);
        }

        using var secretary = await app.SignedInAsync("secretary");
        var back = await secretary.OpenAsync(PathOf(id));
        Assert.Contains("chưa lưu, đã được đặt lại vào ô", back.Text);
        Assert.Equal(Words, back.Value("Kết luận mới"));
        Assert.True(back.Document.QuerySelector("input[name=units][value='25']")!.HasAttribute("checked"));
        var room = await secretary.OpenAsync(RoomScreen.PathOf(id));
        Assert.Equal(Words, room.Document.QuerySelector("[data-kept] [data-of=words]")!.GetAttribute("value"));
        using var chair = await app.SignedInAsync("chair");
        Assert.Equal("", (await chair.OpenAsync(PathOf(id))).Value("Kết luận mới"));

        Assert.Equal("", (await back.PressAsync("Bỏ phần chưa lưu")).Value("Kết luận mới"));
        Assert.Null((await secretary.OpenAsync(RoomScreen.PathOf(id))).Document.QuerySelector("[data-kept]"));
    }

    [Theory, BothDatabases]
    public async Task What_another_saved_stands_beside_the_form_and_beside_what_was_typed(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        var draft = (await api.OkAsync("secretary", $"briefings/{id}/conclusions", new() { ["kind"] = "information", ["words"] = Words }))["id"]!.GetValue<string>();
        await using var chair = await LivePage.OpenAsync(app, "chair", PathOf(id));
        await KeepAsync(chair.Loaded, "Chữ của chủ trì.");
        Assert.Contains("(chair) đang ghi bản nháp này", (await chair.NextAsync())[$"ghi-{draft}"], StringComparison.Ordinal);

        using var secretary = await app.SignedInAsync("secretary");
        await (await secretary.OpenAsync(PathOf(id))).PressAsync("Lưu nháp", ("Kết luận (nháp)", "Chữ của thư ký."));
        var beside = (await chair.NextAsync())[$"ghi-{draft}"];
        Assert.Contains("data-version=\"2\"", beside, StringComparison.Ordinal);
        Assert.Contains("(secretary) vừa lưu lúc", beside, StringComparison.Ordinal);
        Assert.Contains("Chữ của thư ký.", beside, StringComparison.Ordinal);
        var both = await chair.Visitor.OpenAsync(PathOf(id));
        Assert.Contains("Nội dung: “Chữ của thư ký.” (giữ của bạn)", both.Text);
        Assert.Equal("Chữ của chủ trì.", both.Value("Kết luận (nháp)"));
        Assert.Equal("Chữ của chủ trì.", (await both.PressAsync("Lưu nháp")).Value("Kết luận (nháp)"));
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_change_other_fields_of_one_draft_neither_loses_anything(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        await api.OkAsync("secretary", $"briefings/{id}/conclusions", new()
        {
            ["kind"] = "task",
            ["words"] = Words,
            ["to"] = "all",
            ["dueOn"] = "2020-09-30",
            ["product"] = "Báo cáo",
            ["field"] = "internal_affairs",
        });
        using var chair = await app.SignedInAsync("chair");
        using var secretary = await app.SignedInAsync("secretary");
        var slow = await secretary.OpenAsync(PathOf(id));
        await (await chair.OpenAsync(PathOf(id))).PressAsync("Lưu nháp", ("Hạn", "31/8/2020"), ("Sản phẩm", "Danh sách vụ việc"));
        var both = await slow.PressAsync("Lưu nháp", ("Kết luận (nháp)", "Chữ của thư ký."), ("Sản phẩm", "Báo cáo kèm danh sách"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, both.Status);
        Assert.Contains("Hạn: “31/8/2020” (lấy bản mới)", both.Text);
        Assert.Contains("Sản phẩm: “Danh sách vụ việc” (giữ của bạn)", both.Text);
        await both.PressAsync("Lưu nháp");
        var saved = (await api.GetAsync("secretary", $"briefings/{id}/conclusions"))["items"]![0]!;
        Assert.Equal(("Chữ của thư ký.", "2020-08-31", "Báo cáo kèm danh sách"), (
            saved["words"]!.GetValue<string>(), saved["dueOn"]!.GetValue<string>(), saved["product"]!.GetValue<string>()));
    }

    [Theory, BothDatabases]
    public async Task What_is_too_long_or_of_no_draft_is_refused_in_words(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        using var secretary = await app.SignedInAsync("secretary");
        var tooLong = await KeepAsync(await secretary.OpenAsync(PathOf(id)), new string('a', 30_000), HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Nội dung quá dài", tooLong.Document.Body!.TextContent, StringComparison.Ordinal);
        var page = await secretary.OpenAsync(PathOf(id));
        page.Document.QuerySelector("form.draft input[name=conclusion]")!.SetAttribute("value", new string('0', 32));
        await KeepAsync(page, Words, HttpStatusCode.NotFound);
        Assert.DoesNotContain("chưa lưu", (await secretary.OpenAsync(PathOf(id))).Text);
    }

    private static string PathOf(string briefing) => $"/giao-ban/{briefing}/ket-luan";

    /// <summary>As the page's script does while one types into the first form.</summary>
    private static async Task<Page> KeepAsync(Page page, string words, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var form = page.Document.QuerySelector("form.draft")!;
        form.QuerySelector("textarea")!.TextContent = words;
        form.QuerySelectorAll("button").Single(b => b.TextContent == "Lưu nháp").SetAttribute("formaction", form.GetAttribute("data-keeps")!);
        var kept = await page.PressAsync("Lưu nháp");
        Assert.Equal(expected, kept.Status);
        return kept;
    }
}
