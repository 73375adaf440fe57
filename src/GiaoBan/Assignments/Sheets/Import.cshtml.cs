using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Attachments.Receiving;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Assignments.Sheets;

/// <summary>Takes an edited file back: shows what it would do, and does it when that is confirmed.</summary>
[TakesFiles]
public sealed class ImportModel(SheetImport import, Viewer who, NetworkMap map, Clock clock, Lang lang) : PageModel
{
    /// <summary>The field of the file.</summary>
    public const string FileField = "file";

    /// <summary>Null until a file was sent that can be used.</summary>
    public SheetPreview? Preview { get; private set; }

    public string Key { get; private set; } = FormKey.New();

    public IActionResult OnGet() => IsThere ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsThere)
        {
            return NotFound();
        }

        if (ReceivedFiles.Of(HttpContext, FileField) is not [var (file, refusal), ..])
        {
            return Refused(FileField, new Text("Chưa chọn tệp. Chọn tệp .xlsx đã xuất và sửa.", "No file is chosen. Choose the .xlsx file that was exported and edited."));
        }

        if (file is null)
        {
            return Refused(FileField, refusal!.Faults[0].Message, Answers.StatusOf(refusal.Kind));
        }

        if (file.Kind != "xlsx")
        {
            return Refused(FileField, new Text($"“{file.Name}” không phải là tệp .xlsx. Lưu lại dạng .xlsx rồi gửi.", $"“{file.Name}” is no .xlsx file. Save it as .xlsx and send that."));
        }

        (Preview, var fault) = await import.ReadAsync(file.Content, cancel);
        return Preview is null ? Refused(FileField, fault) : Page();
    }

    /// <summary>Does what was shown.</summary>
    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancel)
    {
        if (!IsThere)
        {
            return NotFound();
        }

        var form = Request.Form;
        Key = FormKey.Of(form);
        var entry = new FormEntry(form);
        var edits = SheetEdit.Read(entry);
        if (entry.Finished() is { } broken)
        {
            return Refused("", broken.Faults[0].Message);
        }

        var (done, refusal) = await import.DoAsync(edits, FormKey.RepeatOf(Key, Request.Path, form), cancel);
        if (refusal is null)
        {
            this.Announce(lang.T($"Đã ghi {done} nhiệm vụ từ tệp Excel", done == 1 ? "1 assignment was changed from the Excel file" : $"{done} assignments were changed from the Excel file"));
            return Redirect("/nhiem-vu");
        }

        Preview = edits.Count is > 0 and <= SheetImport.MostEdits ? await import.LookAsync(edits, cancel) : null;
        return Refused("", refusal.Kind == RefusalKind.Stale ? Overtaken : refusal.Faults.Count > 0 ? refusal.Faults[0].Message : refusal.Message, Answers.StatusOf(refusal.Kind));
    }

    /// <summary>A unit in a cell of the preview.</summary>
    public string NameOf(int unit) => map.NameOf(unit, clock.Today).ShortName;

    /// <summary>As the follow-up: for who works on assignments.</summary>
    private bool IsThere => who.OwnUnits.Count > 0 || who.SeesNation;

    private static Text Overtaken => new(
        "Chưa ghi gì: từ khi xem trước, có dòng không còn ghi được nữa, nêu ở dưới. Những dòng còn lại vẫn ghi được.",
        "Nothing was done: since the preview some rows can no longer be done; they are named below. The others still can.");

    private PageResult Refused(string field, Text message, int status = StatusCodes.Status422UnprocessableEntity)
    {
        ModelState.AddModelError(field, lang.T(message));
        Response.StatusCode = status;
        return Page();
    }
}
