namespace GiaoBan.Demo.Making.Directives;

/// <summary>
/// How many documents each unit issued. The sum of the first half of 2020 is the published one; how it splits over the
/// units was not published and is invented, as the other half-years are.
/// </summary>
internal sealed class DirectiveCounts
{
    /// <summary>Press report of 17 July 2020: issued on the advice of the 63 commissions in the first half of 2020.</summary>
    public const int Published = 952;

    private const int Least = 8;
    private const int Most = 32;

    /// <summary>Units whose share is set, since the guide and the pictures speak of them.</summary>
    private static readonly Dictionary<string, int> Set = new()
    {
        ["01"] = 28,
        ["68"] = 17,
    };

    /// <summary>Units that issued few in 2019: the note on a threefold rise is shown at them.</summary>
    private static readonly HashSet<string> RoseSharply = ["27", "64"];

    private readonly Dictionary<int, int> _firstHalf2020;

    public DirectiveCounts(IReadOnlyList<MadeUnit> units)
    {
        _firstHalf2020 = units.ToDictionary(u => u.Id, Wished);
        var free = units.Where(u => !Set.ContainsKey(u.Code) && !RoseSharply.Contains(u.Code)).ToList();
        for (var at = 0; _firstHalf2020.Values.Sum() is var sum && sum != Published; at = (at + 5) % free.Count)
        {
            var id = free[at].Id;
            _firstHalf2020[id] = Math.Clamp(_firstHalf2020[id] + Math.Sign(Published - sum), Least, Most);
        }
    }

    public int FirstHalf2020(MadeUnit unit) => _firstHalf2020[unit.Id];

    public int FirstHalf2019(MadeUnit unit) => RoseSharply.Contains(unit.Code)
        ? 5
        : (int)Math.Round(_firstHalf2020[unit.Id] * new Chance("2019-H1", unit.Id).Share(0.75, 1.05));

    public int SecondHalf2019(MadeUnit unit) =>
        (int)Math.Round(_firstHalf2020[unit.Id] * new Chance("2019-H2", unit.Id).Share(0.8, 1.1));

    /// <summary>From 15 June 2020 until the demo begins: a month.</summary>
    public int July2020(MadeUnit unit) => Math.Max(1, _firstHalf2020[unit.Id] / 6);

    private static int Wished(MadeUnit unit) => Set.TryGetValue(unit.Code, out var set) ? set
        : RoseSharply.Contains(unit.Code) ? 18
        : Math.Clamp((int)Math.Round(new Chance("2020-H1", unit.Id).Share(9, 13) * Math.Sqrt(unit.Weight) * 1.3), Least, Most);
}
