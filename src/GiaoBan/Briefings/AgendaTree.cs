using System.Globalization;

namespace GiaoBan.Briefings;

/// <summary>Where an item is moved on the agenda; what stands under it goes with it.</summary>
public enum AgendaStep
{
    /// <summary>Before the item above it of the same level.</summary>
    Up,

    /// <summary>After the item below it of the same level.</summary>
    Down,

    /// <summary>Behind the item it stands under.</summary>
    Out,

    /// <summary>Under the item above it; what all see does not go under what is internal, where it would vanish from the sites.</summary>
    In,
}

/// <summary>
/// The agenda as a tree: items stand in the order in which they come, each under the nearest above it that is one level
/// higher.
/// </summary>
public static class AgendaTree
{
    /// <summary>Items, sub-items, and what stands under these: 4, 4.1, 4.1.1.</summary>
    public const int DeepestLevel = 2;

    /// <summary>Where what stands under an item ends; exclusive.</summary>
    public static int EndOf(IReadOnlyList<AgendaItem> items, int at)
    {
        var end = at + 1;
        while (end < items.Count && items[end].Level > items[at].Level)
        {
            end++;
        }

        return end;
    }

    /// <summary>What an item of a level would stand under: the nearest above a place that is higher; -1 where there is none.</summary>
    public static int ParentOf(IReadOnlyList<AgendaItem> items, int place, int level)
    {
        var at = place - 1;
        while (at >= 0 && items[at].Level >= level)
        {
            at--;
        }

        return at;
    }

    /// <summary>The number of each item: <c>4.1</c>.</summary>
    public static IEnumerable<string> NumbersOf(IEnumerable<AgendaItem> items)
    {
        var counts = new int[DeepestLevel + 1];
        foreach (var item in items)
        {
            counts[item.Level]++;
            Array.Clear(counts, item.Level + 1, DeepestLevel - item.Level);
            yield return string.Join('.', counts.Take(item.Level + 1).Select(c => c.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The agenda after a move; null where there is no such place, or no such item.</summary>
    public static IReadOnlyList<AgendaItem>? Moved(IReadOnlyList<AgendaItem> items, int id, AgendaStep step)
    {
        var from = items.ToList().FindIndex(i => i.Id == id);
        if (from < 0)
        {
            return null;
        }

        var end = EndOf(items, from);
        var moved = items.Take(from..end).ToList();
        var above = ParentOf(items, from, moved[0].Level + 1); // the item that it would go under
        var hasSibling = above >= 0 && items[above].Level == moved[0].Level;
        return step switch
        {
            AgendaStep.Up when hasSibling => Placed(above, 0),
            AgendaStep.Down when end < items.Count && items[end].Level == moved[0].Level => Placed(EndOf(items, end), 0),
            AgendaStep.In when hasSibling && (moved[0].IsInternal || !items[above].IsInternal) && moved.Max(i => i.Level) < DeepestLevel => Placed(from, 1),
            AgendaStep.Out when moved[0].Level > 0 => Placed(EndOf(items, ParentOf(items, from, moved[0].Level)), -1),
            _ => null,
        };

        IReadOnlyList<AgendaItem> Placed(int before, int levels)
        {
            var inner = moved.Select(i => i with { Level = i.Level + levels });
            return before <= from
                ? [.. items.Take(before), .. inner, .. items.Take(before..from), .. items.Skip(end)]
                : [.. items.Take(from), .. items.Take(end..before), .. inner, .. items.Skip(before)];
        }
    }
}
