using GiaoBan.Records;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings;

/// <summary>Briefings and their happenings as they are now, for the audit: their content is held against their last leaf too.</summary>
internal sealed class BriefingsPresent : IPresentContent
{
    public async Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel)
    {
        var briefings = await db.Briefings.AsNoTracking().Where(b => b.Id > afterId).OrderBy(b => b.Id).Take(count).ToListAsync(cancel);
        var happenings = await db.Happenings.AsNoTracking().Where(h => h.Id > afterId).OrderBy(h => h.Id).Take(count).ToListAsync(cancel);
        return [.. briefings.Cast<IAggregate>().Concat(happenings).OrderBy(a => a.Id).Take(count)];
    }
}
