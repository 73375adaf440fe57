using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GiaoBan.Shell.Excel;

/// <summary>A row of a sheet that has something in it.</summary>
/// <param name="Number">As the program at the left of the row shows it, from 1.</param>
/// <param name="Cells">By their column, from 0; those that are empty may not be there.</param>
public sealed record ExcelRow(int Number, IReadOnlyDictionary<int, ExcelCell> Cells)
{
    public ExcelCell this[int column] => Cells.GetValueOrDefault(column);
}

/// <summary>
/// Reads a table out of an .xlsx file that somebody edited in whatever program: shared texts or texts in their cells, days
/// as numbers from 1900 or 1904, the last known value of a formula. No formula is worked out, nothing else is read.
/// </summary>
public static class ExcelReader
{
    /// <summary>In one part of the file, unpacked: 5.000 long rows have a third of it.</summary>
    private const long MostCharacters = 8 * 1024 * 1024;

    /// <summary>Columns beyond are passed over.</summary>
    private const int MostColumns = 200;

    /// <summary>
    /// The rows of the first sheet whose first row is the head that is looked for, the head first. Empty: there is no such
    /// sheet. Null: the file cannot be read.
    /// </summary>
    /// <param name="file">An .xlsx file that was found to be one, and not to unpack to more than is taken.</param>
    /// <param name="isHead">Whether a row is the head.</param>
    /// <param name="most">Rows below the head that are read; one more where there are more.</param>
    public static IReadOnlyList<ExcelRow>? Read(Stream file, Func<ExcelRow, bool> isHead, int most)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.WorkbookPart is not { Workbook: { } workbook } book)
            {
                return null;
            }

            var texts = TextsOf(book.SharedStringTablePart);
            var from1904 = workbook.WorkbookProperties?.Date1904?.Value ?? false;
            foreach (var sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
            {
                if (sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part
                    && RowsOf(part, texts, from1904).Take(most + 2).ToList() is [var head, ..] rows && isHead(head))
                {
                    return rows;
                }
            }

            return [];
        }
        catch (Exception broken) when (broken is XmlException or OpenXmlPackageException or InvalidDataException or FileFormatException
            or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or IOException)
        {
            return null;
        }
    }

    private static List<string> TextsOf(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        foreach (var item in part is null ? [] : ElementsOf<SharedStringItem>(part))
        {
            texts.Add(item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(run => run.Text?.Text)));
        }

        return texts;
    }

    private static IEnumerable<ExcelRow> RowsOf(WorksheetPart part, List<string> texts, bool from1904)
    {
        var number = 0;
        foreach (var row in ElementsOf<Row>(part))
        {
            number = (int?)row.RowIndex?.Value ?? number + 1;
            var cells = new Dictionary<int, ExcelCell>();
            var column = -1;
            foreach (var cell in row.Elements<Cell>())
            {
                column = PlaceOf(cell.CellReference?.Value) ?? column + 1;
                if (column < MostColumns && ValueOf(cell, texts, from1904) is { IsEmpty: false } value)
                {
                    cells[column] = value;
                }
            }

            if (cells.Count > 0)
            {
                yield return new ExcelRow(number, cells);
            }
        }
    }

    private static ExcelCell ValueOf(Cell cell, List<string> texts, bool from1904)
    {
        var said = cell.CellValue?.Text;
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.InlineString)
        {
            return ExcelCell.Of(cell.InlineString is { } inline ? inline.Text?.Text ?? string.Concat(inline.Elements<Run>().Select(run => run.Text?.Text)) : null);
        }

        if (type == CellValues.SharedString)
        {
            return ExcelCell.Of(int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < texts.Count ? texts[place] : null);
        }

        if (type == CellValues.Number && double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return ExcelCell.Read(number, from1904);
        }

        // A formula of which no program left the value is shown as what it is.
        return ExcelCell.Of(string.IsNullOrEmpty(said) && cell.CellFormula is { } formula ? "=" + formula.Text : said);
    }

    /// <summary>The column of "AB12", from 0.</summary>
    private static int? PlaceOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetter).Take(3))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    /// <summary>One after the other: a sheet is never in memory as a whole.</summary>
    private static IEnumerable<T> ElementsOf<T>(OpenXmlPart part)
        where T : OpenXmlElement
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(T) && reader.IsStartElement && reader.LoadCurrentElement() is T element)
            {
                yield return element;
            }
        }
    }
}
