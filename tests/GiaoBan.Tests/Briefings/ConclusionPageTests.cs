using System.Net;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>The page on which conclusions are written, published and signed, and the notice that comes of them.</summary>
public sealed class ConclusionPageTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private const string Words = "Giải quyết dứt điểm vụ việc đông người, phức tạp, kéo dài.";

    [Theory, BothDatabases]
    public async Task The_secretary_writes_the_chair_publishes_and_signs_and_a_site_reads(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        var path = $"/giao-ban/{id}/ket-luan";
        using var secretary = await app.SignedInAsync("secretary");
        using var chair = await app.SignedInAsync("chair");
        using var site = await app.SignedInAsync("clerk-68");

        var written = await Filled(await secretary.OpenAsync(path)).PressAsync("Lưu nháp");
        Assert.Contains(Words, written.Text);
        Assert.DoesNotContain("Công bố", written.Document.QuerySelector("form.draft")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await site.OpenAsync(path)).Text);
        var published = await (await chair.OpenAsync(path)).PressAsync("Công bố và giao 3 đơn vị");
        Assert.Contains("3 đơn vị", published.Text);
        Assert.Contains(Words, (await site.OpenAsync(path)).Text);

        await api.OkAsync("chair", $"briefings/{id}/close");
        var closing = await chair.OpenAsync(path);
        closing.Document.QuerySelector("input[name=number]")!.SetAttribute("value", "12-TB/BNCTW");
        closing.Document.QuerySelector("input[name=on]")!.SetAttribute("value", "17/7/2020");
        Assert.Contains("Thông báo số 12-TB/BNCTW", (await closing.PressAsync("Ký, cho số")).Text);
        AssertValid(await DownloadAsync(app, site, $"/giao-ban/{id}/thong-bao-ket-luan.docx"), "Số 12-TB/BNCTW", Words, "0/3 điểm cầu");
    }

    [Fact]
    public async Task The_minutes_list_who_was_there_and_which_site_spoke_with_the_counts_of_the_room()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        await api.OkAsync("clerk-68", $"briefings/{id}/check-in", new() { ["present"] = new JsonArray(new JsonObject { ["office"] = "Ban Nội chính", ["number"] = 12 }) });
        await api.OkAsync("clerk-68", $"briefings/{id}/ask");
        await api.OkAsync("secretary", $"briefings/{id}/invite", new() { ["unit"] = "68" });
        await api.OkAsync("chair", $"briefings/{id}/close");
        using var secretary = await app.SignedInAsync("secretary");
        AssertValid(
            await DownloadAsync(app, secretary, $"/giao-ban/{id}/bien-ban.docx"),
            "Có mặt 1/3 điểm cầu", "vắng 2. Tổng số 12 đại biểu", "PHÁT BIỂU", "Lâm Đồng");
    }

    [Theory, BothDatabases]
    public async Task The_minutes_count_as_the_board_does_and_call_late_who_comes_after_the_opening(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(8, 0, 30));
        var id = await api.OpenedAsync("68", "25");
        JsonObject present = new() { ["present"] = new JsonArray(new JsonObject { ["office"] = "Ban Nội chính", ["number"] = 12 }) };
        await api.OkAsync("clerk-68", $"briefings/{id}/check-in", present);
        using var chair = await app.SignedInAsync("chair");
        var room = await (await chair.OpenAsync(RoomScreen.PathOf(id))).PressAsync("Điểm danh", ("Điểm cầu", "Trung ương"), ("Số người", "9"));
        Assert.Contains("2 có mặt", room.Text);
        Assert.Contains("1 chưa vào", room.Text);
        AssertValid(await DownloadAsync(app, chair, $"/giao-ban/{id}/bien-ban.docx"), "Có mặt 2/3 điểm cầu, trong đó 0 điểm cầu vào muộn; vắng 1. Tổng số 21 đại biểu");

        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(8, 16));
        await api.OkAsync("clerk-25", $"briefings/{id}/check-in", (JsonObject)present.DeepClone());
        // The opening stays what it was when the room opened, in whatever order the agenda is put afterwards.
        var version = (await api.GetAsync("secretary", $"briefings/{id}"))["version"]!.GetValue<int>();
        var order = new JsonArray(new JsonObject { ["id"] = 3 }, new JsonObject { ["id"] = 1 }, new JsonObject { ["id"] = 2 });
        await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", new() { ["agenda"] = order, ["reason"] = "đổi thứ tự" }, version);
        AssertValid(await DownloadAsync(app, chair, $"/giao-ban/{id}/bien-ban.docx"), "Có mặt 3/3 điểm cầu, trong đó 1 điểm cầu vào muộn; vắng 0");
        AssertValid(await DownloadAsync(app, chair, $"/giao-ban/{id}/thong-bao-ket-luan.docx"), "Dự Hội nghị có 3/3 điểm cầu", "Không có điểm cầu vắng mặt");
    }

    [Fact]
    public async Task A_rehearsal_has_neither_minutes_nor_notice()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        var plan = BriefingApi.Half("68");
        plan["rehearsal"] = true;
        var id = (await api.OkAsync("secretary", "briefings", plan))["id"]!.GetValue<string>();
        await api.OkAsync("secretary", $"briefings/{id}/call");
        await api.OkAsync("chair", $"briefings/{id}/open");
        using var chair = await app.SignedInAsync("chair");
        foreach (var file in new[] { "bien-ban.docx", "thong-bao-ket-luan.docx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await chair.OpenAsync($"/giao-ban/{id}/{file}")).Status);
        }
    }

    [Fact]
    public async Task No_item_is_taken_from_the_agenda_of_an_open_room()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var id = await api.OpenedAsync("68");
        var (status, _) = await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", new() { ["agenda"] = new JsonArray(), ["reason"] = "bỏ" }, version: 3);
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Fact]
    public async Task What_is_wrong_is_said_under_the_name_of_its_box()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        using var secretary = await app.SignedInAsync("secretary");
        var refused = await (await secretary.OpenAsync($"/giao-ban/{await api.OpenedAsync("68")}/ket-luan")).PressAsync("Lưu nháp");
        Assert.Contains("Nội dung: Còn trống.", refused.Text);
        Assert.Contains("Hạn: Còn trống.", refused.Text);
    }

    [Fact]
    public async Task What_was_typed_stays_where_something_is_wrong()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        using var secretary = await app.SignedInAsync("secretary");
        var page = Filled(await secretary.OpenAsync($"/giao-ban/{await api.OpenedAsync("68")}/ket-luan"));
        page.Document.QuerySelector("input[name=dueOn]")!.SetAttribute("value", "1/1/2020");
        var refused = await page.PressAsync("Lưu nháp");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Hạn không thể trước ngày họp", refused.Text);
        Assert.Equal(Words, refused.Document.QuerySelector("textarea[name=words]")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_form_that_another_overtook_shows_both_texts_and_saves_on_the_newest()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        var path = $"/giao-ban/{await api.OpenedAsync("68")}/ket-luan";
        using var secretary = await app.SignedInAsync("secretary");
        using var chair = await app.SignedInAsync("chair");
        await Filled(await secretary.OpenAsync(path)).PressAsync("Lưu nháp");
        var (mine, theirs) = (await secretary.OpenAsync(path), await chair.OpenAsync(path));
        await Filled(theirs, "Chữ của chủ trì.").PressAsync("Lưu nháp");
        var both = await Filled(mine, "Chữ của thư ký.").PressAsync("Lưu nháp");
        Assert.Equal(HttpStatusCode.PreconditionFailed, both.Status);
        Assert.Contains("Chữ của chủ trì.", both.Text);
        Assert.Equal("Chữ của thư ký.", both.Document.QuerySelector("textarea[name=words]")!.TextContent.Trim());
        Assert.Contains("Chữ của thư ký.", (await both.PressAsync("Lưu nháp")).Text);
    }

    private static Page Filled(Page page, string words = Words)
    {
        page.Document.QuerySelector("textarea[name=words]")!.TextContent = words;
        page.Document.QuerySelector("input[name=dueOn]")!.SetAttribute("value", "30/9/2020");
        page.Document.QuerySelector("input[name=product]")!.SetAttribute("value", "Báo cáo kết quả");
        return page;
    }

    private static async Task<byte[]> DownloadAsync(RunningApp app, Visitor visitor, string path)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = visitor.Cookies };
        using var client = new HttpClient(handler) { BaseAddress = app.Url };
        return await client.GetByteArrayAsync(path);
    }

    private static void AssertValid(byte[] document, params string[] texts)
    {
        using var stream = new MemoryStream(document);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        Findings.AssertNone(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var said = string.Join(' ', file.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(t => t.Text));
        Assert.All(texts, text => Assert.Contains(text, said, StringComparison.Ordinal));
    }
}
