using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings;

/// <summary>A briefing that was held earlier.</summary>
internal sealed record EarlierBriefing(long Id, string PublicId, string Title);

/// <summary>Which briefings came before another.</summary>
internal static class HeldBriefings
{
    /// <summary>
    /// The briefings that this one takes over from, the last first: all of its kind that were over before its room opened, or
    /// are by now, or instead of these the one that its secretary chose; and those that these took over from, so that nothing
    /// that is open is left behind.
    /// </summary>
    public static async Task<IReadOnlyList<EarlierBriefing>> BeforeAsync(this GiaoBanDb db, Briefing briefing, CancellationToken cancel)
    {
        var all = await HeldAsync(db, cancel);
        return Before(all, all.TryGetValue(briefing.Id, out var held)
            ? held
            : new Held(briefing.Id, "", "", briefing.Kind, briefing.IsRehearsal, null, null, briefing.PreviousId));
    }

    /// <summary>Those that a new briefing of a kind would take over from, the last first.</summary>
    public static async Task<IReadOnlyList<EarlierBriefing>> BeforeAsync(this GiaoBanDb db, BriefingKind kind, CancellationToken cancel) =>
        Before(await HeldAsync(db, cancel), new Held(0, "", "", kind, false, null, null, null));

    /// <summary>There are some tens in a year, so all are read at once.</summary>
    private static Task<Dictionary<long, Held>> HeldAsync(GiaoBanDb db, CancellationToken cancel) => db.Briefings.AsNoTracking()
        .Select(b => new Held(b.Id, b.PublicId, b.Title, b.Kind, b.IsRehearsal, b.OpenedAt, b.ClosedAt, b.PreviousId)).ToDictionaryAsync(b => b.Id, cancel);

    private static List<EarlierBriefing> Before(Dictionary<long, Held> all, Held briefing)
    {
        var before = Directly(all, briefing).ToList();
        for (var at = 0; at < before.Count; at++)
        {
            before.AddRange(Directly(all, before[at]).Where(b => b.Id != briefing.Id && !before.Contains(b)).ToList());
        }

        return [.. before.Take(1).Concat(before.Skip(1).OrderByDescending(b => (b.ClosedAt, b.Id))).Select(b => new EarlierBriefing(b.Id, b.PublicId, b.Title))];
    }

    /// <summary>A rehearsal was never held.</summary>
    private static IEnumerable<Held> Directly(Dictionary<long, Held> all, Held briefing) => briefing.PreviousId is { } chosen
        ? [all[chosen]]
        : all.Values.Where(b => b.Kind == briefing.Kind && !b.IsRehearsal && b.Id != briefing.Id && b.ClosedAt is { } over && !(over > briefing.OpenedAt))
            .OrderByDescending(b => (b.ClosedAt, b.Id));

    private sealed record Held(
        long Id, string PublicId, string Title, BriefingKind Kind, bool IsRehearsal, DateTime? OpenedAt, DateTime? ClosedAt, long? PreviousId);
}
