using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Audit;

/// <summary>The aggregates of a kind that is stored as one row each, as they are now.</summary>
internal sealed class PresentRows<T> : IPresentContent
    where T : class, IAggregate
{
    public async Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel) =>
        await db.Set<T>().AsNoTracking().Where(a => a.Id > afterId).OrderBy(a => a.Id).Take(count).ToListAsync(cancel);
}
