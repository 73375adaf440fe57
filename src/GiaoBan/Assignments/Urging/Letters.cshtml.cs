using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Urging;

/// <summary>The log of urgings: the letters that the viewer sees, the newest first.</summary>
public sealed class LettersModel(GiaoBanDb db, Viewer who, NetworkMap map, Clock clock) : PageModel
{
    private const int MostShown = 200;

    public IReadOnlyList<UrgingLetter> Letters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (who.OwnUnits.Count == 0 && !who.SeesNation)
        {
            return NotFound();
        }

        Letters = await db.UrgingLetters.AsNoTracking().VisibleTo(who).OrderByDescending(l => l.Id).Take(MostShown).ToListAsync(cancel);
        return Page();
    }

    public string NameOf(UrgingLetter letter) => map.NameOf(letter.UnitId, clock.Today).ShortName;
}
