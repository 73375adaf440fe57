using DocumentFormat.OpenXml.Spreadsheet;
using GiaoBan.Shell.Excel;
using GiaoBan.Tests.Assignments.Sheets;
using Xunit;

namespace GiaoBan.Tests.Shell.Excel;

/// <summary>Cells as the different programs write them.</summary>
public sealed class ExcelReaderTests
{
    [Fact]
    public void Shared_and_formatted_texts_formulas_and_truths_are_read_as_their_reader_sees_them()
    {
        var shared = new SharedStringTable(
            new SharedStringItem(new Text("chung")),
            new SharedStringItem(new Run(new Text("đậm")), new Run(new Text(" và thường"))));
        var cells = Read(shared, false, Typed(CellValues.SharedString, "0"), Typed(CellValues.SharedString, "1"), Typed(CellValues.SharedString, "9"),
            Typed(CellValues.String, "theo công thức"), Typed(CellValues.Error, "#REF!"), new Cell(new CellFormula("A1+1")));
        Assert.Equal(["chung", "đậm và thường", null, "theo công thức", "#REF!", "=A1+1"], cells.Select(c => c.Text));
    }

    [Theory]
    [InlineData("44104", false, "2020-09-30")]
    [InlineData("44104.75", false, "2020-09-30")]
    [InlineData("42642", true, "2020-09-30")]
    [InlineData("1E300", false, null)]
    [InlineData("-5", false, null)]
    public void A_day_is_the_same_whatever_it_is_counted_from(string number, bool from1904, string? day)
    {
        var cell = Read(null, from1904, new Cell { CellValue = new CellValue(number) }).Single();
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), cell.Day);
    }

    [Fact]
    public void Cells_are_where_their_reference_says_and_else_beside_each_other()
    {
        var row = new Row(new Cell { CellReference = "C1", CellValue = new CellValue(1) }, new Cell { CellValue = new CellValue(2) }, new Cell { CellReference = "AB1", CellValue = new CellValue(3) });
        var read = ExcelReader.Read(new MemoryStream(WorkbookFile.Of(new SheetData(row))), _ => true, 10)!.Single();
        Assert.Equal([(2, 1.0), (3, 2.0), (27, 3.0)], read.Cells.Select(c => (c.Key, c.Value.Number!.Value)));
    }

    [Fact]
    public void What_is_no_workbook_is_not_read() =>
        Assert.Null(ExcelReader.Read(new MemoryStream([1, 2, 3]), _ => true, 10));

    private static Cell Typed(CellValues type, string value) => new() { DataType = type, CellValue = new CellValue(value) };

    /// <summary>The cells of a row that begins with an empty head.</summary>
    private static List<ExcelCell> Read(SharedStringTable? shared, bool from1904, params Cell[] cells)
    {
        var file = WorkbookFile.Of(new SheetData(new Row(cells)), shared, from1904);
        var row = ExcelReader.Read(new MemoryStream(file), _ => true, 10)!.Single();
        return [.. cells.Select((_, i) => row[i])];
    }
}
