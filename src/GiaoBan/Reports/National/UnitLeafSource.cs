using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Reports.Submission;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.National;

/// <summary>The leaves of a formula in each unit: from its records, or from its report in force.</summary>
public sealed class UnitLeafSource(
    GiaoBanDb db, ContributionSums sums, FrozenCache frozen, InForce inForce, ReportPeriods periods, Viewer who, NetworkMap map)
{
    /// <summary>By unit; null where the unit knows none (no report in force).</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyDictionary<string, Value>?>> OfAsync(FigureQuestion question, CancellationToken cancel)
    {
        if (question.Place is not { } place)
        {
            return await OfRecordsAsync(question, cancel);
        }

        var reports = await StandingAsync(place, cancel);
        var found = new Dictionary<int, IReadOnlyDictionary<string, Value>?>();
        var records = question.IsReported ? null : await RecordsAsync(question, place.Form!.FactLeaves, null, cancel);
        foreach (var unit in question.Units)
        {
            var figures = reports.GetValueOrDefault(unit.Id);
            var isOwn = who.OwnUnits.Contains(unit.Id);
            if (figures is null && !(isOwn && !question.IsReported))
            {
                found[unit.Id] = null;
                continue;
            }

            found[unit.Id] = question.IsReported && !NeedsOthers(question, figures!)
                ? figures!.Leaves
                : await DerivedAsync(question, place, unit, figures, records, cancel);
        }

        return found;
    }

    /// <summary>The figures in force of a period, by unit.</summary>
    public async Task<IReadOnlyDictionary<int, FrozenFigures>> StandingAsync(ReportPeriod place, CancellationToken cancel)
    {
        var (regime, period) = (place.Regime.Code, place.Period.ToString());
        var standing = await db.Reports.AsNoTracking()
            .Where(r => r.Regime == regime && r.Period == period && r.InForce != null)
            .Select(r => new { r.Id, r.UnitId, Number = r.InForce!.Value }).ToListAsync(cancel);
        var figures = await frozen.OfAsync(db, [.. standing.Select(s => (s.Id, s.Number))], cancel);
        return standing.ToDictionary(s => s.UnitId, s => figures[s.Id]);
    }

    private async Task<IReadOnlyDictionary<int, IReadOnlyDictionary<string, Value>?>> OfRecordsAsync(
        FigureQuestion question, CancellationToken cancel)
    {
        var records = await RecordsAsync(question, question.Formula.FactLeaves, who, cancel);
        return question.Units.ToDictionary(u => u.Id, u => (IReadOnlyDictionary<string, Value>?)question.Formula.FactLeaves
            .ToDictionary(l => l.Key, l => records.Sum(l, map.WithPredecessors(u.Id))));
    }

    private Task<UnitRecords> RecordsAsync(
        FigureQuestion question, IReadOnlyCollection<FactLeaf> asked, Viewer? visibleTo, CancellationToken cancel) =>
        UnitRecords.ReadAsync(
            sums, [.. map.WithPredecessors(question.Units.Select(u => u.Id))], [.. asked.Union(question.Formula.FactLeaves)],
            question.From, question.To, visibleTo, cancel);

    /// <summary>Whether the formula reaches for leaves of other periods or forms that this report did not freeze.</summary>
    private bool NeedsOthers(FigureQuestion question, FrozenFigures figures) =>
        question.Formula.NeedsPeriod
        && Plan.Of(question.Formula, question.Place!.Form, FormsBehind.Of(figures.Leaves.Keys, periods.Shelf!.Known))
            .Leaves.Any(l => !l.IsOwn && !figures.Leaves.ContainsKey(l.Key));

    /// <summary>The leaves as sources give them now, under those that were frozen.</summary>
    private async Task<IReadOnlyDictionary<string, Value>> DerivedAsync(
        FigureQuestion question, ReportPeriod place, Unit unit, FrozenFigures? figures, UnitRecords? records, CancellationToken cancel)
    {
        var behind = await inForce.BehindAsync(place, unit, periods.Shelf!, cancel);
        IReportSource source = records is null
            ? new FrozenSource(figures!, behind)
            : new UnitSource(records, map.WithPredecessors(unit.Id), await EnteredAsync(place, unit, figures, cancel), behind);
        var derived = UnitFigures.Of(question.Formula, place.Form, source, periods.Shelf!.Known).Leaves;
        return records is not null
            ? derived
            : figures!.Leaves.Concat(derived.Where(d => !figures.Leaves.ContainsKey(d.Key))).ToDictionary(l => l.Key, l => l.Value);
    }

    private async Task<Draft> EnteredAsync(ReportPeriod place, Unit unit, FrozenFigures? figures, CancellationToken cancel)
    {
        if (!who.OwnUnits.Contains(unit.Id))
        {
            return figures!.Entered;
        }

        var (regime, period) = (place.Regime.Code, place.Period.ToString());
        var draft = await db.Reports.AsNoTracking()
            .Where(r => r.Regime == regime && r.Period == period && r.UnitId == unit.Id && r.HasDraft)
            .Select(r => r.Draft).SingleOrDefaultAsync(cancel);
        return draft ?? figures?.Entered ?? Draft.Empty;
    }

    /// <summary>A report in force as a source: its own leaves as frozen, those of others as they are in force now.</summary>
    private sealed class FrozenSource(FrozenFigures figures, ReportsBehind behind) : IReportSource
    {
        public Value Fact(FactLeaf leaf) => figures.Leaves.GetValueOrDefault(leaf.Key);

        public Value Entered(string code) => figures.Leaves.GetValueOrDefault(code);

        public FrozenReport? InForce(Step step) => behind.Find(step);
    }
}
