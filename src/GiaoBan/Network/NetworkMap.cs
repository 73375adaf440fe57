using System.Collections.Frozen;

namespace GiaoBan.Network;

/// <summary>
/// All units with their names and lineage, as they are now, in memory: what a code meant on a day, whom a unit inherits
/// from, who must report. It does not change; when units do, <see cref="NetworkMaps"/> gives a new one.
/// </summary>
public sealed partial class NetworkMap
{
    private readonly FrozenDictionary<int, Unit> _byId;
    private readonly ILookup<string, (Unit Unit, UnitName Name)> _byCode;
    private readonly FrozenDictionary<int, FrozenSet<int>> _ancestors;
    private readonly FrozenDictionary<int, FrozenSet<int>> _descendants;

    /// <summary>The map of these units, among them one centre, with their names and predecessors loaded.</summary>
    public NetworkMap(IEnumerable<Unit> units)
    {
        Units = [.. units.OrderBy(u => u.Id)];
        _byId = Units.ToFrozenDictionary(u => u.Id);
        _byCode = Units.SelectMany(u => u.Names.Select(name => (Unit: u, Name: name)))
            .ToLookup(n => n.Name.Code, StringComparer.Ordinal);
        var parents = Units.ToDictionary(u => u.Id, u => u.Predecessors.ConvertAll(m => m.PredecessorId));
        var children = Units.SelectMany(u => u.Predecessors).ToLookup(m => m.PredecessorId, m => m.SuccessorId);
        _ancestors = Units.ToFrozenDictionary(u => u.Id, u => Reached(u.Id, id => parents[id]));
        _descendants = Units.ToFrozenDictionary(u => u.Id, u => Reached(u.Id, id => children[id]));
    }

    /// <summary>All units that ever were, oldest number first.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>Trung ương.</summary>
    public Unit Centre => Units.First(u => u.Kind == UnitKind.Centre);

    /// <summary>The unit with this number.</summary>
    public Unit this[int id] => _byId[id];

    /// <summary>The unit that bears this code on this day, or null.</summary>
    public Unit? Find(string code, DateOnly day) => _byCode[code]
        .FirstOrDefault(n => n.Name.From <= day && (n.Name.To is null || day <= n.Name.To) && n.Unit.ValidOn(day)).Unit;

    /// <summary>Whether some province bears this code, on whatever day.</summary>
    public bool IsOfProvince(string code) => _byCode[code].Any(n => n.Unit.Kind == UnitKind.Province);

    /// <summary>
    /// The code and name that a unit bears on this day; of a unit that is not there on it, the nearest: its first before
    /// it begins, its last after it ended.
    /// </summary>
    public UnitName NameOf(int id, DateOnly day)
    {
        var names = _byId[id].Names;
        return names.Where(n => n.From <= day).MaxBy(n => n.From) ?? names.MinBy(n => n.From)!;
    }

    /// <summary>The code of <see cref="NameOf"/>.</summary>
    public string CodeOf(int id, DateOnly day) => NameOf(id, day).Code;

    /// <summary>All units that were merged into this one, and into those, and so on.</summary>
    public IReadOnlySet<int> PredecessorsOf(int id) => _ancestors[id];

    /// <summary>These units and all their predecessors: whose records and reports are theirs.</summary>
    public IReadOnlySet<int> WithPredecessors(IEnumerable<int> ids) =>
        ids.SelectMany(id => _ancestors[id].Append(id)).ToHashSet();

    /// <summary>A unit and all its predecessors.</summary>
    public IReadOnlySet<int> WithPredecessors(int id) => WithPredecessors([id]);

    /// <summary>
    /// Who does the work of this unit on this day: itself while it lasts, afterwards its successor. Null before it begins,
    /// and where it was divided or ended without one.
    /// </summary>
    public Unit? SuccessorOf(int id, DateOnly day)
    {
        if (_byId[id].ValidOn(day))
        {
            return _byId[id];
        }

        var successors = _descendants[id].Where(d => _byId[d].ValidOn(day)).Take(2).ToList();
        return successors.Count == 1 ? _byId[successors[0]] : null;
    }

    /// <summary>All units of a day, the centre first, then by code.</summary>
    public IReadOnlyList<Unit> On(DateOnly day) =>
        [.. Units.Where(u => u.ValidOn(day)).OrderBy(u => u.Kind).ThenBy(u => CodeOf(u.Id, day), StringComparer.Ordinal)];

    /// <summary>The units obliged to report a window that ends on this day: the provinces, by code.</summary>
    public IReadOnlyList<Unit> ObligedOn(DateOnly day) => [.. On(day).Where(u => u.Kind == UnitKind.Province)];

    /// <summary>
    /// Those of them that bear one of these codes on that day: the units of a regime. A code that nobody bears on the
    /// day obliges nobody.
    /// </summary>
    public IReadOnlyList<Unit> ObligedOn(DateOnly day, IReadOnlyCollection<string> codes) =>
        [.. ObligedOn(day).Where(u => codes.Contains(CodeOf(u.Id, day)))];

    private static FrozenSet<int> Reached(int from, Func<int, IEnumerable<int>> next)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<int>(next(from));
        while (waiting.TryPop(out var id))
        {
            if (seen.Add(id))
            {
                foreach (var further in next(id))
                {
                    waiting.Push(further);
                }
            }
        }

        return seen.ToFrozenSet();
    }
}
