using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Records.Attachments;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>Papers on the table of a briefing: with items, of sites, on the screens.</summary>
public sealed class PaperTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    /// <summary>Two pages with a line each; poppler mends what it lacks.</summary>
    [SuppressMessage("Performance", "CA1802", Justification = "bytes")]
    private static readonly byte[] TwoPages = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]>>endobj\n"
        + "trailer<</Root 1 0 R/Size 5>>\n%%EOF\n");

    [Theory, BothDatabases]
    public async Task A_paper_lies_with_its_item_and_each_unit_sees_what_it_has_not_opened(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.CalledAsync("68", "25");
        var paper = await LayAsync(app, api, "secretary", id, "báo cáo.pdf", TwoPages, new() { ["item"] = 3 });
        await LayAsync(app, api, "secretary", id, "nội bộ.docx", SampleFiles.Docx, new() { ["item"] = 2 });

        var seen = Assert.Single((await api.GetAsync("clerk-68", $"briefings/{id}/papers"))["items"]!.AsArray())!;
        Assert.Equal(("báo cáo.pdf", 3, false), (seen["name"]!.GetValue<string>(), seen["item"]!.GetValue<int>(), seen["opened"]!.GetValue<bool>()));
        Assert.DoesNotContain("address", seen.ToJsonString(), StringComparison.Ordinal);
        using var clerk = await app.SignedInAsync("clerk-68");
        Assert.Contains("1 tài liệu, 1 chưa mở", (await clerk.OpenAsync($"/giao-ban/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains("mới", (await clerk.OpenAsync($"/giao-ban/{id}/tai-lieu")).Row("báo cáo.pdf")[^1], StringComparison.Ordinal);

        using var given = await clerk.Client.GetAsync($"/giao-ban/{id}/tai-lieu/{paper}");
        Assert.Equal(TwoPages, await given.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", given.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("đã mở", (await clerk.OpenAsync($"/giao-ban/{id}/tai-lieu")).Row("báo cáo.pdf")[^1]);
        using var secretary = await app.SignedInAsync("secretary");
        Assert.Equal("1/2", (await secretary.OpenAsync($"/giao-ban/{id}/tai-lieu")).Row("báo cáo.pdf")[4]);
        Assert.True((await api.GetAsync("head-25", $"briefings/{id}/papers"))["items"]![0]!["opened"]!.GetValue<bool>() is false);
    }

    [Theory, BothDatabases]
    public async Task A_page_is_the_same_picture_on_every_screen(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        var paper = await LayAsync(app, api, "secretary", id, "báo cáo.pdf", TwoPages);
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "paper", ["paper"] = paper, ["page"] = 2 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "paper", ["paper"] = paper, ["page"] = 3 })).Status);

        using var clerk = await app.SignedInAsync("clerk-25");
        var picture = (await clerk.OpenAsync($"/giao-ban/{id}/phong-hop")).Document.QuerySelector(".stage img")!;
        Assert.Equal("Trang 2 của báo cáo.pdf", picture.GetAttribute("alt"));
        using var shown = await clerk.Client.GetAsync(picture.GetAttribute("src"));
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await shown.Content.ReadAsByteArrayAsync())[..4]);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync($"/giao-ban/{id}/tai-lieu/{paper}/trang/3")).Status);

        // What is on the screens is not taken away under them.
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("secretary", $"briefings/{id}/papers/{paper}/withdraw")).Status);
        await api.OkAsync("secretary", $"briefings/{id}/hide");
        await api.OkAsync("secretary", $"briefings/{id}/papers/{paper}/withdraw");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync($"/giao-ban/{id}/tai-lieu/{paper}")).Status);
    }

    [Theory, BothDatabases]
    public async Task A_sites_paper_is_its_own_until_it_is_shown(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        var paper = await LayAsync(app, api, "clerk-68", id, "tham luận.docx", SampleFiles.Docx);
        Assert.Equal("68", (await api.GetAsync("chair", $"briefings/{id}/papers"))["items"]![0]!["unit"]!.GetValue<string>());
        Assert.Empty((await api.GetAsync("clerk-25", $"briefings/{id}/papers"))["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await api.SendAsync("clerk-25", HttpMethod.Get, $"briefings/{id}/papers/{paper}", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.PostAsync("clerk-25", $"briefings/{id}/papers/{paper}/withdraw")).Status);

        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "paper", ["paper"] = paper });
        using var clerk = await app.SignedInAsync("clerk-25");
        Assert.Equal(HttpStatusCode.OK, (await clerk.Client.GetAsync($"/giao-ban/{id}/tai-lieu/{paper}")).StatusCode);
        await api.OkAsync("secretary", $"briefings/{id}/hide");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync($"/giao-ban/{id}/tai-lieu/{paper}")).Status);
    }

    [Theory, BothDatabases]
    public async Task Of_a_sites_paper_others_have_the_page_on_the_screen_and_nothing_once_the_room_is_closed(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        var paper = await LayAsync(app, api, "clerk-68", id, "tham luận.pdf", TwoPages);
        var path = $"/giao-ban/{id}/tai-lieu/{paper}";
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "paper", ["paper"] = paper, ["page"] = 1 });
        using var other = await app.SignedInAsync("clerk-25");
        Assert.Equal(HttpStatusCode.OK, (await other.Client.GetAsync($"{path}/trang/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"{path}/trang/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(path)).Status);
        Assert.DoesNotContain("Mở tài liệu", (await other.OpenAsync($"/giao-ban/{id}/phong-hop")).Text);
        using var own = await app.SignedInAsync("clerk-68");
        Assert.Contains("Mở tài liệu", (await own.OpenAsync($"/giao-ban/{id}/phong-hop")).Text);

        await api.OkAsync("chair", $"briefings/{id}/close");
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"{path}/trang/1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await own.Client.GetAsync($"{path}/trang/2")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_site_that_is_asked_for_a_paper_owes_it_until_it_is_sent(DatabaseKind database)
    {
        var app = await network.On(database);
        await ScreenTests.ReportAsync(app, "68", 1, 2, 1);
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 30));
        using var api = new BriefingApi(app);
        var plan = BriefingApi.Half("68");
        plan["sitePaper"] = "Báo cáo tóm tắt, không quá 3 trang";
        var id = (await api.OkAsync("secretary", "briefings", plan))["id"]!.GetValue<string>();
        await api.OkAsync("secretary", $"briefings/{id}/call");
        using var clerk = await app.SignedInAsync("clerk-68");
        var owes = await (await clerk.OpenAsync($"/giao-ban/{id}/chuan-bi")).PressAsync("Báo chuẩn bị", ("Số người 1", "9"));
        Assert.Contains("Gửi tài liệu trước 08:00", owes.Text, StringComparison.Ordinal);
        using var secretary = await app.SignedInAsync("secretary");
        Assert.Contains("chưa gửi", (await secretary.OpenAsync($"/giao-ban/{id}/chuan-bi")).Row("Lâm Đồng"));

        await LayAsync(app, api, "clerk-68", id, "tóm tắt.pdf", TwoPages);
        Assert.Contains("Đã chuẩn bị xong", (await clerk.OpenAsync($"/giao-ban/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains("tóm tắt.pdf", (await secretary.OpenAsync($"/giao-ban/{id}/tai-lieu")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_lie_on_the_table_is_refused_and_an_item_with_papers_stays()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        var id = await api.CalledAsync("68");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsync("secretary", $"briefings/{id}/papers", new() { ["files"] = new JsonArray() })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsync("secretary", $"briefings/{id}/papers", new() { ["files"] = new JsonArray("nothing") })).Status);
        var paper = await LayAsync(app, api, "secretary", id, "ảnh.png", SampleFiles.Png, new() { ["item"] = 1 });
        var wrongItem = new JsonObject { ["files"] = new JsonArray(await UploadAsync(app, "secretary", "a.png", SampleFiles.Png)), ["item"] = 9 };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.PostAsync("secretary", $"briefings/{id}/papers", wrongItem)).Status);

        var (_, now) = await api.SendAsync("secretary", HttpMethod.Get, $"briefings/{id}", null);
        var less = new JsonObject { ["agenda"] = new JsonArray(new JsonObject { ["id"] = 3 }), ["reason"] = "Rút gọn" };
        var (status, body) = await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", less, now!["version"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.NotNull(body!["errors"]!["agenda"]);
        await api.OkAsync("secretary", $"briefings/{id}/papers/{paper}/withdraw");
        less = new JsonObject { ["agenda"] = new JsonArray(new JsonObject { ["id"] = 3 }), ["reason"] = "Rút gọn" };
        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", less, now["version"]!.GetValue<int>())).Status);

        await api.OkAsync("chair", $"briefings/{id}/open");
        await api.OkAsync("chair", $"briefings/{id}/close");
        var late = new JsonObject { ["files"] = new JsonArray(await UploadAsync(app, "clerk-68", "a.png", SampleFiles.Png)) };
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("clerk-68", $"briefings/{id}/papers", late)).Status);
    }

    private static async Task<string> LayAsync(
        RunningApp app, BriefingApi api, string login, string briefing, string name, byte[] content, JsonObject? more = null)
    {
        var body = more ?? [];
        var file = await UploadAsync(app, login, name, content);
        body["files"] = new JsonArray(file);
        await api.OkAsync(login, $"briefings/{briefing}/papers", body);
        return file;
    }

    private static async Task<string> UploadAsync(RunningApp app, string login, string name, byte[] content)
    {
        using var http = app.Api(await app.TokenAsync(login));
        using var answer = await http.SendFileAsync(name, content);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
    }
}
