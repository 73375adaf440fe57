using GiaoBan.Network;
using GiaoBan.Shell.Word;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Urging;

/// <summary>An urging letter as a Word document, to be numbered and signed.</summary>
public sealed class LetterFileModel(GiaoBanDb db, Viewer who, NetworkMap map, LetterDocument documents) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await db.UrgingLetters.AsNoTracking().VisibleTo(who).SingleOrDefaultAsync(l => l.PublicId == id, cancel) is not { } letter)
        {
            return NotFound();
        }

        return new WordDownload(await documents.OfAsync(letter, cancel), $"Công văn đôn đốc {map.NameOf(letter.UnitId, letter.On).ShortName} lần {letter.Round}");
    }
}
