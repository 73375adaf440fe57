using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>Tables with lines, and the tables without lines that put two texts beside each other.</summary>
internal static class TableParts
{
    private const double CellMargin = 1.5;

    /// <summary>A table of the document.</summary>
    public static W.Table Of(Table table)
    {
        if (table.Rows.FirstOrDefault(row => row.Count != table.Columns.Count) is { } wrong)
        {
            throw new ArgumentException($"a row of {wrong.Count} texts in a table of {table.Columns.Count} columns", nameof(table));
        }

        var whole = table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => (double)Measure.TextWidth * column.Width / whole).ToList();
        var made = Empty(widths, W.BorderValues.Single, CellMargin);
        made.Append(Row(widths, table.Columns.Select(Head), isHead: true));
        made.Append(table.Rows.Select(row =>
            Row(widths, row.Select((text, i) => Paragraphs(StyleOf(table.Columns[i].Align), text)))));
        return made;
    }

    /// <summary>Two texts beside each other, kept on one page.</summary>
    public static W.Table Beside(double left, IEnumerable<W.Paragraph> first, IEnumerable<W.Paragraph> second)
    {
        double[] widths = [left, Measure.TextWidth - left];
        var made = Empty(widths, W.BorderValues.None, margin: 0);
        made.Append(Row(widths, [first, second]));
        return made;
    }

    private static W.Table Empty(IReadOnlyList<double> widths, W.BorderValues line, double margin) => new(
        new W.TableProperties
        {
            TableWidth = new W.TableWidth { Width = Twips(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            TableBorders = new W.TableBorders
            {
                TopBorder = new W.TopBorder { Val = line, Size = 4 },
                LeftBorder = new W.LeftBorder { Val = line, Size = 4 },
                BottomBorder = new W.BottomBorder { Val = line, Size = 4 },
                RightBorder = new W.RightBorder { Val = line, Size = 4 },
                InsideHorizontalBorder = new W.InsideHorizontalBorder { Val = line, Size = 4 },
                InsideVerticalBorder = new W.InsideVerticalBorder { Val = line, Size = 4 },
            },
            TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            TableIndentation = new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
            TableCellMarginDefault = new W.TableCellMarginDefault
            {
                TableCellLeftMargin = new W.TableCellLeftMargin { Width = (short)Measure.Millimetres(margin), Type = W.TableWidthValues.Dxa },
                TableCellRightMargin = new W.TableCellRightMargin { Width = (short)Measure.Millimetres(margin), Type = W.TableWidthValues.Dxa },
            },
        },
        new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Twips(width) })));

    private static W.TableRow Row(IReadOnlyList<double> widths, IEnumerable<IEnumerable<W.Paragraph>> cells, bool isHead = false)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (isHead)
        {
            properties.Append(new W.TableHeader());
        }

        return new W.TableRow([properties, .. cells.Select((cell, i) => Cell(widths[i], cell, isHead))]);
    }

    private static W.TableCell Cell(double width, IEnumerable<W.Paragraph> paragraphs, bool isHead)
    {
        var properties = new W.TableCellProperties
        {
            TableCellWidth = new W.TableCellWidth { Width = Twips(width), Type = W.TableWidthUnitValues.Dxa },
        };
        if (isHead)
        {
            properties.TableCellVerticalAlignment = new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center };
        }

        return new W.TableCell([properties, .. paragraphs]);
    }

    private static IEnumerable<W.Paragraph> Head(Column column) => [Written.Paragraph(PartyStyles.TableHead, Written.Line(column.Title))];

    /// <summary>A cell holds one paragraph at least.</summary>
    private static IEnumerable<W.Paragraph> Paragraphs(string style, string text) =>
        Written.Lines(text).DefaultIfEmpty("").Select(line => Written.Paragraph(style, line));

    private static string StyleOf(Align align) => align switch
    {
        Align.Centre => PartyStyles.TableCentre,
        Align.Right => PartyStyles.TableNumber,
        _ => PartyStyles.TableText,
    };

    private static string Twips(double millimetres) =>
        Measure.Millimetres(millimetres).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
