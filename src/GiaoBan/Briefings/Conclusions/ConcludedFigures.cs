using System.Text.RegularExpressions;
using GiaoBan.Network;
using GiaoBan.Reports.National;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>From a figure on to what was concluded from it.</summary>
internal sealed class ConcludedFigures(GiaoBanDb db, Viewer who, NetworkMap map) : IConcludedFigures
{
    public async Task<IReadOnlyList<ConcludedFigure>> OfAsync(string regime, string period, string formula, CancellationToken cancel)
    {
        var found = await (
            from conclusion in db.Conclusions.AsNoTracking()
            join briefing in db.Briefings.AsNoTracking() on conclusion.BriefingId equals briefing.Id
            where briefing.Regime == regime && briefing.Period == period && conclusion.State == ConclusionState.Published
            orderby briefing.StartsAt, conclusion.Number
            select new { Conclusion = conclusion, Briefing = briefing }).ToListAsync(cancel);
        return [.. found.Select(f => (f.Conclusion, f.Briefing, Seat: Seat.Of(who, f.Briefing)))
            .Where(f => f.Seat is not null && IsOf(f.Conclusion, f.Briefing, f.Seat, formula))
            .Select(f => (f.Conclusion, Cited: AssigningConclusions.Cited(f.Conclusion, f.Briefing, f.Seat!, map)))
            .Select(f => new ConcludedFigure(
                f.Cited.Number, f.Cited.Document, f.Conclusion.Text.Title, f.Cited.Address,
                f.Conclusion.Text.Task is null || !f.Conclusion.Units.Any(who.SeesSharedOf) ? null : $"/nhiem-vu/nguon/{f.Conclusion.PublicId}"))];
    }

    private static bool IsOf(Conclusion conclusion, Briefing briefing, Seat seat, string formula) =>
        Names(conclusion.Text.Task?.Addressees.Formula, formula)
        || briefing.AgendaOf(seat).Where(item => item.Id == conclusion.Text.Item)
            .SelectMany(item => item.Figures).Any(figure => figure.Code == formula || Names(figure.Formula, formula));

    /// <summary>Whether a formula is the one that is asked for, or has it as a term.</summary>
    private static bool Names(string? text, string formula) =>
        text is not null && (text == formula || Regex.IsMatch(text, $@"(?<![\w.]){Regex.Escape(formula)}(?![\w.])", RegexOptions.None, TimeSpan.FromSeconds(1)));
}
