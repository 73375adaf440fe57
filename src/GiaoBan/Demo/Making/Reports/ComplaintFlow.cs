namespace GiaoBan.Demo.Making.Reports;

/// <summary>Complaints and denunciations of a unit in a period, as other bodies count them.</summary>
/// <param name="Carried">Carried over from the period before.</param>
/// <param name="New">New in the period.</param>
/// <param name="Settled">Settled in it.</param>
/// <param name="Emerged">Emerging issues.</param>
internal sealed record Complaints(int Carried, int New, int Settled, int Emerged)
{
    public int Left => Carried + New - Settled;
}

/// <summary>The same over all periods: what is left of one is carried into the next, and the months make the half-year.</summary>
internal sealed class ComplaintFlow
{
    private readonly Dictionary<string, Complaints> _periods = [];

    public ComplaintFlow(MadeUnit unit)
    {
        var chance = new Chance("complaints", unit.Id);
        var left = (int)(unit.Weight * chance.Between(5, 22));
        left = Add("2019-H1", Next(left, unit.Weight * chance.Between(40, 85), chance));
        left = Add("2019-H2", Next(left, unit.Weight * chance.Between(40, 85), chance));
        for (var month = 1; month <= 7; month++)
        {
            left = Add($"2020-{month:00}", Next(left, unit.Weight * chance.Between(6, 15), chance));
        }

        var months = Enumerable.Range(1, 6).Select(month => _periods[$"2020-{month:00}"]).ToList();
        _periods["2020-H1"] = new Complaints(
            months[0].Carried, months.Sum(m => m.New), months.Sum(m => m.Settled), months.Sum(m => m.Emerged));
    }

    public Complaints In(string period) => _periods[period];

    private int Add(string period, Complaints complaints)
    {
        _periods[period] = complaints;
        return complaints.Left;
    }

    private static Complaints Next(int carried, double arriving, Chance chance)
    {
        var arrived = Math.Max(1, (int)arriving);
        // Most of what came is settled, and some of what was left: a stock neither vanishes nor grows without end.
        var settled = (int)((arrived * chance.Share(0.7, 0.95)) + (carried * chance.Share(0.1, 0.35)));
        return new Complaints(carried, arrived, Math.Min(settled, carried + arrived), chance.Between(0, Math.Max(1, arrived / 9)));
    }
}
