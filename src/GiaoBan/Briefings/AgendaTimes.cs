namespace GiaoBan.Briefings;

/// <summary>An item with its place and hours; those who do not see one before it still see their own at its hour.</summary>
/// <param name="Item">The item.</param>
/// <param name="Number">Its number among those that the reader sees: <c>4.1</c>.</param>
/// <param name="From">When it is to begin, UTC.</param>
/// <param name="To">When it is to end with what stands under it, UTC.</param>
public sealed record TimedItem(AgendaItem Item, string Number, DateTime From, DateTime To)
{
    /// <summary>How long it may take with what stands under it.</summary>
    public int Minutes => (int)(To - From).TotalMinutes;
}

/// <summary>Works out the hours of an agenda from the beginning of the meeting and the minutes of its items.</summary>
public static class AgendaTimes
{
    /// <summary>The items that a seat sees, in order.</summary>
    public static IReadOnlyList<TimedItem> TimedAgenda(this SeatedBriefing seated)
    {
        var briefing = seated.Briefing;
        var items = briefing.AgendaOf(seated.Seat);
        return [.. items.Zip(AgendaTree.NumbersOf(items), (item, number) => (item, number)).Select((seen, at) =>
            new TimedItem(seen.item, seen.number, briefing.PlannedAt(seen.item), EndOf(items[AgendaTree.EndOf(items, at) - 1])))];

        DateTime EndOf(AgendaItem last) => briefing.PlannedAt(last).AddMinutes(last.Minutes);
    }

    /// <summary>When an item is planned to begin, UTC: the minutes of all those before it after the beginning of the meeting.</summary>
    public static DateTime PlannedAt(this Briefing briefing, AgendaItem item) =>
        briefing.StartsAt.AddMinutes(briefing.Agenda.TakeWhile(i => i.Id != item.Id).Sum(i => i.Minutes));

    /// <summary>
    /// Who checks in after this is late: by the agenda the first item, the opening with its roll-call, is over. Nobody can check
    /// in before the room is open, so it counts from when it was.
    /// </summary>
    public static DateTime LateAfter(this Briefing briefing, DateTime openedAt) => (openedAt > briefing.StartsAt ? openedAt : briefing.StartsAt)
        .AddMinutes(briefing.Agenda.Take(AgendaTree.EndOf(briefing.Agenda, 0)).Sum(i => i.Minutes));

    /// <summary>When the last item that a seat sees is to end, UTC; what is internal after it is not told by the hour either.</summary>
    public static DateTime EndsAt(this SeatedBriefing seated) => seated.TimedAgenda() is [.., var last] ? last.To : seated.Briefing.StartsAt;
}
