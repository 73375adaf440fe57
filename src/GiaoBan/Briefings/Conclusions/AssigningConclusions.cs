using GiaoBan.Assignments.Following;
using GiaoBan.Network;
using GiaoBan.Reports.National;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>From assignments back to the conclusions that made them, for who has a seat in the briefing.</summary>
internal sealed class AssigningConclusions(GiaoBanDb db, Viewer who, NetworkMap map) : IAssigningConclusions
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
            .ToDictionary(f => f.Conclusion.PublicId, f => Cited(f.Conclusion, f.Briefing, f.Seat!, map));
    }

    /// <summary>A conclusion as it is cited to a seat.</summary>
    public static AssigningConclusion Cited(Conclusion conclusion, Briefing briefing, Seat seat, NetworkMap map) => new(
        conclusion.Code, briefing.PublicId, briefing.Title, Clock.DayOf(briefing.StartsAt), briefing.SignedNumber, briefing.SignedOn,
        briefing.AgendaOf(seat).FirstOrDefault(item => item.Id == conclusion.Text.Item)?.Title, FigureOf(conclusion, briefing, seat, map));

    /// <summary>The figure by which its units were chosen; a site opens its own.</summary>
    public static ChoosingFigure? FigureOf(Conclusion conclusion, Briefing briefing, Seat seat, NetworkMap map) =>
        conclusion.Text.Task?.Addressees.Formula is { } formula && briefing is { Regime: { } regime, Period: { } period }
            ? new ChoosingFigure(formula, FigureAddress.Of(
                formula, regime, period, seat.Kind == SeatKind.Site && seat.Sites is [var unit, ..] ? map.CodeOf(unit, Clock.DayOf(briefing.StartsAt)) : null))
            : null;
}
