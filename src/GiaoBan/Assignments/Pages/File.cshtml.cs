using GiaoBan.Records;
using GiaoBan.Records.Attachments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Assignments.Pages;

/// <summary>Gives out a file of a report, to who sees the assignment.</summary>
public sealed class FileModel(RecordReading<Assignment> reading) : PageModel
{
    /// <param name="id">The assignment's public id.</param>
    /// <param name="file">The file's.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<IActionResult> OnGetAsync(string id, string file, CancellationToken cancel) =>
        await Evidence.FindAsync(reading, id, file, cancel) is { } found ? AttachmentResult.Of(found) : NotFound();
}
