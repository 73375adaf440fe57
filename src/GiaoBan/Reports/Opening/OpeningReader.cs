using GiaoBan.Assignments;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Opening;

/// <summary>Makes the opening of a unit's report from its assignments, as they are now.</summary>
public sealed class OpeningReader(OpeningTerms terms, GiaoBanDb db, NetworkMap map, Clock clock)
{
    /// <summary>What has to be read of the unit's records besides what its form asks.</summary>
    public IReadOnlyList<FactLeaf> Leaves => terms.Leaves;

    /// <param name="records">The unit's records, read for <see cref="Leaves"/> too.</param>
    /// <param name="words">What the draft says; null: the usual words.</param>
    public async Task<ReportOpening> OfAsync(
        UnitRecords records, ReportPeriod place, Unit unit, OpeningWords? words, CancellationToken cancel)
    {
        var family = map.WithPredecessors(unit.Id);
        var opening = new ReportOpening(
            words?.Pieces, [.. Leaves.Select(leaf => new OpeningFigure(leaf.Key, records.Sum(leaf, family)))], []);
        if (opening.IsEmpty)
        {
            return opening;
        }

        var behind = await BehindAsync([.. family], place.Window.From, place.Window.To, cancel);
        return terms.WithLines(opening, behind, place, clock.Today);
    }

    /// <summary>The assignments of the rows that the figures sum.</summary>
    private async Task<List<Assignment>> BehindAsync(IReadOnlyCollection<int> units, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        string[] flows = [AssignmentFacts.Made.Code, AssignmentFacts.Done.Code];
        string[] stocks = [AssignmentFacts.Open.Code];
        var held = db.Contributions.AsNoTracking().HeldNow();
        var records = held.FlowsIn(units, from, to).Where(c => db.Series.Any(s => s.Id == c.SeriesId && flows.Contains(s.Fact)))
            .Concat(held.StandingIn(units, to, to).Where(c => db.Series.Any(s => s.Id == c.SeriesId && stocks.Contains(s.Fact))))
            .Select(c => c.RecordId);
        return await db.Assignments.AsNoTracking()
            .Where(a => records.Contains(a.Id) && a.Origin == AssignmentWords.OfConclusion).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(cancel);
    }
}
