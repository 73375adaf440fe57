using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Home;

/// <summary>Some figures of a unit that its registers make, without what was entered or reported before: one query.</summary>
public sealed class HomeFigures(ContributionSums sums, NetworkMap map)
{
    private const int Shown = 6;

    /// <summary>
    /// The first items of the period's form that each count one fact, with their present values. All look at the same end of the
    /// period as the first does: the others would each cost a query.
    /// </summary>
    public async Task<IReadOnlyList<(Item Item, Value Now)>> OfAsync(ReportPeriod place, Unit unit, CancellationToken cancel)
    {
        var plan = Plan.Of(place.Form!, FormsBehind.None);
        var counted = place.Form!.Items.Select(item => (Item: item, Fact: FactOf(plan, item))).Where(c => c.Fact is not null)
            .GroupBy(c => c.Fact!.Edge).FirstOrDefault()?.Take(Shown).ToList() ?? [];
        var facts = counted.Select(c => c.Fact!).Distinct().ToList();
        var family = map.WithPredecessors(unit.Id).ToList();
        var records = await UnitRecords.ReadAsync(sums, family, facts, place.Window.From, place.Window.To, null, cancel);
        var figures = UnitFigures.Of(plan, facts.ToDictionary(fact => fact.Key, fact => records.Sum(fact, family)));
        return [.. counted.Select(c => (c.Item, ReportView.ValueOf(figures, c.Item.Code)))];
    }

    private static FactLeaf? FactOf(Plan plan, Item item) =>
        plan.LeavesOf(item.Code) is [{ Kind: LeafKind.Fact, IsOwn: true, Fact: { } fact }] ? fact : null;
}
