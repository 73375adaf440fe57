using GiaoBan.Network;

namespace GiaoBan.Demo.Making;

/// <summary>A province of the demo with its officers.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Code">Its code.</param>
/// <param name="Weight">How much work it has, beside a usual one: 0,5 to 2,6.</param>
/// <param name="Desk">Login of the desk officer at the centre who looks after it.</param>
/// <param name="Named">The officers who may be named on a restricted record: its head and its clerk.</param>
internal sealed record MadeUnit(Unit Unit, string Code, double Weight, string Desk, IReadOnlyList<long> Named)
{
    public int Id => Unit.Id;

    public string Clerk => $"clerk-{Code}";

    public string Head => $"head-{Code}";

    public string Deputy => $"deputy-{Code}";
}

/// <summary>The 63 provinces of 2020.</summary>
internal static class MadeUnits
{
    /// <summary>Provinces with more work than their number of chance would give.</summary>
    private static readonly Dictionary<string, double> Large = new()
    {
        ["01"] = 2.6,
        ["79"] = 2.6,
        ["38"] = 2.1,
        ["40"] = 1.9,
        ["75"] = 1.8,
        ["31"] = 1.7,
        ["48"] = 1.6,
        ["68"] = 1.15,
    };

    /// <param name="map">The network.</param>
    /// <param name="day">A day on which they are there.</param>
    /// <param name="officers">Ids by login.</param>
    public static IReadOnlyList<MadeUnit> Of(NetworkMap map, DateOnly day, IReadOnlyDictionary<string, long> officers) =>
        [.. map.ObligedOn(day).Select(unit => Made(unit, map.CodeOf(unit.Id, day), officers))];

    private static MadeUnit Made(Unit unit, string code, IReadOnlyDictionary<string, long> officers)
    {
        var weight = Large.TryGetValue(code, out var large) ? large : new Chance("weight", unit.Id).Share(0.5, 1.5);
        var region = Regions.All.Select((r, place) => (r.Units, place)).First(r => r.Units.Contains(code)).place;
        return new MadeUnit(unit, code, weight, $"desk-{region + 1}", [officers[$"head-{code}"], officers[$"clerk-{code}"]]);
    }
}
