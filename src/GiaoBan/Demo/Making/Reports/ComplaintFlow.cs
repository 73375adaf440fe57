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
        for (var month = new DateOnly(2019, 1, 1); month <= new DateOnly(2020, 7, 1); month = month.AddMonths(1))
        {
            left = Add($"{month:yyyy-MM}", Next(left, unit.Weight * chance.Between(6, 15), chance));
        }

        AddHalfYear("2019-H1", 2019, 1);
        AddHalfYear("2019-H2", 2019, 7);
        AddHalfYear("2020-H1", 2020, 1);
    }

    public Complaints In(string period) => _periods[period];

    private void AddHalfYear(string period, int year, int firstMonth)
    {
        var months = Enumerable.Range(firstMonth, 6).Select(month => _periods[$"{year}-{month:00}"]).ToList();
        _periods[period] = new Complaints(
            months[0].Carried, months.Sum(m => m.New), months.Sum(m => m.Settled), months.Sum(m => m.Emerged));
    }

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
