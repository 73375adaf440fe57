using GiaoBan.Records;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Urging;

/// <summary>Letters as they are now, for the audit: their content is held against their leaf too.</summary>
internal sealed class LettersPresent : IPresentContent
{
    public async Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel) =>
        await db.UrgingLetters.AsNoTracking().Where(l => l.Id > afterId).OrderBy(l => l.Id).Take(count).ToListAsync(cancel);
}
