using System.Globalization;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GiaoBan.Tests.Support;
using Page = GiaoBan.Tests.Support.Page;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace GiaoBan.Tests.Assignments.Sheets;

/// <summary>The Excel file of assignments in the hands of an officer, who edits cells by the titles of their columns.</summary>
internal sealed class ExportedFile : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly SpreadsheetDocument _document;

    private ExportedFile(byte[] bytes)
    {
        _bytes.Write(bytes);
        _document = SpreadsheetDocument.Open(_bytes, isEditable: true);
    }

    public SpreadsheetDocument Document => _document;

    public IReadOnlyList<string> Titles => [.. Rows[0].Elements<Cell>().Select(TextOf)];

    public IReadOnlyList<Row> Rows => [.. Data.Elements<Row>()];

    private SheetData Data => _document.WorkbookPart!.WorksheetParts.Single().Worksheet!.GetFirstChild<SheetData>()!;

    /// <summary>Presses "Xuất Excel" on a page.</summary>
    public static async Task<ExportedFile> OfAsync(Visitor visitor, string page = "/nhiem-vu/danh-sach", string link = "Xuất Excel")
    {
        var anchor = (await visitor.OpenAsync(page)).Document.QuerySelectorAll<IHtmlAnchorElement>("a").Single(a => a.TextContent == link);
        return new ExportedFile(await visitor.Client.GetByteArrayAsync(anchor.GetAttribute("href")));
    }

    public bool Has(string id) => Rows.Any(row => row.Elements<Cell>().Any(cell => TextOf(cell) == id));

    public Cell Cell(string id, string column) => Row(id).Elements<Cell>().ElementAt(Titles.ToList().IndexOf(column));

    public string this[string id, string column] => TextOf(Cell(id, column));

    public int Number(string id) => (int)Row(id).RowIndex!.Value;

    public ExportedFile Set(string id, string column, string text)
    {
        var cell = Cell(id, column);
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.Append(new InlineString(new Text(text)));
        return this;
    }

    public ExportedFile Set(string id, string column, double number)
    {
        var cell = Cell(id, column);
        cell.RemoveAllChildren();
        cell.DataType = null;
        cell.Append(new CellValue(number));
        return this;
    }

    public ExportedFile SetDay(string id, string column, DateOnly day) => Set(id, column, day.DayNumber - new DateOnly(1899, 12, 30).DayNumber);

    /// <summary>The rows from the last to the first, as a sort leaves them, without those of <paramref name="gone"/>.</summary>
    public ExportedFile Reorder(params string[] gone)
    {
        var titles = Titles;
        var rows = Rows.Skip(1).Where(row => !row.Elements<Cell>().Any(cell => gone.Contains(TextOf(cell)))).Reverse().ToList();
        Data.RemoveAllChildren();
        Data.Append(new Row(titles.Select(title => new Cell { DataType = CellValues.String, CellValue = new CellValue(title) })));
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            row.RowIndex = (uint)i + 2;
            row.Elements<Cell>().ToList().ForEach(cell => cell.CellReference = null);
            Data.Append(row);
        }

        return this;
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    /// <summary>Sends it, as the page of the import does.</summary>
    public Task<Page> SendAsync(Visitor visitor)
    {
        _document.Save();
        return SendAsync(visitor, "nhiem vu.xlsx", _bytes.ToArray());
    }

    /// <summary>Sends any file there.</summary>
    public static async Task<Page> SendAsync(Visitor visitor, string name, byte[]? content)
    {
        var page = await visitor.OpenAsync("/nhiem-vu/nhap");
        var body = new MultipartFormDataContent();
        foreach (var input in page.Document.QuerySelectorAll<IHtmlInputElement>("form.entry input[type=hidden]"))
        {
            body.Add(new StringContent(input.Value), $"\"{input.Name}\"");
        }

        if (content is not null)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileNameStar = name };
            body.Add(part);
        }

        return await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, page.Url) { Content = body });
    }

    private static string TextOf(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue?.Text.ToString(CultureInfo.InvariantCulture) ?? "";

    private Row Row(string id) => Rows.Single(row => row.Elements<Cell>().Any(cell => TextOf(cell) == id));
}
