using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GiaoBan.Shell.Word;
using GiaoBan.Tests.Support;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Tests.Shell.Word;

public sealed class PartyDocumentTests
{
    [Fact]
    public void Word_finds_nothing_wrong_in_a_notice_or_a_letter()
    {
        AssertValid(SampleDocuments.Notice());
        AssertValid(SampleDocuments.Letter());
    }

    [Fact]
    public void A_notice_has_its_parts_in_the_order_of_the_form()
    {
        var told = Told(SampleDocuments.Notice());
        Assert.Equal(
            [
                ("PartySuperior", "BAN CHẤP HÀNH TRUNG ƯƠNG"), ("PartyIssuer", "BAN NỘI CHÍNH"), ("PartyStar", "*"),
                ("PartyNumber", "Số 12-TB/BNCTW"), ("PartyName", "ĐẢNG CỘNG SẢN VIỆT NAM"), ("PartyNameLine", ""),
                ("PartyPlaceAndDay", "Hà Nội, ngày 20 tháng 7 năm 2020"), ("PartyTitle", "THÔNG BÁO"),
                ("PartySummary", SampleDocuments.Notice().Summary),
            ],
            told.Take(9));
        Assert.Equal(["I. THÀNH PHẦN", "II. KẾT LUẬN", "III. TỔ CHỨC THỰC HIỆN"], told.Where(p => p.Style == "Heading1").Select(p => p.Text));
        Assert.Equal(
            ["Nơi nhận:", "- Thường trực Ban Chỉ đạo (để báo cáo),"],
            told.SkipWhile(p => p.Style != "PartyRecipientsHead").Take(2).Select(p => p.Text));
        Assert.Equal(
            ["- Lưu Văn phòng Ban Nội chính Trung ương.", "K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "", "PHỤ LỤC", "Nhiệm vụ giao các đơn vị sau Hội nghị",
                "(kèm theo Thông báo số 12-TB/BNCTW, ngày 20 tháng 7 năm 2020 của\u00a0Ban\u00a0Nội\u00a0chính\u00a0Trung\u00a0ương)"],
            told.SkipWhile(p => !p.Text.StartsWith("- Lưu", StringComparison.Ordinal)).Take(7).Select(p => p.Text));
    }

    [Fact]
    public void Clauses_are_numbered_in_their_part_and_points_in_their_clause()
    {
        var numbers = Told(SampleDocuments.Notice()).Where(p => p.Style == "PartyText").Select(p => p.Text.Split(' ')[0]).Where(first => first[^1] is '.' or ')');
        Assert.Equal(["1.", "2.", "a)", "b)", "3.", "4.", "5.", "6."], numbers);
    }

    [Fact]
    public void Points_go_by_the_letters_of_vietnamese_lists()
    {
        var points = SampleDocuments.Letter() with { Blocks = [.. Enumerable.Repeat(new Clause(Level.Point, "nội dung"), 25)] };
        var letters = Told(points).Where(p => p.Style == "PartyText").Select(p => p.Text.Split(')')[0]);
        Assert.Equal("a b c d đ e g h i k l m n o p q r s t u v x y aa ab", string.Join(' ', letters));
    }

    [Fact]
    public void A_letter_has_no_title_but_its_summary_under_its_number()
    {
        var told = Told(SampleDocuments.Letter());
        Assert.Equal(
            [("PartyNumber", "Số       -CV/BNCTW"), ("PartyLetterSummary", SampleDocuments.Letter().Summary), ("PartyName", "ĐẢNG CỘNG SẢN VIỆT NAM")],
            told.Skip(3).Take(3));
        Assert.Contains(("PartyAddress", "Kính gửi: Ban Nội chính Tỉnh ủy Lào Cai"), told);
        Assert.DoesNotContain(told, p => p.Style is "PartyTitle" or "PartySummary");
    }

    [Fact]
    public void Several_addressees_stand_under_each_other()
    {
        var letter = SampleDocuments.Letter() with { Addressees = ["Ban Nội chính Tỉnh ủy Lào Cai", "Ban Nội chính Thành ủy Hà Nội"] };
        Assert.Equal(
            ["- Ban Nội chính Tỉnh ủy Lào Cai,", "- Ban Nội chính Thành ủy Hà Nội."],
            Told(letter).Where(p => p.Style == "PartyAddressee").Select(p => p.Text));
    }

    [Fact]
    public void The_head_of_a_table_is_repeated_and_numbers_stand_on_the_right()
    {
        using var file = Open(SampleDocuments.Notice());
        var table = file.MainDocumentPart!.Document!.Body!.Elements<W.Table>().Single(t => t.Elements<W.TableRow>().Count() == 65);
        Assert.NotNull(table.Elements<W.TableRow>().First().TableRowProperties!.GetFirstChild<W.TableHeader>());
        Assert.Single(table.Descendants<W.TableHeader>());
        Assert.Equal("PartyTableNumber", table.Descendants<W.TableCell>().Last().GetFirstChild<W.Paragraph>()!.ParagraphProperties!.ParagraphStyleId!.Val!);
    }

    [Fact]
    public void Each_page_names_the_receipt_and_in_the_demo_that_it_is_one()
    {
        Assert.All(Feet(SampleDocuments.Notice()), foot => Assert.Equal(
            "Bản trình diễn: số liệu giả lập, văn bản không có giá trị thi hành.|Số liệu lúc 10:12 17/7/2020, từ 61/63 đơn vị.|"
            + "Nhật ký có 128.431 mục, gốc 9f2c41d07be8a35566d1f0c2b7e94a18c3d2507fa9be61140c8e7d35f2a6b901",
            foot));
        Assert.All(Feet(SampleDocuments.Letter()), foot => Assert.DoesNotContain("trình diễn", foot, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_document_is_the_same_bytes()
    {
        var first = SampleDocuments.Notice().ToWord();
        Thread.Sleep(TimeSpan.FromSeconds(2.1)); // a ZIP counts in steps of two seconds
        Assert.Equal(first, SampleDocuments.Notice().ToWord());
    }

    [Fact]
    public void A_row_that_does_not_fit_its_table_is_refused() =>
        Assert.Throws<ArgumentException>(() => (SampleDocuments.Letter() with { Blocks = [new Table([new("TT", 1)], [["1", "2"]])] }).ToWord());

    internal static WordprocessingDocument Open(PartyDocument document) => WordprocessingDocument.Open(new MemoryStream(document.ToWord()), isEditable: false);

    internal static void AssertValid(PartyDocument document)
    {
        using var file = Open(document);
        Findings.AssertNone(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    /// <summary>Each paragraph with its style, as one reads on; not the gaps between.</summary>
    internal static List<(string Style, string Text)> Told(PartyDocument document)
    {
        using var file = Open(document);
        return [.. file.MainDocumentPart!.Document!.Descendants<W.Paragraph>().Select(p => (Style: p.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, p.InnerText))
            .Where(p => p.Style != "PartyGap")];
    }

    private static List<string> Feet(PartyDocument document)
    {
        using var file = Open(document);
        return [.. file.MainDocumentPart!.FooterParts.Select(foot => string.Join('|', foot.Footer!.Elements<W.Paragraph>().Select(p => p.InnerText)))];
    }
}
