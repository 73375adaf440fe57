using GiaoBan.Shell.Word;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Conclusions.Pages;

/// <summary>The notice of conclusions as a Word file, signed or still to be.</summary>
public sealed class NoticeModel(BriefingReading briefings, ConclusionNotice notice) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) =>
        (await briefings.FindAsync(id, cancel)).Value is { Briefing: { OpenedAt: not null, IsRehearsal: false } } seated
            ? new WordDownload(await notice.OfAsync(seated, cancel), $"Thông báo kết luận {seated.Briefing.SignedNumber}".Trim())
            : NotFound();
}
