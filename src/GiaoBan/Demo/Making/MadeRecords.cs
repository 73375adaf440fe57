using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Ledger;

namespace GiaoBan.Demo.Making;

/// <summary>
/// The records as they stand at a moment of the making, written through the door, and what they count for: a report that
/// is submitted at that moment is computed from them.
/// </summary>
internal sealed class MadeRecords(BulkPassage bulk)
{
    private readonly Dictionary<long, IReadOnlyList<Contribution>> _rows = [];
    private readonly Dictionary<int, HashSet<long>> _ofUnit = [];
    private readonly List<Record> _entered = [];

    /// <summary>The id that the next new record must have.</summary>
    public long NextId => bulk.NextPosition;

    public async Task EnterAsync(Record record, string by, DateTime at)
    {
        await bulk.AddAsync(record, new Doing(CommonVerbs.EnterCode, by, at));
        _entered.Add(record);
        Count(record);
    }

    public async Task ChangeAsync(Record record, Doing doing)
    {
        await bulk.ChangeAsync(record, doing);
        Count(record);
    }

    /// <summary>What a leaf of a unit's report is now. No province of the demo has predecessors.</summary>
    public Value Sum(FactLeaf leaf, int unit, DateOnly from, DateOnly to) => Value.Of(
        _ofUnit.GetValueOrDefault(unit, []).SelectMany(id => _rows[id])
            .Where(row => row.Unit == unit && leaf.Counts(row, from, to)).Sum(row => row.Amount));

    /// <summary>The records of one kind in a unit's books that the centre sees, in the order in which they were entered.</summary>
    public IEnumerable<T> SharedOf<T>(int unit)
        where T : Record => _entered.OfType<T>().Where(r => r.UnitId == unit && r is { Access: Access.Shared, IsRemoved: false });

    /// <summary>Most records are shared; a few are the unit's own, or restricted to two officers.</summary>
    public static Access AccessOf(Chance chance) =>
        chance.Weighted((Access.Shared, 0.945), (Access.Unit, 0.04), (Access.Restricted, 0.015));

    private void Count(Record record)
    {
        _rows[record.Id] = record.Contributions();
        foreach (var unit in _rows[record.Id].Select(row => row.Unit).Distinct())
        {
            if (!_ofUnit.TryGetValue(unit, out var ids))
            {
                _ofUnit[unit] = ids = [];
            }

            ids.Add(record.Id);
        }
    }
}
