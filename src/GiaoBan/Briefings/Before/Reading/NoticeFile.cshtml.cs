using GiaoBan.Network;
using GiaoBan.Records.Ledger;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;
using GiaoBan.Shell.Word;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Before.Reading;

/// <summary>The notice of a briefing as a Word file, to be signed and sent.</summary>
public sealed class NoticeFileModel(
    LedgerReceipts receipts, BriefingReading reading, ReportPeriods periods, NetworkMap map, Clock clock, Installation installation) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if ((await reading.FindAsync(Id, cancel)).Value is not { } seated)
        {
            return NotFound();
        }

        var briefing = seated.Briefing;
        var place = briefing is { Regime: { } regime, Period: { } period } ? await periods.FindAsync(regime, period, cancel) : null;
        var document = MeetingNotice.Of(briefing, place, map, clock).ToDocument(await receipts.NowAsync("", cancel), installation.IsDemo);
        return new WordDownload(document, $"Giấy mời {briefing.Title}");
    }
}
