using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using GiaoBan.Tests.Records.Attachments;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments.Sheets;

/// <summary>Assignments leave as an Excel file; other files than such are refused in words.</summary>
public sealed class SheetExportTests(Apps apps) : IClassFixture<Apps>
{
    private const string Unit = "68";

    public static TheoryData<string, string> BadFiles => new()
    {
        { "", "Chưa chọn tệp" }, { "script.xlsx", "không phải là tệp Word, Excel" }, { "danh sách.pdf", "không phải là tệp .xlsx" },
        { "trống.xlsx", "Không đọc được bảng" }, { "khác.xlsx", "dòng đầu không có cột" }, { "thiếu cột.xlsx", "“Hạn”" },
        { "dài.xlsx", "hơn 5.000 dòng" }, { "bom.xlsx", "bung ra quá lớn" }, { "macro.xlsm", "chỉ nhận PDF" },
    };

    [Theory, BothDatabases]
    public async Task The_file_has_the_assignments_that_its_list_shows_and_excel_finds_nothing_wrong_in_it(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await WorldAsync(app);
        var (own, accepted) = (await world.AssignAsync(Unit, "2020-08-31").Done(), await world.AssignAsync(Unit, "2020-09-02").Done());
        var other = await world.AssignAsync("58", "2020-08-31").Done();
        await world.Head(Unit).DoAsync(accepted, "accept", new { }).Done();
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        using var file = await ExportedFile.OfAsync(clerk);
        Assert.Equal([true, true, false], [file.Has(own.Id), file.Has(accepted.Id), file.Has(other.Id)]);
        Assert.Equal("44074", file[own.Id, "Hạn"]); // 31/8/2020
        Assert.Equal(["Chưa nhận", "Lâm Đồng", "1"], [file[own.Id, "Trạng thái"], file[own.Id, "Đơn vị"], file[own.Id, "Phiên bản"]]);
        Findings.AssertNone(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file.Document).Select(e => $"{e.Path?.XPath}: {e.Description}"));

        using var filtered = await ExportedFile.OfAsync(clerk, "/nhiem-vu/danh-sach?state=under_way");
        Assert.Equal([false, true], [filtered.Has(own.Id), filtered.Has(accepted.Id)]);
        Assert.Equal("/nhiem-vu/danh-sach", (await clerk.OpenAsync("/nhiem-vu/danh-sach.xlsx?state=khong-co")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_text_that_looks_like_a_formula_stays_a_text()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var assigned = await world.AssignAsync(Unit, "2020-08-31").Done();
        await world.Desk.CorrectAsync(assigned, new { title = "=HYPERLINK(\"http://x\")", reason = "thử" }).Done();
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        using var file = await ExportedFile.OfAsync(clerk);
        var cell = file.Cell(assigned.Id, "Nhiệm vụ");
        Assert.Equal((null, "=HYPERLINK(\"http://x\")"), (cell.CellFormula, file[assigned.Id, "Nhiệm vụ"]));
        var style = file.Document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        Assert.Equal("1", style.GetAttribute("quotePrefix", "").Value);
    }

    [Fact]
    public async Task An_english_reader_gets_and_sends_english_words()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var assigned = await world.AssignAsync(Unit, "2020-08-31").Done();
        using var head = await app.SignedInAsync($"head-{Unit}-{world.Mark}");
        await (await head.OpenAsync("/nhiem-vu/danh-sach")).FollowAsync("English");
        using var file = await ExportedFile.OfAsync(head, link: "Export to Excel");
        Assert.Equal("Not accepted", file[assigned.Id, "State"]);
        var preview = await file.Set(assigned.Id, "State", "Under way").SendAsync(head);
        await preview.PressAsync("Do this row");
        Assert.Equal("under_way", (await world.Chair.OpenAsync(assigned.Id)).Body["state"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(BadFiles))]
    public async Task A_file_that_is_no_exported_one_is_refused_in_words(string name, string words)
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        await world.AssignAsync(Unit, "2020-08-31").Done();
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Unit));
        var stored = app.Stored();
        var page = await ExportedFile.SendAsync(clerk, name, name.Length == 0 ? null : Bad(name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.Document.QuerySelector("#f-file-loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(stored, app.Stored());
    }

    private static async Task<AssignmentWorld> WorldAsync(RunningApp app)
    {
        app.Time.Set(new DateOnly(2020, 7, 20));
        return await AssignmentWorld.NewAsync(app, Unit, "58");
    }

    private static byte[] Bad(string name) => name switch
    {
        "script.xlsx" => "<script>alert(1)</script>"u8.ToArray(),
        "danh sách.pdf" => SampleFiles.Pdf,
        "trống.xlsx" => SampleFiles.Xlsx,
        "khác.xlsx" => WorkbookFile.Of([["Tên", "Số"], ["a", "b"]]),
        "thiếu cột.xlsx" => WorkbookFile.Of([["Mã", "Phiên bản", "Trạng thái"], ["a", "1", "Chưa nhận"]]),
        "dài.xlsx" => WorkbookFile.Of(Enumerable.Range(0, 100_001).Select(i => i == 0
            ? (string[])["Mã", "Phiên bản", "Hạn", "Trạng thái", "Nội dung, lý do", "Đã xong, %", "Minh chứng"]
            : [$"{i}", "1"])),
        "bom.xlsx" => SampleFiles.Package(SampleFiles.ExcelType, "xl/workbook.xml", ("xl/media/image1.bin", new byte[300 * 1024 * 1024])),
        _ => SampleFiles.Xlsx,
    };
}
