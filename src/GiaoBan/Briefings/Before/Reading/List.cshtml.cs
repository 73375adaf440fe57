using GiaoBan.Briefings.Before.Sites;
using GiaoBan.Network;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Before.Reading;

/// <summary>Giao ban: to those who prepare them all of them, to a unit those that it is called to; what is next first.</summary>
public sealed class BriefingListModel(BriefingReading reading, BriefingCalendar calendar, Viewer who) : PageModel
{
    public IReadOnlyList<SeatedBriefing> Coming { get; private set; } = [];

    public IReadOnlyList<SeatedBriefing> Over { get; private set; } = [];

    /// <summary>The first of those coming, with what the viewer's sites owe before it.</summary>
    public NextBriefing? Next { get; private set; }

    public bool MayPrepare => reading.MayPrepare() is null;

    public bool IsUnit => who.OwnUnits.Count > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsUnit && !who.SeesNation && !MayPrepare)
        {
            return NotFound();
        }

        (Coming, Over) = await calendar.ListAsync(cancel);
        Next = await calendar.NextAsync(Coming, cancel);
        return Page();
    }
}
