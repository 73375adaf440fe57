using GiaoBan.Briefings.Room.Pages;
using GiaoBan.Shell.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Room.Hall;

/// <summary>
/// Màn hình lớn: the room for the hall's projector. Whoever has a seat in the briefing may put it up; whoever that is, it shows
/// what every site may see, for the hall sees it.
/// </summary>
public sealed class HallPage(BriefingReading briefings, RoomViews views, LivePages live) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public RoomView Room { get; private set; } = null!;

    /// <summary>Its parts, which change by themselves while the page is open.</summary>
    public LiveShown Live { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if ((await briefings.FindAsync(Id, cancel)).Value is not { Briefing: var briefing })
        {
            return NotFound();
        }

        Room = await views.OfAsync(new SeatedBriefing(briefing, Seat.Hall), cancel);
        Live = await live.ShowAsync(RoomTopic.WallOf(briefing), RoomTopic.PartsOf(Room), briefing.DutyPhone);
        return Page();
    }
}
