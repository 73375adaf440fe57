using System.Linq.Expressions;

namespace GiaoBan.Network;

/// <summary>The condition that something is of one of these units, so written that the database takes the right index.</summary>
internal static class UnitCondition
{
    /// <param name="units">The units; one is an equality, which every index that begins with the unit serves.</param>
    /// <param name="inOrder">
    /// Of several units, an index by unit gives all rows, which are then sorted; where only the first ones of an order are
    /// asked for, the index of that order is walked instead until there are enough. SQLite does not know which is better
    /// and always takes the unit's; <c>| 0</c> keeps it from that.
    /// </param>
    public static Expression<Func<T, bool>> Of<T>(IEnumerable<int> units, bool inOrder)
        where T : class, IHeld
    {
        var all = units.ToArray();
        if (all is [var one])
        {
            return r => r.UnitId == one;
        }

        return inOrder ? r => all.Contains(r.UnitId | 0) : r => all.Contains(r.UnitId);
    }
}
