using GiaoBan.Records;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports;

/// <summary>Forms, regimes and reports as they are now, for the audit: their content is held against their last leaf too.</summary>
internal sealed class ReportsPresent : IPresentContent
{
    public async Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel)
    {
        var forms = await db.Forms.AsNoTracking().Where(f => f.Id > afterId).OrderBy(f => f.Id).Take(count).ToListAsync(cancel);
        var regimes = await db.Regimes.AsNoTracking().Where(r => r.Id > afterId).OrderBy(r => r.Id).Take(count).ToListAsync(cancel);
        var reports = await db.Reports.AsNoTracking().Include(r => r.Submissions).Where(r => r.Id > afterId)
            .OrderBy(r => r.Id).Take(count).ToListAsync(cancel);
        return [.. forms.Cast<IAggregate>().Concat(regimes).Concat(reports).OrderBy(a => a.Id).Take(count)];
    }
}
