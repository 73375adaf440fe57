using GiaoBan.Records;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>Conclusions as they are now, for the audit: their content is held against their last leaf too.</summary>
internal sealed class ConclusionsPresent : IPresentContent
{
    public async Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel) =>
        await db.Conclusions.AsNoTracking().Where(c => c.Id > afterId).OrderBy(c => c.Id).Take(count).ToListAsync(cancel);
}
