using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>Reads the conclusions of a briefing as a seat may see them: drafts are chair's and secretary's only.</summary>
public sealed class ConclusionReading(GiaoBanDb db)
{
    /// <summary>The published ones by number, then the drafts in the order in which they were begun.</summary>
    public async Task<IReadOnlyList<Conclusion>> OfAsync(SeatedBriefing seated, CancellationToken cancel)
    {
        var (id, leads) = (seated.Briefing.Id, seated.Seat.Leads);
        var seen = await db.Conclusions.AsNoTracking()
            .Where(c => c.BriefingId == id && (c.State == ConclusionState.Published || (leads && c.State == ConclusionState.Draft)))
            .OrderBy(c => c.Id).ToListAsync(cancel);
        return [.. seen.OrderBy(c => c.Number ?? int.MaxValue)];
    }
}
