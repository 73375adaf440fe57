using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GiaoBan.Shell.Excel;

/// <summary>
/// Writes a table as an .xlsx file: its head stays in sight and filters, days are days. A text is always written as one, so
/// none can run as a formula; what looks like one is marked so that it stays a text when somebody edits the cell.
/// </summary>
internal static class ExcelWriter
{
    /// <summary>What a text must not begin with to be taken for a formula, here or in a .csv made of it.</summary>
    private const string Formula = "=+-@\t\r＝＋－＠";

    public static byte[] Write(ExcelTable table)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = ExcelStyles.Sheet();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = SheetOf(table);
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = table.Name, SheetId = 1, Id = book.GetIdOfPart(part) }));
        }

        return file.ToArray();
    }

    private static Worksheet SheetOf(ExcelTable table)
    {
        var rows = new SheetData(HeadOf(table));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            rows.Append(RowOf(table, i));
        }

        return new Worksheet(new OpenXmlElement?[]
        {
            new SheetProperties { PageSetupProperties = new PageSetupProperties { FitToPage = true } },
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            ColumnsOf(table),
            rows,
            new AutoFilter { Reference = $"A1:{NameOf(table.Columns.Count - 1)}{table.Rows.Count + 1}" },
            ChoicesOf(table),
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 }, // A4
        }.OfType<OpenXmlElement>());
    }

    private static Columns ColumnsOf(ExcelTable table) => new(table.Columns.Select((column, i) =>
        new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true, Style = ExcelStyles.Of(column.Kind) }));

    private static Row HeadOf(ExcelTable table) => new(table.Columns.Select((column, i) => TextCell(
        NameOf(i) + "1", column.Title, column.IsEdited ? ExcelStyles.HeadOfEdited : ExcelStyles.Head)))
    { RowIndex = 1 };

    private static Row RowOf(ExcelTable table, int row)
    {
        var at = (row + 2).ToString(CultureInfo.InvariantCulture);
        return new Row(table.Rows[row].Select((cell, i) => CellOf(cell, table.Columns[i].Kind, NameOf(i) + at))) { RowIndex = (uint)row + 2 };
    }

    /// <summary>An empty cell is written too, for its format: what is typed into it is then of its kind.</summary>
    private static Cell CellOf(ExcelCell cell, ExcelKind kind, string at) => cell switch
    {
        { Text: { Length: > 0 } text } => TextCell(at, text, Formula.Contains(text[0], StringComparison.Ordinal) ? ExcelStyles.QuotedText : ExcelStyles.Of(ExcelKind.Text)),
        { Number: { } number } => new Cell { CellReference = at, CellValue = new CellValue(number), StyleIndex = ExcelStyles.Of(kind) },
        _ => new Cell { CellReference = at, StyleIndex = ExcelStyles.Of(kind) },
    };

    private static Cell TextCell(string at, string text, uint style)
    {
        var said = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return new Cell(said) { CellReference = at, DataType = CellValues.InlineString, StyleIndex = style };
    }

    /// <summary>Lists to choose from; another value is not refused there: what is sent is judged by who takes it.</summary>
    private static DataValidations? ChoicesOf(ExcelTable table)
    {
        var lists = new List<OpenXmlElement>();
        for (var i = 0; i < table.Columns.Count && table.Rows.Count > 0; i++)
        {
            if (table.Columns[i].Choices is { Count: > 0 } choices)
            {
                lists.Add(new DataValidation(new Formula1($"\"{string.Join(',', choices)}\""))
                {
                    Type = DataValidationValues.List,
                    AllowBlank = true,
                    ShowErrorMessage = false,
                    SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{NameOf(i)}2:{NameOf(i)}{table.Rows.Count + 1}" },
                });
            }
        }

        return lists.Count == 0 ? null : new DataValidations(lists) { Count = (uint)lists.Count };
    }

    /// <summary>The letters of a column: from 0, "A".</summary>
    private static string NameOf(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : NameOf((column / 26) - 1) + NameOf(column % 26);
}
