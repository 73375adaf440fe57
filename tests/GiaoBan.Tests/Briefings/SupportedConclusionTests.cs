using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>Conclusions that name units to support those that they are assigned to.</summary>
public sealed class SupportedConclusionTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task A_conclusion_to_all_is_supported_by_a_unit_but_in_what_it_leads_itself(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68", "25");
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", Task("25", "58"));
        Assert.Equal(["25", "58"], Codes(draft));
        var (status, published) = await api.SendAsync("chair", HttpMethod.Post, $"briefings/{id}/conclusions/{draft["id"]}/publish", [], version: 1);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["25", "58"], Codes(published!));

        var assigned = (await api.GetAsync("chair", $"assignments?source={draft["id"]}"))["items"]!.AsArray().ToDictionary(a => a!["unit"]!.GetValue<string>(), a => Codes(a!));
        Assert.Equal(["25", "58"], assigned["68"]);
        Assert.Equal(["58"], assigned["25"]);
        // Not at the briefing, and yet it supports all three.
        Assert.Equal(3, (await api.GetAsync("clerk-58", $"assignments?supported=yes&source={draft["id"]}"))["total"]!.GetValue<int>());
        Assert.Equal(0, (await api.GetAsync("clerk-58", $"assignments?source={draft["id"]}"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_unknown_code_is_refused_at_its_field_and_what_was_not_sent_stays()
    {
        using var api = new BriefingApi(await network.On(DatabaseKind.Sqlite));
        var id = await api.OpenedAsync("68");
        var (status, answer) = await api.PostAsync("secretary", $"briefings/{id}/conclusions", Task("99"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "supportingUnits"), (status, answer!["errors"]!.AsObject().Single().Key));
        var draft = await api.OkAsync("secretary", $"briefings/{id}/conclusions", Task("58"));
        var (_, written) = await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}/conclusions/{draft["id"]}", new() { ["product"] = "Danh sách" }, version: 1);
        Assert.Equal(["58"], Codes(written!));
    }

    [Fact]
    public async Task The_form_chooses_them_and_the_notice_names_them_beside_other_offices()
    {
        var app = await network.On(DatabaseKind.Sqlite);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        using var secretary = await app.SignedInAsync("secretary");
        using var chair = await app.SignedInAsync("chair");
        var page = await secretary.OpenAsync($"/giao-ban/{id}/ket-luan");
        page.Document.QuerySelector("textarea[name=words]")!.TextContent = "Rà soát vụ việc đông người.";
        page.Document.QuerySelector("input[name=dueOn]")!.SetAttribute("value", "30/9/2020");
        page.Document.QuerySelector("input[name=product]")!.SetAttribute("value", "Báo cáo kết quả");
        page.Document.QuerySelector("input[name=supporting]")!.SetAttribute("value", "Sở Y tế");
        Box(page, "58").IsChecked = true;
        Box(page, "TW").IsChecked = true;
        var saved = await page.PressAsync("Lưu nháp");
        Assert.True(Box(saved, "58").IsChecked && Box(saved, "TW").IsChecked);
        Assert.False(Box(saved, "25").IsChecked);
        Assert.Contains(
            "Giao 2 đơn vị (tất cả điểm cầu). Phối hợp: Ninh Thuận, Ban Nội chính Trung ương, Sở Y tế", (await chair.OpenAsync($"/giao-ban/{id}/phong-hop")).Text);
        await (await chair.OpenAsync($"/giao-ban/{id}/ket-luan")).PressAsync("Công bố và giao 2 đơn vị");

        using var word = WordprocessingDocument.Open(
            new MemoryStream(await chair.Client.GetByteArrayAsync($"/giao-ban/{id}/thong-bao-ket-luan.docx")), isEditable: false);
        Assert.Contains("Phối hợp: Ninh Thuận, Ban Nội chính Trung ương, Sở Y tế", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    private static IHtmlInputElement Box(Page page, string code) =>
        page.Document.QuerySelector<IHtmlInputElement>($"form.draft input[name=supportingUnits][value='{code}']")!;

    private static JsonObject Task(params string[] supporting) => new()
    {
        ["kind"] = "task",
        ["words"] = "Công khai xử lý “tham nhũng vặt”.",
        ["to"] = "all",
        ["dueOn"] = "2020-09-30",
        ["product"] = "Báo cáo kết quả",
        ["field"] = "anti_corruption",
        ["supportingUnits"] = new JsonArray([.. supporting.Select(code => JsonValue.Create(code))]),
    };

    private static IEnumerable<string> Codes(JsonNode of) => of["supportingUnits"]!.AsArray().Select(code => code!.GetValue<string>());
}
