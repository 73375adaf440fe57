using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Reports.Forms;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission;

/// <summary>
/// The reports in force behind one unit's report: of each, the newest version that is submitted and not returned
/// (DESIGN idea 3). Totals, <c>previous</c> and <c>last_year</c> use these, never a draft.
/// </summary>
public sealed class InForce(GiaoBanDb db, FrozenCache cache, NetworkMap map)
{
    /// <summary>Reads what the steps from this report may lead to: two queries, whatever the form asks.</summary>
    public async Task<ReportsBehind> BehindAsync(ReportPeriod place, Unit unit, FormLibrary.Shelf shelf, CancellationToken cancel)
    {
        var family = map.WithPredecessors(unit.Id).ToArray();
        var periods = Names(place).OfType<string>().Distinct().ToArray();
        var standing = await db.Reports.AsNoTracking()
            .Where(r => EF.Parameter(family).Contains(r.UnitId) && EF.Parameter(periods).Contains(r.Period) && r.InForce != null)
            .Select(r => new { r.Id, r.Regime, r.Period, r.UnitId, Number = r.InForce!.Value }).ToListAsync(cancel);
        var figures = await cache.OfAsync(db, [.. standing.Select(s => (s.Id, s.Number))], cancel);
        return new ReportsBehind(
            place, unit, map,
            [.. standing.Select(s => new ReportsBehind.Standing(
                s.Regime, s.Period, s.UnitId, shelf.ById[figures[s.Id].FormId], figures[s.Id]))]);
    }

    private static IEnumerable<string?> Names(ReportPeriod place) =>
    [
        place.Period.ToString(),
        place.Regime.Previous(place.Period)?.ToString(),
        place.Regime.LastYear(place.Period)?.ToString(),
    ];
}

/// <summary>What was found in force behind one unit's report.</summary>
public sealed class ReportsBehind
{
    private readonly ReportPeriod _place;
    private readonly Unit _unit;
    private readonly NetworkMap _map;
    private readonly IReadOnlyList<Standing> _standing;
    private readonly Dictionary<Step, FrozenReport?> _found = [];

    internal ReportsBehind(ReportPeriod place, Unit unit, NetworkMap map, IReadOnlyList<Standing> standing) =>
        (_place, _unit, _map, _standing) = (place, unit, map, standing);

    /// <summary>The report to which a step leads, or null. Of a successor, the sum of its predecessors' leaves.</summary>
    public FrozenReport? Find(Step step)
    {
        if (!_found.TryGetValue(step, out var report))
        {
            _found[step] = report = Look(step);
        }

        return report;
    }

    private FrozenReport? Look(Step step)
    {
        var period = step.Shift switch
        {
            PeriodShift.Same => _place.Period,
            PeriodShift.Previous => _place.Regime.Previous(_place.Period),
            _ => _place.Regime.LastYear(_place.Period),
        };
        if (period is not { } at)
        {
            return null;
        }

        var there = _standing.Where(s => s.Period == at.ToString()
            && (step.Form is { } form ? s.Form.Code == form : s.Regime == _place.Regime.Code)).ToList();
        if (there.Find(s => s.Unit == _unit.Id) is { } own)
        {
            return new FrozenReport(own.Form, own.Figures.Leaves);
        }

        // The unit was not there then: those that were merged into it reported, each for itself.
        var lastDay = _place.Regime.Window(at)?.To ?? _place.Window.To;
        if (_unit.ValidOn(lastDay))
        {
            return null;
        }

        var before = _map.PredecessorsOf(_unit.Id).Where(id => _map[id].ValidOn(lastDay))
            .Select(id => there.Find(s => s.Unit == id)).ToList();
        return before.OfType<Standing>().Select(s => s.Form).MaxBy(f => f.ValidFrom) is { } common
            ? new FrozenReport(common, SeveralUnits.SumOf([.. before.Select(s => s?.Figures.Leaves)]))
            : null;
    }

    internal sealed record Standing(string Regime, string Period, int Unit, Form Form, FrozenFigures Figures);
}
