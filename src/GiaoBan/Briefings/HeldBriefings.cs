using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings;

/// <summary>Which briefings were held.</summary>
internal static class HeldBriefings
{
    /// <summary>The last of a kind that was held before an instant, whose conclusions the next one goes through; a rehearsal is none.</summary>
    public static Task<Briefing?> LastHeldAsync(this GiaoBanDb db, BriefingKind kind, DateTime before, CancellationToken cancel) =>
        db.Briefings.AsNoTracking()
            .Where(b => b.Kind == kind && b.State == BriefingState.Closed && !b.IsRehearsal && b.StartsAt < before)
            .OrderByDescending(b => b.StartsAt).FirstOrDefaultAsync(cancel);
}
