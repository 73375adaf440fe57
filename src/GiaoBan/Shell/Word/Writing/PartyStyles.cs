using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>The named styles of a Party document. An office that sets its papers otherwise changes a style, not a paragraph.</summary>
internal static class PartyStyles
{
    public const string Text = "PartyText";
    public const string Part = "Heading1";
    public const string Section = "Heading2";
    public const string Point = "Heading3";
    public const string Superior = "PartySuperior";
    public const string Issuer = "PartyIssuer";
    public const string Star = "PartyStar";
    public const string Number = "PartyNumber";
    public const string LetterSummary = "PartyLetterSummary";
    public const string PartyName = "PartyName";
    public const string PartyNameLine = "PartyNameLine";
    public const string PlaceAndDay = "PartyPlaceAndDay";
    public const string Title = "PartyTitle";
    public const string Summary = "PartySummary";
    public const string Rule = "PartyRule";
    public const string Address = "PartyAddress";
    public const string Addressee = "PartyAddressee";
    public const string TableHead = "PartyTableHead";
    public const string TableText = "PartyTableText";
    public const string TableCentre = "PartyTableCentre";
    public const string TableNumber = "PartyTableNumber";
    public const string Gap = "PartyGap";
    public const string RecipientsHead = "PartyRecipientsHead";
    public const string Recipient = "PartyRecipient";
    public const string Authority = "PartyAuthority";
    public const string Position = "PartyPosition";
    public const string Signer = "PartySigner";
    public const string AnnexMark = "PartyAnnexMark";
    public const string AnnexTitle = "PartyAnnexTitle";
    public const string AnnexOf = "PartyAnnexOf";
    public const string PageNumber = "PartyPageNumber";
    public const string DemoLine = "PartyDemoLine";
    public const string ReceiptLine = "PartyReceiptLine";

    private const string Font = "Times New Roman";

    private static readonly W.JustificationValues Centre = W.JustificationValues.Center;
    private static readonly W.JustificationValues Right = W.JustificationValues.Right;
    private static readonly W.JustificationValues Both = W.JustificationValues.Both;

    /// <summary>Lengths across in millimetres, down in points.</summary>
    private static readonly StyleShape[] Shapes =
    [
        new(Text, "Thân văn bản") { Align = Both, FirstLine = 10, After = 6, LineHeight = 18 },
        new(Part, "heading 1") { Align = Both, FirstLine = 10, Before = 6, After = 6, LineHeight = 18, Bold = true, Outline = 0 },
        new(Section, "heading 2") { Align = Both, FirstLine = 10, After = 6, LineHeight = 18, Bold = true, Outline = 1 },
        new(Point, "heading 3") { Align = Both, FirstLine = 10, After = 6, LineHeight = 18, Bold = true, Italic = true, Outline = 2 },
        new(Superior, "Cơ quan cấp trên") { Align = Centre },
        new(Issuer, "Cơ quan ban hành") { Align = Centre, Bold = true },
        new(Star, "Dấu sao") { Align = Centre },
        new(Number, "Số và ký hiệu") { Align = Centre },
        new(LetterSummary, "Trích yếu công văn") { Align = Centre, Size = 12, Italic = true, Sides = 4 },
        new(PartyName, "Tiêu đề Đảng") { Align = Centre, Size = 15, Bold = true },
        // As long as the words above it, 74 mm of 85.
        new(PartyNameLine, "Vạch dưới tiêu đề Đảng") { Size = 1, Sides = 5.5, Line = true },
        new(PlaceAndDay, "Địa danh và ngày") { Align = Centre, Italic = true, Before = 6 },
        new(Title, "Tên loại") { Align = Centre, Size = 16, Bold = true, Before = 18, KeepNext = true },
        new(Summary, "Trích yếu") { Align = Centre, Bold = true, Sides = 8, KeepNext = true },
        new(Rule, "Vạch dưới trích yếu") { Size = 4, Sides = 65, After = 14, Line = true, KeepNext = true },
        new(Address, "Kính gửi") { Align = Centre, Before = 14, After = 10, KeepNext = true },
        new(Addressee, "Nơi gửi") { Left = 52, Hanging = 3, After = 2 },
        new(TableHead, "Đầu bảng") { Align = Centre, Size = 12, Bold = true, Before = 2, After = 2 },
        new(TableText, "Ô chữ") { Size = 12, Before = 2, After = 2 },
        new(TableCentre, "Ô giữa") { Align = Centre, Size = 12, Before = 2, After = 2 },
        new(TableNumber, "Ô số") { Align = Right, Size = 12, Before = 2, After = 2 },
        new(Gap, "Khoảng cách") { Size = 4 },
        new(RecipientsHead, "Đầu nơi nhận") { Before = 14, Underlined = true },
        new(Recipient, "Nơi nhận") { Size = 12, Hanging = 2.5, Left = 2.5 },
        new(Authority, "Quyền hạn ký") { Align = Centre, Bold = true, Before = 14 },
        new(Position, "Chức vụ ký") { Align = Centre, Bold = true },
        new(Signer, "Người ký") { Align = Centre, Bold = true, Before = 80 },
        new(AnnexMark, "Phụ lục") { Align = Centre, Bold = true, OnNewPage = true, KeepNext = true },
        new(AnnexTitle, "Tên phụ lục") { Align = Centre, Bold = true, KeepNext = true },
        new(AnnexOf, "Phụ lục kèm theo") { Align = Centre, Italic = true, KeepNext = true },
        new(PageNumber, "Số trang") { Align = Centre },
        new(DemoLine, "Dòng trình diễn") { Align = Centre, Size = 9, Bold = true, Italic = true },
        new(ReceiptLine, "Dòng biên nhận") { Align = Centre, Size = 8 },
    ];

    public static W.Styles Write() => new(
    [
        new W.DocDefaults(new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle
        {
            RunFonts = new W.RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            FontSize = new W.FontSize { Val = "28" },
            FontSizeComplexScript = new W.FontSizeComplexScript { Val = "28" },
            Languages = new W.Languages { Val = "vi-VN", EastAsia = "vi-VN" },
        })),
        new W.Style(new W.StyleName { Val = "Normal" }, new W.PrimaryStyle())
        {
            Type = W.StyleValues.Paragraph,
            StyleId = StyleShape.Basis,
            Default = true,
        },
        .. Shapes.Select(shape => shape.Write()),
    ]);
}
