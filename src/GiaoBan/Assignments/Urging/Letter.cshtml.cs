using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Urging;

/// <summary>One urging letter, as it is sent.</summary>
public sealed class LetterModel(GiaoBanDb db, LetterNumbering numbering, Viewer who, NetworkMap map, Clock clock, Lang lang) : PageModel
{
    public string Key { get; private set; } = FormKey.New();

    /// <summary>Today, as a day is typed.</summary>
    public string Today => Formats.PlainDay(clock.Today);

    /// <summary>Whether the viewer may give it the number that it has not yet.</summary>
    public bool MayNumber => Letter.Number is null && AssignmentRights.MayAssign(who, Letter.UnitId);

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

    /// <summary>Gives it its number and day.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        var form = Request.Form;
        Key = FormKey.Of(form);
        var (letter, refusal) = await numbering.NumberAsync(id, new FormEntry(form), FormKey.RepeatOf(Key, Request.Path, form), cancel);
        if (letter is not null)
        {
            this.Announce(lang.T($"Đã cho số {letter.Number}", $"Its number is {letter.Number}"));
            return Redirect($"/nhiem-vu/don-doc/{id}");
        }

        if (await OnGetAsync(id, cancel) is NotFoundResult missing)
        {
            return missing;
        }

        if (refusal!.Kind == RefusalKind.NotAllowed)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        this.Refused(refusal, form, lang);
        return Page();
    }
}
