using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GiaoBan.Tests.Assignments.Sheets;

/// <summary>A plain .xlsx file of texts.</summary>
internal static class WorkbookFile
{
    public static byte[] Of(IEnumerable<string[]> rows) => Of(new SheetData(rows.Select(row => new Row(row.Select(text => new Cell
    {
        DataType = CellValues.String,
        CellValue = new CellValue(text),
    })))));

    /// <summary>Of a sheet that is made by hand.</summary>
    /// <param name="data">Its rows.</param>
    /// <param name="shared">The texts that its cells share.</param>
    /// <param name="from1904">Whether its days count from 1904.</param>
    public static byte[] Of(SheetData data, SharedStringTable? shared = null, bool from1904 = false)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(data);
            if (shared is not null)
            {
                book.AddNewPart<SharedStringTablePart>().SharedStringTable = shared;
            }

            book.Workbook = new Workbook(
                new WorkbookProperties { Date1904 = from1904 },
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = book.GetIdOfPart(part) }));
        }

        return file.ToArray();
    }
}
