using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GiaoBan.Shell.Excel;

/// <summary>The formats that cells of our tables have; each is known by its place in the file.</summary>
internal static class ExcelStyles
{
    public const uint Head = 4;
    public const uint HeadOfEdited = 5;

    /// <summary>Of a text that looks like a formula.</summary>
    public const uint QuotedText = 6;

    /// <summary>17/7/2020, whatever the machine's own way is.</summary>
    private const uint DayFormat = 164;

    /// <summary>0%, which all programs know.</summary>
    private const uint PercentFormat = 9;

    /// <summary>Of the cells of a kind.</summary>
    public static uint Of(ExcelKind kind) => kind switch
    {
        ExcelKind.Day => 1,
        ExcelKind.Percent => 2,
        ExcelKind.Whole => 3,
        _ => 0,
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "d/m/yyyy" }) { Count = 1 },
        new Fonts(FontOf(isBold: false), FontOf(isBold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), // the first two are set by the format
            FillOf("FFE7E6E3"),
            FillOf("FFFFF2CC"))
        { Count = 4 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Cell(), Cell(DayFormat), Cell(PercentFormat), Cell(), HeadCell(fill: 2), HeadCell(fill: 3), Quoted())
        { Count = 7 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font FontOf(bool isBold)
    {
        OpenXmlElement[] said = [new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" }];
        return new Font(isBold ? [new Bold(), .. said] : said);
    }

    private static Fill FillOf(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static CellFormat Cell(uint format = 0)
    {
        var shape = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true };
        return new CellFormat(shape) { NumberFormatId = format, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = format != 0, ApplyAlignment = true };
    }

    private static CellFormat HeadCell(uint fill)
    {
        var format = Cell();
        (format.FontId, format.FillId, format.ApplyFont, format.ApplyFill) = (1, fill, true, true);
        return format;
    }

    private static CellFormat Quoted()
    {
        var format = Cell();
        format.QuotePrefix = true;
        return format;
    }
}
