using GiaoBan.Shell.Web;

namespace GiaoBan.Shell.Excel;

/// <summary>Answers a table as a file to keep: <c>return new ExcelDownload(table, "Nhiệm vụ 17-7-2020")</c>.</summary>
/// <param name="table">What is answered.</param>
/// <param name="name">The file's name, without its ending.</param>
public sealed class ExcelDownload(ExcelTable table, string name)
    : FileDownload(name, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
{
    protected override byte[] Bytes() => ExcelWriter.Write(table);
}
