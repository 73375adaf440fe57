using GiaoBan.Records.Attachments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Papers.Pages;

/// <summary>Gives out a paper, to be saved; its site has then opened it.</summary>
public sealed class PaperFileModel(BriefingReading briefings, PaperReading reading) : PageModel
{
    /// <param name="id">The briefing's public id.</param>
    /// <param name="paper">The paper's.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<IActionResult> OnGetAsync(string id, string paper, CancellationToken cancel)
    {
        if ((await briefings.FindAsync(id, cancel)).Value is not { } seated || await reading.FindAsync(seated, paper, page: null, cancel) is not { } found)
        {
            return NotFound();
        }

        await reading.OpenedAsync(seated.Seat, found, cancel);
        return AttachmentResult.Of(found.File);
    }
}
