using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Listing;
using GiaoBan.Shell;
using GiaoBan.Shell.Excel;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Assignments.Sheets;

/// <summary>The list of assignments as an Excel file, narrowed and sorted as its page is.</summary>
public sealed class ExportModel(RecordLists<Assignment> lists, NetworkMap map, Clock clock, Lang lang) : PageModel
{
    private static readonly Text Most = Formats.InBoth(AssignmentSheet.MostRows);

    private static readonly Failure TooMany = new(
        StatusCodes.Status422UnprocessableEntity,
        new Text("Quá nhiều nhiệm vụ cho một tệp", "Too many assignments for one file"),
        new Text(
            $"Một tệp có tối đa {Most.Vi} dòng. Quay lại danh sách, lọc theo trạng thái, đơn vị hoặc thời gian rồi xuất.",
            $"A file has at most {Most.En} rows. Go back to the list, filter by state, unit or time, and export again."));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var query = new ListQuery(Request.Query);
        var all = await lists.AllAsync(query, AssignmentSheet.MostRows, cancel);
        if (query.Faults.Count > 0)
        {
            return Redirect("/nhiem-vu/danh-sach" + Request.QueryString.ToUriComponent()); // which says what cannot be understood
        }

        var table = AssignmentSheet.Of(all ?? throw new RequestRefusedException(TooMany), new SheetAddressee(map, clock.Today, lang.IsEnglish));
        return new ExcelDownload(table, $"{table.Name} {clock.Today.ToString("d-M-yyyy", CultureInfo.InvariantCulture)}");
    }
}
