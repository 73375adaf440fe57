using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings.Before;

/// <summary>The notice that calls a briefing.</summary>
public sealed class NoticeTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task Page_and_Word_file_say_the_same_and_nothing_internal(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var half = BriefingApi.Half("68");
        half["agenda"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["title"] = "Hội ý nội bộ", ["minutes"] = 35, ["internal"] = true });
        var id = (await api.OkAsync("secretary", "briefings", half))["id"]!.GetValue<string>();
        await api.OkAsync("secretary", $"briefings/{id}/call");
        var path = $"/giao-ban/{id}/giay-moi";
        using var head = await app.SignedInAsync("head-68");
        using var word = WordprocessingDocument.Open(new MemoryStream(await head.Client.GetByteArrayAsync(path + ".docx")), isEditable: false);
        Findings.AssertNone(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        var (page, file) = ((await head.OpenAsync(path)).Text, word.MainDocumentPart!.Document!.InnerText);
        foreach (var said in new[] { "từ 08:00 đến 09:25, thứ Sáu 17/7/2020", "Hội trường tầng 4", "báo cáo thử 6 tháng đầu năm 2020", "Vụ Tổng hợp", "08:25 – 09:25" })
        {
            Assert.Contains(said, page);
            Assert.Contains(said, file);
        }

        Assert.DoesNotContain("nội bộ", file);
        // Nor does the hour at which the meeting ends tell of what is internal after it.
        Assert.DoesNotContain("10:00", file + page + (await head.OpenAsync($"/giao-ban/{id}")).Text);
    }

    [Theory, BothDatabases]
    public async Task Who_is_not_called_gets_no_notice(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = $"/giao-ban/{await api.CalledAsync("68")}/giay-moi";
        using var other = await app.SignedInAsync("head-58");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.OpenAsync(path)).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.OpenAsync(path + ".docx")).Status);
    }
}
