using GiaoBan.Briefings.Conclusions;
using GiaoBan.Briefings.Shown;
using GiaoBan.Demo.Making.Reports;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>
/// Items of the form as the reports in force have them at a moment of the making: what the room shows, and whom a conclusion
/// goes to. Only counts that are added up.
/// </summary>
internal sealed class MadeFigures(MadeReports reports, ReportPeriod place)
{
    /// <summary>The units that a conclusion is given to.</summary>
    /// <param name="addressees">How they are chosen; a formula is an item's code.</param>
    /// <param name="sites">The briefing's sites.</param>
    public IReadOnlyList<int> UnitsOf(Addressees addressees, IReadOnlyList<int> sites) => addressees.Kind switch
    {
        AddresseesKind.All => sites,
        AddresseesKind.AllBut => [.. sites.Except(addressees.Named)],
        AddresseesKind.Chosen => [.. sites.Where(addressees.Named.Contains)],
        _ => [.. sites.Where(place.Obliges).Where(unit => ValueOf(addressees.Formula!, unit).Number > 0)],
    };

    /// <summary>An item as it is frozen for all screens; a year before, nobody reported here yet.</summary>
    /// <param name="code">The item.</param>
    /// <param name="what">A figure or a table.</param>
    /// <param name="position">The ledger's size then.</param>
    public ShownThing Show(string code, ShownKind what, long position)
    {
        var (form, item) = (place.Form!, place.Form!.Item(code)!);
        var values = place.Obliged.ToDictionary(unit => unit.Id, unit => ValueOf(code, unit.Id));
        return new ShownThing(
            what, item.Label, code, item.Unit, item.IsPercentage, place.Regime.Code, place.Period.ToString(),
            $"{form.Code} {form.ValidFrom:yyyy-MM-dd}", "reported", Known(values.Values), values.Count, Sum(values.Values),
            Value.Missing.ToString(), Regions(values), [.. place.Obliged.Select(unit => Line(unit, values[unit.Id]))], position);
    }

    private List<ShownRegion> Regions(Dictionary<int, Value> values) =>
        [.. Network.Regions.All.Select(region => (region.Code, Values: place.Obliged.Where(u => u.Region == region.Code).Select(u => values[u.Id]).ToList()))
            .Select(r => new ShownRegion(r.Code, Known(r.Values), r.Values.Count, Sum(r.Values), Value.Missing.ToString()))];

    private ShownUnit Line(Unit unit, Value value)
    {
        var report = reports.Find(place, unit.Id);
        return new ShownUnit(
            unit.Id, value.ToString(), Value.Missing.ToString(), report?.State ?? ReportState.None,
            report?.FirstSubmittedAt > place.Window.Due.UtcDateTime);
    }

    private static int Known(IEnumerable<Value> values) => values.Count(v => v.IsKnown);

    private static string Sum(IEnumerable<Value> values) => Value.Of(values.Sum(v => v.Number ?? 0)).ToString();

    private Value ValueOf(string code, int unit) =>
        reports.Find(place, unit)?.Standing is { } standing ? ShownThing.Read(standing.Read().Items.GetValueOrDefault(code)) : Value.Missing;
}
