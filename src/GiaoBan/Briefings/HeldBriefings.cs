using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings;

/// <summary>A briefing that was held earlier.</summary>
internal sealed record EarlierBriefing(long Id, string PublicId, string Title);

/// <summary>Which briefings came before another.</summary>
internal static class HeldBriefings
{
    /// <summary>
    /// The briefings that this one takes over from, the last first. A draft has none of its own until it is called, unless
    /// its secretary chose it: until then it is the one that was held last by now.
    /// </summary>
    public static Task<IReadOnlyList<EarlierBriefing>> BeforeAsync(this GiaoBanDb db, Briefing briefing, CancellationToken cancel) =>
        briefing is { PreviousId: null, State: not BriefingState.Draft }
            ? Task.FromResult<IReadOnlyList<EarlierBriefing>>([])
            : db.BeforeAsync(briefing.Kind, briefing.StartsAt, briefing.PreviousId, cancel);

    /// <summary>The briefings before one, each before the next: what several of them left open goes on too.</summary>
    /// <param name="db">Where briefings are; there are some tens in a year, so all are read at once.</param>
    /// <param name="kind">Of the kind that it is.</param>
    /// <param name="startsAt">Held before this instant.</param>
    /// <param name="chosen">The one directly before it; null: the last of the kind that was held, which a rehearsal never was.</param>
    /// <param name="cancel">Ends it early.</param>
    public static async Task<IReadOnlyList<EarlierBriefing>> BeforeAsync(
        this GiaoBanDb db, BriefingKind kind, DateTime startsAt, long? chosen, CancellationToken cancel)
    {
        var all = await db.Briefings.AsNoTracking()
            .Select(b => new { b.Id, b.PublicId, b.Title, b.Kind, b.State, b.IsRehearsal, b.StartsAt, b.PreviousId }).ToDictionaryAsync(b => b.Id, cancel);
        var id = chosen ?? all.Values.Where(b => b.Kind == kind && b.State == BriefingState.Closed && !b.IsRehearsal && b.StartsAt < startsAt)
            .MaxBy(b => (b.StartsAt, b.Id))?.Id;
        var before = new List<EarlierBriefing>();
        while (id is { } at && !before.Exists(b => b.Id == at))
        {
            var one = all[at];
            before.Add(new EarlierBriefing(one.Id, one.PublicId, one.Title));
            id = one.PreviousId;
        }

        return before;
    }
}
