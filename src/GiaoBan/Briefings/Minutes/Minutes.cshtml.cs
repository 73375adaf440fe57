using GiaoBan.Shell.Word;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Minutes;

/// <summary>The minutes as a Word file, for chair and secretary; a rehearsal has none.</summary>
public sealed class MinutesModel(BriefingReading briefings, MinutesDocument minutes) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if ((await briefings.FindAsync(id, cancel)).Value is not { Briefing: { OpenedAt: not null, IsRehearsal: false } } seated)
        {
            return NotFound();
        }

        return seated.Seat.MayLead() is not null
            ? StatusCode(StatusCodes.Status403Forbidden)
            : new WordDownload(await minutes.OfAsync(seated, cancel), $"Biên bản {seated.Briefing.Title}");
    }
}
