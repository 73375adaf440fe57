using System.Net;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>The thread from a conclusion to its assignments and back, for who may follow it.</summary>
public sealed class ConclusionThreadTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private const string Title = "Giao ban trực tuyến 6 tháng đầu năm 2020";

    [Theory, BothDatabases]
    public async Task From_an_assignment_one_comes_to_its_conclusion_with_briefing_and_item_and_back(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var (briefing, source) = await GivenAsync(api, ["68", "25"], item: 3);
        var own = await AssignmentAsync(api, "clerk-68", source);
        using var clerk = await app.SignedInAsync("clerk-68");

        foreach (var path in new[] { $"/nhiem-vu/{own}", $"/nhiem-vu/nguon/{source}" })
        {
            app.Queries.Clear();
            var page = await clerk.OpenAsync(path);
            Assert.InRange(app.Queries.Sent.Count, 1, 10);
            Assert.Contains($"KL1, hội nghị ngày 17/7/2020 {Title}, mục “Thảo luận”", Spaced(page.Text), StringComparison.Ordinal);
            Assert.Equal(
                $"/giao-ban/{briefing}/ket-luan#KL1", page.Document.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("KL1, hội", StringComparison.Ordinal)).GetAttribute("href"));
        }

        var conclusions = await clerk.OpenAsync($"/giao-ban/{briefing}/ket-luan");
        Assert.NotNull(conclusions.Document.QuerySelector("#KL1"));
        Assert.NotNull(conclusions.Document.QuerySelector($"a[href='/nhiem-vu/nguon/{source}']"));
        Assert.Contains("Mục chương trình: Thảo luận", Spaced(conclusions.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_figure_one_comes_to_what_was_concluded_from_it_and_from_there_to_the_answers_and_back()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        await ScreenTests.ReportAsync(app, "68", 3, 10, 5);
        var id = await api.OpenedAsync("68", "25");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", new()
        {
            ["kind"] = "task",
            ["words"] = "Giải quyết dứt điểm đơn tồn đọng.",
            ["to"] = "formula",
            ["formula"] = "K04 - K05",
            ["dueOn"] = "2020-09-30",
            ["product"] = "Báo cáo",
            ["field"] = "internal_affairs",
        });
        await api.SendAsync("chair", HttpMethod.Post, $"briefings/{id}/conclusions/{draft["id"]}/publish", [], version: 1);
        using var chair = await app.SignedInAsync("chair");
        foreach (var formula in new[] { "K05", "K04%20-%20K05" })
        {
            app.Queries.Clear();
            var figure = await chair.OpenAsync($"/so-lieu/ho-so?formula={formula}&regime=THU-6T&period={Tests.Reports.ReportNetwork.Period}");
            Assert.InRange(app.Queries.Sent.Count, 1, 10);
            Assert.NotNull(figure.Document.QuerySelector($"a[href='/giao-ban/{id}/ket-luan#KL1']"));
            var answers = $"/nhiem-vu/nguon/{draft["id"]}";
            Assert.NotNull(figure.Document.QuerySelector($"a[href='{answers}']"));
            var given = await chair.OpenAsync(answers);
            Assert.Contains("formula=K04", (await given.FollowAsync("K04 - K05")).Url.Query);
        }

        Assert.Empty((await chair.OpenAsync($"/so-lieu/ho-so?formula=K03&regime=THU-6T&period={Tests.Reports.ReportNetwork.Period}")).Document.QuerySelectorAll($"a[href^='/giao-ban/{id}']"));
        using var clerk = await app.SignedInAsync("clerk-68");
        Assert.Contains("unit=68", (await (await clerk.OpenAsync($"/giao-ban/{id}/ket-luan")).FollowAsync("K04 - K05")).Url.Query);
    }

    [Fact]
    public async Task An_internal_item_is_not_named_to_a_site()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        var (briefing, source) = await GivenAsync(api, ["68"], item: 2);
        using var clerk = await app.SignedInAsync("clerk-68");
        Assert.DoesNotContain("Trao đổi nội bộ", (await clerk.OpenAsync($"/nhiem-vu/nguon/{source}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trao đổi nội bộ", (await clerk.OpenAsync($"/giao-ban/{briefing}/ket-luan")).Text, StringComparison.Ordinal);
        using var chair = await app.SignedInAsync("chair");
        Assert.Contains("Trao đổi nội bộ", (await chair.OpenAsync($"/nhiem-vu/nguon/{source}")).Text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_conclusions_page_leads_to_the_assignments_only_whom_they_are_open_to(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var (briefing, source) = await GivenAsync(api, ["68", "25"], item: null, to: "25");
        foreach (var (login, leads) in new[] { ("chair", true), ("secretary", false), ("clerk-68", false), ("clerk-25", true) })
        {
            using var visitor = await app.SignedInAsync(login);
            var page = await visitor.OpenAsync($"/giao-ban/{briefing}/ket-luan");
            Assert.Contains("1 đơn vị", page.Text, StringComparison.Ordinal);
            Assert.Equal(leads, page.Document.QuerySelector($"a[href='/nhiem-vu/nguon/{source}']") is not null);
            Assert.Equal(leads ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.OpenAsync($"/nhiem-vu/nguon/{source}")).Status);
            Assert.Equal(login == "secretary", page.Document.QuerySelector("#KL1 details p")?.TextContent == "Phú Thọ");
        }
    }

    [Theory, BothDatabases]
    public async Task Lists_and_urging_letters_cite_the_notice_or_the_meeting_that_a_conclusion_is_of(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var (signed, _) = await GivenAsync(api, ["25"], item: null);
        await api.OkAsync("chair", $"briefings/{signed}/close");
        await api.OkAsync("chair", $"briefings/{signed}/sign", new() { ["number"] = $"{Random.Shared.Next(100, 99999)}-TB/BNCTW", ["on"] = "2020-07-17" });
        await GivenAsync(api, ["25"], item: null);
        app.Time.Set(new DateOnly(2020, 10, 5));
        var letter = (await api.OkAsync("chair", "assignments/urge", new() { ["units"] = new JsonArray("25") }))["items"]![0]!["id"]!.GetValue<string>();

        using var clerk = await app.SignedInAsync("clerk-25");
        foreach (var path in new[] { "/nhiem-vu", $"/nhiem-vu/don-doc/{letter}" })
        {
            var page = await clerk.OpenAsync(path);
            Assert.Contains("-TB/BNCTW ngày 17/7/2020", page.Text, StringComparison.Ordinal);
            Assert.Contains("hội nghị ngày 17/7/2020", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains(Title, (await clerk.OpenAsync("/nhiem-vu")).Text, StringComparison.Ordinal);
        using var file = WordprocessingDocument.Open(new MemoryStream(await clerk.Client.GetByteArrayAsync($"/nhiem-vu/don-doc/{letter}/cong-van.docx")), isEditable: false);
        Assert.Contains("KL1, Thông báo số ", file.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Contains("KL1, hội nghị ngày 17/7/2020", file.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    /// <summary>A briefing with one published conclusion.</summary>
    private static async Task<(string Briefing, string Source)> GivenAsync(BriefingApi api, string[] sites, int? item, string? to = null)
    {
        var briefing = await api.OpenedAsync(sites);
        var body = new JsonObject
        {
            ["kind"] = "task",
            ["words"] = "Công khai xử lý “tham nhũng vặt”.",
            ["item"] = item,
            ["to"] = to is null ? "all" : "chosen",
            ["dueOn"] = "2020-09-30",
            ["product"] = "Báo cáo kết quả",
            ["field"] = "anti_corruption",
        };
        if (to is not null)
        {
            body["units"] = new JsonArray(to);
        }

        var draft = await api.OkAsync("secretary", $"briefings/{briefing}/conclusions", body);
        await api.SendAsync("chair", HttpMethod.Post, $"briefings/{briefing}/conclusions/{draft["id"]}/publish", [], version: 1);
        return (briefing, draft["id"]!.GetValue<string>());
    }

    private static async Task<string> AssignmentAsync(BriefingApi api, string login, string source) =>
        (await api.GetAsync(login, $"assignments?source={source}"))["items"]![0]!["id"]!.GetValue<string>();

    private static string Spaced(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
