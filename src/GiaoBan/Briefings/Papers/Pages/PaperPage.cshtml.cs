using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Papers.Pages;

/// <summary>The picture of a page of a paper, as it is shown on every screen.</summary>
public sealed class PaperPageModel(BriefingReading briefings, PaperReading reading, PaperPages pages) : PageModel
{
    /// <param name="id">The briefing's public id.</param>
    /// <param name="paper">The paper's.</param>
    /// <param name="number">Which page, from 1.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<IActionResult> OnGetAsync(string id, string paper, int number, CancellationToken cancel)
    {
        if ((await briefings.FindAsync(id, cancel)).Value is not { } seated || await reading.FindAsync(seated, paper, number, cancel) is not { } found
            || await pages.PictureAsync(found, number, cancel) is not var (path, contentType))
        {
            return NotFound();
        }

        HttpContext.Features.Set(new ForeignContent());
        return PhysicalFile(path, contentType);
    }
}
