using System.Net;
using System.Net.Http.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>An urging letter as the Word document that is signed. It is kept where <c>GIAOBAN_PICTURES</c> says, to be looked at.</summary>
public sealed class LetterTests(Apps apps) : IClassFixture<Apps>
{
    [Fact]
    public async Task The_letter_asks_for_all_that_is_overdue_by_a_day_and_word_finds_nothing_wrong_in_it()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        app.Time.Set(new DateOnly(2020, 7, 20));
        using var world = await AssignmentWorld.NewAsync(app, "68", "58");
        await world.AssignAsync("68", "2020-08-31").Done();
        await world.AssignAsync("68", "2020-09-02").Done();
        app.Time.Set(new DateOnly(2020, 9, 7));
        using var urged = await world.DeskHttp.PostAsJsonAsync("assignments/urge", new { units = (string[])["68"], replyBy = "2020-09-15" });
        var id = (await urged.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonObject>())!["items"]![0]!["id"]!.GetValue<string>();

        using var clerk = await app.SignedInAsync(world.ClerkLogin("68"));
        var bytes = await clerk.Client.GetByteArrayAsync($"/nhiem-vu/don-doc/{id}/cong-van.docx");
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Findings.AssertNone(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var said = file.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("Kính gửi: Ban Nội chính Tỉnh ủy Lâm Đồng", said, StringComparison.Ordinal);
        Assert.Contains("chậm nhất ngày 15/9/2020", said, StringComparison.Ordinal);
        Assert.Contains("gia hạn hoặc rút nhiệm vụ", said, StringComparison.Ordinal);
        Assert.Contains("31/8/20207", said, StringComparison.Ordinal); // the due day, and in the next cell seven days late
        if (Environment.GetEnvironmentVariable("GIAOBAN_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "urging-letter.docx"), bytes);
        }

        using var other = await app.SignedInAsync(world.ClerkLogin("58"));
        using var missing = await other.Client.GetAsync($"/nhiem-vu/don-doc/{id}/cong-van.docx");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
