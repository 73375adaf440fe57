namespace GiaoBan.Network;

/// <summary>One row of figures shown on another day's map.</summary>
/// <param name="Code">
/// Of the unit there (<c>08</c>); of old units that the reporting units cannot tell apart, all of theirs (<c>02+08</c>).
/// </param>
/// <param name="Units">The units of that day which the row is.</param>
/// <param name="Members">The reporting units whose figures are summed in it.</param>
public sealed record MapRow(string Code, IReadOnlyList<Unit> Units, IReadOnlyList<int> Members);

public sealed partial class NetworkMap
{
    /// <summary>
    /// The rows of another day's map (DESIGN idea 6: summed, never apportioned). Two units of the two days belong together
    /// when one came from the other; what belongs together is one row. So each reporting unit is in exactly one row and
    /// the total is that of the reporting units, whichever of the two days is the later.
    /// </summary>
    /// <param name="day">The day of the map.</param>
    /// <param name="reporting">The units that have figures, of one other day.</param>
    /// <returns>By code. Units of that day into which no reporting unit goes have no row.</returns>
    public IReadOnlyList<MapRow> RowsOn(DateOnly day, IEnumerable<int> reporting)
    {
        var there = On(day);
        var rows = new List<(List<Unit> Units, List<int> Members)>();
        foreach (var member in reporting.Distinct())
        {
            var units = there.Where(u => Related(u.Id, member)).ToList();
            var members = new List<int> { member };
            foreach (var row in rows.Where(r => r.Units.Intersect(units).Any()).ToList())
            {
                units = [.. row.Units.Union(units)];
                members.InsertRange(0, row.Members);
                rows.Remove(row);
            }

            rows.Add((units, members));
        }

        return [.. rows.Select(r => RowOf(day, r.Units, r.Members)).OrderBy(r => r.Code, StringComparer.Ordinal)];
    }

    private bool Related(int a, int b) => a == b || _ancestors[a].Contains(b) || _ancestors[b].Contains(a);

    private MapRow RowOf(DateOnly day, List<Unit> units, List<int> members)
    {
        // A unit that has nothing to do with that map (it ended without a successor) keeps a row of its own.
        var named = units.Count > 0 ? units.Select(u => u.Id) : members;
        var codes = named.Select(id => CodeOf(id, day)).Order(StringComparer.Ordinal);
        return new MapRow(string.Join('+', codes), units, [.. members.OrderBy(id => CodeOf(id, day), StringComparer.Ordinal)]);
    }
}
