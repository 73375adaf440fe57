using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>Puts the parts of a Word file together. Every name in it is fixed, so that its bytes are.</summary>
internal static class PartyFile
{
    private const string Styles = "rId1";
    private const string Settings = "rId2";
    private const string PageNumber = "rId3";
    private const string FirstFoot = "rId4";
    private const string Foot = "rId5";

    public static byte[] Write(PartyDocument document)
    {
        using var memory = new MemoryStream();
        using (var file = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>(Styles).Styles = PartyStyles.Write();
            main.AddNewPart<DocumentSettingsPart>(Settings).Settings = NewSettings();
            main.AddNewPart<HeaderPart>(PageNumber).Header = new W.Header(NumberOfPage());
            main.AddNewPart<FooterPart>(FirstFoot).Footer = new W.Footer(FootLines(document));
            main.AddNewPart<FooterPart>(Foot).Footer = new W.Footer(FootLines(document));
            main.Document = new W.Document(new W.Body([.. Contents(document), Page()]));
        }

        return FixedZip.Of(memory);
    }

    private static IEnumerable<OpenXmlElement> Contents(PartyDocument document) =>
    [
        .. HeadParts.Of(document),
        .. KeptWithSignature([.. BodyParts.Of(document.Blocks)]),
        SignatureParts.Of(document),
        BodyParts.Gap(),
        .. document.Annexes.SelectMany((annex, i) => AnnexParts.Of(document, annex, document.Annexes.Count == 1 ? null : i + 1)),
    ];

    /// <summary>No signature stands on a page alone.</summary>
    private static List<OpenXmlElement> KeptWithSignature(List<OpenXmlElement> body)
    {
        if (body.LastOrDefault() is W.Paragraph last)
        {
            last.ParagraphProperties!.KeepNext = new W.KeepNext();
        }

        return body;
    }

    /// <summary>A4; the page's number begins with the second page, 10 mm below the edge.</summary>
    private static W.SectionProperties Page() => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = PageNumber },
        new W.FooterReference { Type = W.HeaderFooterValues.First, Id = FirstFoot },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = Foot },
        new W.PageSize { Width = (uint)Measure.Millimetres(210), Height = (uint)Measure.Millimetres(297) },
        new W.PageMargin
        {
            Top = Measure.Millimetres(20),
            Right = (uint)Measure.Millimetres(15),
            Bottom = Measure.Millimetres(20),
            Left = (uint)Measure.Millimetres(30),
            Header = (uint)Measure.Millimetres(10),
            Footer = (uint)Measure.Millimetres(8),
            Gutter = 0,
        },
        new W.TitlePage());

    private static W.Paragraph NumberOfPage()
    {
        var paragraph = Written.Paragraph(PartyStyles.PageNumber, "");
        paragraph.Append(new W.SimpleField(Written.Run("2")) { Instruction = "PAGE" });
        return paragraph;
    }

    private static IEnumerable<W.Paragraph> FootLines(PartyDocument document)
    {
        if (document.IsDemo)
        {
            yield return Written.Paragraph(PartyStyles.DemoLine, "Bản trình diễn: số liệu giả lập, văn bản không có giá trị thi hành.");
        }

        if (document.Receipt is not { } receipt)
        {
            yield break;
        }

        if (receipt.Figures.Length > 0)
        {
            yield return Written.Paragraph(PartyStyles.ReceiptLine, receipt.Figures);
        }

        yield return Written.Paragraph(PartyStyles.ReceiptLine, $"Nhật ký có {Language.Formats.InBoth(receipt.Size).Vi} mục, gốc {receipt.Root}");
    }

    /// <summary>Without the mode, Word opens the file as one of 2007.</summary>
    private static W.Settings NewSettings() => new(
        new W.Compatibility(new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));
}
