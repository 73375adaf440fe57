using GiaoBan.Figures;
using GiaoBan.Records.Entry;
using GiaoBan.Shell.Excel;
using GiaoBan.Shell.Language;

namespace GiaoBan.Assignments.Sheets;

/// <summary>A file that came back: its columns are found by their titles, in whatever order they now stand.</summary>
internal sealed class SheetFile
{
    private readonly Dictionary<SheetColumn, int> _places;

    private SheetFile(Dictionary<SheetColumn, int> places, IReadOnlyList<ExcelRow> rows) => (_places, Rows) = (places, rows);

    /// <summary>Those that have something in them.</summary>
    public IReadOnlyList<ExcelRow> Rows { get; }

    /// <summary>The file, or why it cannot be used.</summary>
    public static (SheetFile? File, Text Fault) Read(Stream content)
    {
        if (ExcelReader.Read(content, IsHead, AssignmentSheet.MostRows) is not { } rows)
        {
            return (null, new Text(
                "Không đọc được bảng trong tệp: tệp hỏng, hoặc quá lớn. Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi.",
                "The sheet in the file cannot be read: it is broken or too large. Open it in Excel or LibreOffice, save it as .xlsx and send that."));
        }

        if (rows.Count == 0)
        {
            return (null, new Text(
                "Đây không phải là tệp xuất từ trang Nhiệm vụ: dòng đầu không có cột “Mã” và “Phiên bản”. Xuất Excel lại, sửa trong tệp đó rồi gửi.",
                "This is no file that was exported from the assignments: its first row has no columns “Id” and “Version”. Export again, edit that file and send it."));
        }

        var below = rows.Skip(1).ToList();
        var titles = rows[0].Cells.Select(cell => (Column: ColumnOf(cell.Value), Place: cell.Key)).Where(title => title.Column is not null).ToLookup(title => title.Column!, title => title.Place);
        if (AssignmentSheet.Columns.Where(column => titles[column].Count() != 1 && (titles.Contains(column) || IsNeeded(column))).ToList() is [_, ..] wrong)
        {
            return (null, new Text(
                $"Dòng đầu phải có mỗi cột đúng một lần; thiếu hoặc trùng: {Listed(wrong, false)}. Trả lại tên cột như tệp đã xuất rồi gửi.",
                $"The first row must have each column once; missing or twice: {Listed(wrong, true)}. Give the columns their titles of the exported file and send it."));
        }

        return below.Count > AssignmentSheet.MostRows
            ? (null, new Text(
                $"Tệp có hơn {Most.Vi} dòng, nhiều hơn một lần nhập. Xóa bớt những dòng không sửa rồi gửi.",
                $"The file has more than {Most.En} rows, which is too many at once. Delete those that you did not edit and send it."))
            : (new SheetFile(titles.ToDictionary(title => title.Key, title => title.First()), below), default);
    }

    /// <summary>What a row has in a column; empty where the file has no such column.</summary>
    public ExcelCell this[ExcelRow row, SheetColumn column] => _places.TryGetValue(column, out var place) ? row[place] : default;

    /// <summary>Whether the file has the column: one that only repeats may be deleted.</summary>
    public bool Has(SheetColumn column) => _places.ContainsKey(column);

    private static Text Most { get; } = Formats.InBoth(AssignmentSheet.MostRows);

    private static bool IsHead(ExcelRow row) =>
        row.Cells.Values.Select(ColumnOf).ToList() is var columns && columns.Contains(AssignmentSheet.Id) && columns.Contains(AssignmentSheet.Version);

    private static bool IsNeeded(SheetColumn column) => column.IsEdited || column == AssignmentSheet.Id || column == AssignmentSheet.Version;

    private static SheetColumn? ColumnOf(ExcelCell cell) => EntrySource.Clean(cell.Text) is { } title
        ? AssignmentSheet.Columns.FirstOrDefault(column => AssignmentSheet.IsSaid(title, column.Title))
        : null;

    private static string Listed(IEnumerable<SheetColumn> columns, bool english) => string.Join(", ", columns.Select(c => $"“{c.Title.In(english)}”"));
}
