using System.Net;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using GiaoBan.Briefings.Conclusions;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>What the chair has concluded stands: it is put right where all see it, in the notice and in what was assigned.</summary>
public sealed class CorrectionTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private const string Before = "Rà soát các vụ việc tồn đọng. Báo cáo kết quả.", After = "Rà soát, lập danh mục các vụ việc tồn đọng.";

    [Theory, BothDatabases]
    public async Task A_signed_notice_goes_on_saying_what_was_signed_and_says_what_was_put_right_since(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var (id, conclusion) = await PublishedAsync(api);
        await api.OkAsync("chair", $"briefings/{id}/close");
        await api.OkAsync("chair", $"briefings/{id}/sign", new() { ["number"] = "12-TB/BNCTW", ["on"] = "2020-07-17" });
        using var chair = await app.SignedInAsync("chair");
        var signed = await NoticeAsync(chair, id);
        app.Time.Set(new DateOnly(2020, 7, 18), new TimeOnly(9, 0));
        await CorrectAsync(api, id, conclusion);

        var later = await NoticeAsync(chair, id);
        Assert.Equal(ReceiptOf(signed), ReceiptOf(later));
        Assert.Contains(Before, later, StringComparison.Ordinal);
        Assert.DoesNotContain("Đính chính", signed, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Đính chính sau ngày ký", later, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(After, later, StringComparison.Ordinal);
        Assert.Contains("ghi thiếu", later, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("secretary", $"briefings/{id}/conclusions", Task("Thêm."))).Status);
    }

    [Theory, BothDatabases]
    public async Task A_number_is_given_to_one_notice_of_the_year(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        JsonObject number = new() { ["number"] = "77-TB/BNCTW", ["on"] = "2020-07-17" };
        var (first, _) = await PublishedAsync(api);
        await api.OkAsync("chair", $"briefings/{first}/close");
        await api.OkAsync("chair", $"briefings/{first}/sign", (JsonObject)number.DeepClone());
        var (second, _) = await PublishedAsync(api);
        await api.OkAsync("chair", $"briefings/{second}/close");
        var (status, body) = await api.PostAsync("chair", $"briefings/{second}/sign", number);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("đã dùng", body!["errors"]!["number"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_correction_is_in_the_work_of_every_unit_with_its_reason(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var (id, conclusion) = await PublishedAsync(api);
        await CorrectAsync(api, id, conclusion);
        foreach (var login in new[] { "clerk-68", "clerk-25" })
        {
            var own = (await api.GetAsync(login, $"assignments?source={conclusion["id"]}"))["items"]!.AsArray().Single()!;
            Assert.Equal(After, own["content"]!.GetValue<string>());
            using var officer = await app.SignedInAsync(login);
            Assert.Contains("ghi thiếu", (await officer.OpenAsync($"/nhiem-vu/{own["id"]}")).Text);
        }
    }

    [Theory]
    [InlineData("title", "Việc khác")]
    [InlineData("content", "Việc khác")]
    [InlineData("dueOn", "2020-12-31")]
    [InlineData("product", "Danh mục")]
    [InlineData("unit", "01")]
    [InlineData("field", "anti_corruption")]
    public async Task What_a_conclusion_assigned_is_not_rewritten_for_one_unit(string field, string value)
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var (_, conclusion) = await PublishedAsync(api);
        var own = (await api.GetAsync("chair", $"assignments?source={conclusion["id"]}"))["items"]![0]!;
        var address = $"assignments/{own["id"]}";
        var (status, body) = await api.SendAsync("chair", HttpMethod.Patch, address, new() { [field] = value, ["reason"] = "sửa" }, version: 1);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("kết luận", body!["errors"]![field]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await api.SendAsync("chair", HttpMethod.Delete, address, new() { ["reason"] = "nhầm" }, version: 1)).Status);
        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync("chair", HttpMethod.Patch, address, new() { ["supporting"] = "Công an tỉnh", ["reason"] = "sửa" }, version: 1)).Status);
    }

    [Theory, BothDatabases]
    public async Task What_would_be_overdue_at_once_is_not_published(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", Task(Before, "2020-07-20"));
        app.Time.Set(new DateOnly(2020, 7, 21), new TimeOnly(9, 0));
        var (status, body) = await api.SendAsync("chair", HttpMethod.Post, $"briefings/{id}/conclusions/{draft["id"]}/publish", [], version: 1);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("đã qua", body!["errors"]!["dueOn"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rà soát. Báo cáo.", "Rà soát")]
    [InlineData("TP. Hồ Chí Minh, Hà Nội rà soát các vụ việc đông người.", "TP. Hồ Chí Minh, Hà Nội rà soát các vụ việc đông người")]
    [InlineData("Giải quyết dứt điểm 1.204 đơn thư tồn đọng. Báo cáo", "Giải quyết dứt điểm 1.204 đơn thư tồn đọng")]
    [InlineData("Thực hiện Chỉ thị ngày 30.5.2019 của Ban Bí thư; báo cáo", "Thực hiện Chỉ thị ngày 30.5.2019 của Ban Bí thư")]
    [InlineData("Họp tại Hà Nội. Các đơn vị chuẩn bị", "Họp tại Hà Nội")]
    [InlineData("Rà soát\nBáo cáo", "Rà soát")]
    [InlineData("...", "...")]
    [InlineData("Giao ThS. Luật của trường chủ trì. Báo cáo", "Giao ThS. Luật của trường chủ trì")]
    [InlineData("1. Rà soát án. Báo cáo", "1. Rà soát án")]
    [InlineData("Điều 1. Thực hiện nghiêm. Báo cáo", "Điều 1. Thực hiện nghiêm")]
    public void The_task_in_a_line_is_the_first_sentence(string words, string title) =>
        Assert.Equal(title, (ConclusionText.Empty with { Words = words }).Title);

    [Fact]
    public void A_sentence_without_a_blank_is_cut_where_it_is_too_long() =>
        Assert.Equal(201, (ConclusionText.Empty with { Words = new string('a', 2000) }).Title.Length);

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var title = (ConclusionText.Empty with { Words = "a" + string.Concat(Enumerable.Repeat("😀", 500)) }).Title;
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(title)));
    }

    [Theory]
    [InlineData("((((")]
    [InlineData("khong_co")]
    public async Task A_formula_that_cannot_be_read_is_refused_when_the_draft_is_written(string formula)
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var id = await api.OpenedAsync("68");
        var draft = Task(Before);
        (draft["to"], draft["formula"]) = ("formula", formula);
        var (status, body) = await api.PostAsync("secretary", $"briefings/{id}/conclusions", draft);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.DoesNotContain("formula:1", body!["errors"]!["formula"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_that_is_no_character_is_refused_and_what_was_typed_stays()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsync("secretary", $"briefings/{id}/conclusions", Task("a\uFFFEb"))).Status);
    }

    [Fact]
    public async Task A_form_sent_to_a_page_that_has_no_such_button_is_not_found()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        using var secretary = await app.SignedInAsync("secretary");
        foreach (var path in new[] { $"/giao-ban/{id}/ket-luan", $"/giao-ban/{id}/phong-hop", $"/giao-ban/{id}/tai-lieu", $"/giao-ban/{id}/chuong-trinh" })
        {
            var page = await secretary.OpenAsync(path);
            var button = page.Document.QuerySelectorAll("main button[formaction], main form button").First(b => !b.HasAttribute("disabled"));
            button.SetAttribute("formaction", "?handler=Zzz");
            Assert.Equal(HttpStatusCode.NotFound, (await page.PressAsync(string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).Status);
        }
    }

    [Fact]
    public async Task Who_leads_sees_in_the_room_to_whom_a_draft_will_go_before_the_chair_publishes_it()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        var draft = Task(Before);
        (draft["to"], draft["units"]) = ("chosen", new JsonArray("68", "25"));
        await api.OkAsync("secretary", $"briefings/{id}/conclusions", draft);
        using var chair = await app.SignedInAsync("chair");
        var room = await chair.OpenAsync(RoomScreen.PathOf(id));
        Assert.Contains("Giao 2 đơn vị: Phú Thọ, Lâm Đồng", room.Text);
        Assert.Contains("2 đơn vị", (await room.PressAsync("Công bố và giao 2 đơn vị")).Text);
    }

    private static JsonObject Task(string words, string due = "2020-09-30") => new()
    {
        ["kind"] = "task",
        ["words"] = words,
        ["to"] = "all",
        ["dueOn"] = due,
        ["product"] = "Báo cáo kết quả",
        ["field"] = "internal_affairs",
    };

    private static async Task<(string Id, JsonNode Conclusion)> PublishedAsync(BriefingApi api)
    {
        var id = await api.OpenedAsync("68", "25");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", Task(Before));
        return (id, (await api.SendAsync("chair", HttpMethod.Post, $"briefings/{id}/conclusions/{draft["id"]}/publish", [], version: 1)).Body!);
    }

    private static async Task CorrectAsync(BriefingApi api, string id, JsonNode conclusion) => Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(
        "chair", HttpMethod.Post, $"briefings/{id}/conclusions/{conclusion["id"]}/correct", new() { ["words"] = After, ["reason"] = "ghi thiếu" }, version: 2)).Status);

    private static async Task<string> NoticeAsync(Visitor visitor, string id)
    {
        using var stream = new MemoryStream(await visitor.Client.GetByteArrayAsync($"/giao-ban/{id}/thong-bao-ket-luan.docx"));
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        var main = file.MainDocumentPart!;
        return string.Join('\n', main.FooterParts.Select(f => f.Footer!.InnerText).Prepend(main.Document!.Body!.InnerText));
    }

    private static string ReceiptOf(string notice) => notice[notice.IndexOf("Nhật ký có", StringComparison.Ordinal)..];
}
