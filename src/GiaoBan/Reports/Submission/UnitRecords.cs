using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records.Contributions;

namespace GiaoBan.Reports.Submission;

/// <summary>
/// The leaves that come from records: of one unit (and its predecessors), or of several, for one window. Two grouped
/// queries, whatever the number of terms; a third and fourth only where a flow is summed over all days.
/// </summary>
public sealed class UnitRecords
{
    private readonly ILookup<int, (Series Series, decimal Amount)> _flows;
    private readonly ILookup<int, SeriesStocks> _stocks;
    private readonly ILookup<int, (Series Series, decimal Amount)> _before;
    private readonly ILookup<int, (Series Series, decimal Amount)> _until;

    private UnitRecords(
        IEnumerable<SeriesSum> flows, IEnumerable<SeriesStocks> stocks, IEnumerable<SeriesSum> before, IEnumerable<SeriesSum> until)
    {
        _flows = ByUnit(flows);
        _stocks = stocks.ToLookup(s => s.Unit);
        _before = ByUnit(before);
        _until = ByUnit(until);
    }

    /// <summary>Reads what these leaves need.</summary>
    /// <param name="sums">Adds up contributions.</param>
    /// <param name="units">The units themselves, predecessors among them.</param>
    /// <param name="leaves">What is asked.</param>
    /// <param name="from">First day of the window, included.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="visibleTo">Leaves out what this viewer may not see; null: every record (the figures of a report).</param>
    public static async Task<UnitRecords> ReadAsync(
        ContributionSums sums, IReadOnlyCollection<int> units, IReadOnlyCollection<FactLeaf> leaves,
        DateOnly from, DateOnly to, Viewer? visibleTo, CancellationToken cancel)
    {
        var dayBefore = from == DateOnly.MinValue ? from : from.AddDays(-1);
        return new UnitRecords(
            Asks(Edge.Window) ? await sums.FlowsAsync(units, from, to, visibleTo, cancel: cancel) : [],
            Asks(Edge.StartStock) || Asks(Edge.EndStock)
                ? await sums.StocksAsync(units, dayBefore, to, visibleTo, cancel: cancel)
                : [],
            Asks(Edge.StartCumulative) ? await sums.CumulativeAsync(units, dayBefore, visibleTo, cancel: cancel) : [],
            Asks(Edge.EndCumulative) ? await sums.CumulativeAsync(units, to, visibleTo, cancel: cancel) : []);

        bool Asks(Edge edge) => leaves.Any(l => l.Edge == edge);
    }

    /// <summary>The sum of the rows that a leaf selects, over these units. No record is 0, never missing.</summary>
    public Value Sum(FactLeaf leaf, IEnumerable<int> units) => Value.Of(units.Sum(unit => leaf.Edge switch
    {
        Edge.Window => Flows(_flows[unit], leaf.Term),
        Edge.StartCumulative => Flows(_before[unit], leaf.Term),
        Edge.EndCumulative => Flows(_until[unit], leaf.Term),
        Edge.StartStock => _stocks[unit].Where(s => leaf.Term.Selects(s.Series)).Sum(s => s.First),
        _ => _stocks[unit].Where(s => leaf.Term.Selects(s.Series)).Sum(s => s.Last),
    }));

    private static decimal Flows(IEnumerable<(Series Series, decimal Amount)> rows, FactTerm term) =>
        rows.Where(r => term.Selects(r.Series)).Sum(r => r.Amount);

    private static ILookup<int, (Series Series, decimal Amount)> ByUnit(IEnumerable<SeriesSum> sums) =>
        sums.ToLookup(s => s.Unit, s => (s.Series, s.Amount));
}

/// <summary>Where one unit's report takes its leaves from.</summary>
/// <param name="Records">Its contributions.</param>
/// <param name="Family">The unit and its predecessors.</param>
/// <param name="Entered">What was entered.</param>
/// <param name="Behind">The reports in force behind it.</param>
public sealed record UnitSource(UnitRecords Records, IReadOnlyCollection<int> Family, Draft Entered, ReportsBehind Behind)
    : IReportSource
{
    public Value Fact(FactLeaf leaf) => Records.Sum(leaf, Family);

    Value IReportSource.Entered(string code) => Entered.ValueOf(code);

    public FrozenReport? InForce(Step step) => Behind.Find(step);
}
