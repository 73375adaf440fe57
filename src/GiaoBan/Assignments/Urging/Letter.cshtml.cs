using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Urging;

/// <summary>One urging letter, as it is sent.</summary>
public sealed class LetterModel(GiaoBanDb db, Viewer who, NetworkMap map, Clock clock) : PageModel
{
    public UrgingLetter Letter { get; private set; } = null!;

    public string UnitName => map.NameOf(Letter.UnitId, clock.Today).ShortName;

    /// <summary>"Ban Nội chính Tỉnh ủy Lâm Đồng"</summary>
    public string Office => map.NameOf(Letter.UnitId, clock.Today).Office;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await db.UrgingLetters.AsNoTracking().VisibleTo(who).SingleOrDefaultAsync(l => l.PublicId == id, cancel) is not { } letter)
        {
            return NotFound();
        }

        Letter = letter;
        return Page();
    }
}
