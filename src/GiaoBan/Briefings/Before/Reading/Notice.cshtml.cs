using GiaoBan.Network;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Before.Reading;

/// <summary>The notice of a briefing, as it is printed.</summary>
public sealed class NoticeModel(BriefingReading reading, ReportPeriods periods, NetworkMap map, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public Briefing Briefing { get; private set; } = null!;

    public MeetingNotice Notice { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if ((await reading.FindAsync(Id, cancel)).Value is not { } seated)
        {
            return NotFound();
        }

        Briefing = seated.Briefing;
        var place = Briefing is { Regime: { } regime, Period: { } period } ? await periods.FindAsync(regime, period, cancel) : null;
        Notice = MeetingNotice.Of(Briefing, place, map, clock);
        return Page();
    }
}
