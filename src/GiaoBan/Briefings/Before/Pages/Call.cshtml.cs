using GiaoBan.Records.Entry;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Briefings.Before.Pages;

/// <summary>Triệu tập: says what goes out to how many, then does it.</summary>
public sealed class CallModel(BriefingWork work) : BriefingFormModel(work)
{
    /// <summary>The units that will see it: all sites but the centre's own.</summary>
    public IReadOnlyList<string> Units => [.. Briefing.Sites.Where(unit => unit != Work.Map.Centre.Id)
        .Select(unit => Work.Map.NameOf(unit, Shell.Clock.DayOf(Briefing.StartsAt)).ShortName)];

    public bool IsPast => Briefing.StartsAt < Work.Clock.Now;

    /// <summary>Whether it can be called as it is.</summary>
    public bool IsReady => Briefing is { State: BriefingState.Draft, Agenda.Count: > 0 };

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoAsync(Work.Verbs.CallAsync, new FormEntry(Request.Form), T("Đã triệu tập. Các đơn vị được mời đã thấy cuộc giao ban.", "Called. Those invited now see the briefing."), Path, cancel);
}

/// <summary>Hủy: those who were called see that it is not held, and why it is kept.</summary>
public sealed class CancelModel(BriefingWork work) : BriefingFormModel(work)
{
    public bool MayBeCancelled => Briefing.State is BriefingState.Draft or BriefingState.Called;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoAsync(Work.Verbs.CancelAsync, new FormEntry(Request.Form), T("Đã hủy cuộc giao ban.", "The briefing was cancelled."), Path, cancel);
}
