using GiaoBan.Assignments.Following;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>From assignments back to the conclusions that made them, for who has a seat in the briefing.</summary>
internal sealed class AssigningConclusions(GiaoBanDb db, Viewer who) : IAssigningConclusions
{
    public async Task<IReadOnlyDictionary<string, AssigningConclusion>> OfAsync(IEnumerable<string> sources, CancellationToken cancel)
    {
        var ids = sources.Distinct().ToArray();
        if (ids.Length == 0)
        {
            return new Dictionary<string, AssigningConclusion>();
        }

        var found = await (
            from conclusion in db.Conclusions.AsNoTracking()
            join briefing in db.Briefings.AsNoTracking() on conclusion.BriefingId equals briefing.Id
            where ids.Contains(conclusion.PublicId) && conclusion.State == ConclusionState.Published
            select new { Conclusion = conclusion, Briefing = briefing }).ToListAsync(cancel);
        return found.Select(f => (f.Conclusion, f.Briefing, Seat: Seat.Of(who, f.Briefing))).Where(f => f.Seat is not null)
            .ToDictionary(f => f.Conclusion.PublicId, f => Cited(f.Conclusion, f.Briefing, f.Seat!));
    }

    private static AssigningConclusion Cited(Conclusion conclusion, Briefing briefing, Seat seat) => new(
        conclusion.Code, briefing.PublicId, briefing.Title, Clock.DayOf(briefing.StartsAt), briefing.SignedNumber, briefing.SignedOn,
        briefing.AgendaOf(seat).FirstOrDefault(item => item.Id == conclusion.Text.Item)?.Title);
}
