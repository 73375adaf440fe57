using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings;

/// <summary>A briefing that was held earlier.</summary>
internal sealed record EarlierBriefing(long Id, string PublicId, string Title);

/// <summary>Which briefings came before another.</summary>
internal static class HeldBriefings
{
    /// <summary>
    /// The briefings that this one takes over from, the last first, each before the next: what several of them left open goes
    /// on too. Of a draft it is the one that its secretary chose, else the one that was held last by now; of one that is
    /// called, the one that was held since, where that takes over from the same. Once its room is open it stays.
    /// </summary>
    public static async Task<IReadOnlyList<EarlierBriefing>> BeforeAsync(this GiaoBanDb db, Briefing briefing, CancellationToken cancel)
    {
        var all = await HeldAsync(db, cancel);
        var chosen = all.Chain(briefing.PreviousId);
        if (briefing.State is not (BriefingState.Draft or BriefingState.Called) || (briefing.CalledAt is null && chosen.Count > 0))
        {
            return chosen;
        }

        var last = all.Chain(all.LastOf(briefing.Kind, briefing.StartsAt, since: briefing.CalledAt));
        return chosen.Count == 0 || last.Any(b => b.Id == chosen[0].Id) ? last : chosen;
    }

    /// <summary>Those that a new briefing of a kind would take over from, the last first.</summary>
    public static async Task<IReadOnlyList<EarlierBriefing>> BeforeAsync(this GiaoBanDb db, BriefingKind kind, DateTime startsAt, CancellationToken cancel)
    {
        var all = await HeldAsync(db, cancel);
        return all.Chain(all.LastOf(kind, startsAt, since: null));
    }

    /// <summary>There are some tens in a year, so all are read at once.</summary>
    private static Task<Dictionary<long, Held>> HeldAsync(GiaoBanDb db, CancellationToken cancel) => db.Briefings.AsNoTracking()
        .Select(b => new Held(b.Id, b.PublicId, b.Title, b.Kind, b.StartsAt, b.IsRehearsal, b.ClosedAt, b.PreviousId)).ToDictionaryAsync(b => b.Id, cancel);

    /// <summary>The last of the kind that was held, which a rehearsal never was.</summary>
    private static long? LastOf(this Dictionary<long, Held> all, BriefingKind kind, DateTime startsAt, DateTime? since) => all.Values
        .Where(b => b.Kind == kind && !b.IsRehearsal && b.StartsAt < startsAt && b.ClosedAt is { } closed && !(closed < since))
        .MaxBy(b => (b.StartsAt, b.Id))?.Id;

    private static List<EarlierBriefing> Chain(this Dictionary<long, Held> all, long? id)
    {
        var chain = new List<EarlierBriefing>();
        while (id is { } at && !chain.Exists(b => b.Id == at))
        {
            var one = all[at];
            chain.Add(new EarlierBriefing(one.Id, one.PublicId, one.Title));
            id = one.PreviousId;
        }

        return chain;
    }

    private sealed record Held(
        long Id, string PublicId, string Title, BriefingKind Kind, DateTime StartsAt, bool IsRehearsal, DateTime? ClosedAt, long? PreviousId);
}
