using GiaoBan.Records;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Before.Sites;

/// <summary>What sites have said, as it is now, for the audit.</summary>
internal sealed class PreparationsPresent : IPresentContent
{
    public async Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel) =>
        await db.Preparations.AsNoTracking().Where(p => p.Id > afterId).OrderBy(p => p.Id).Take(count).ToListAsync(cancel);
}
