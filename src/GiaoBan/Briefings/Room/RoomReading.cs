using GiaoBan.Records;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Room;

/// <summary>How a site stands in the room, in one word: what it does before how it is reached.</summary>
public enum SiteStanding
{
    Speaking,
    Asking,
    Here,
    Reconnecting,
    NotYet,
}

/// <summary>
/// A room as one seat may see it. Three pages are views of this: the chair's, the secretary's and a site's; what a seat may not
/// see is not in it.
/// </summary>
/// <param name="Briefing">What was planned.</param>
/// <param name="Seat">Who looks.</param>
/// <param name="State">The room; of an internal item a site sees nothing.</param>
/// <param name="Reached">By unit, of the sites that came.</param>
/// <param name="Now">The server's time, UTC: clocks on the page start from it.</param>
public sealed record RoomSeen(
    Briefing Briefing, Seat Seat, RoomState State, IReadOnlyDictionary<int, SiteReach> Reached, DateTime Now)
{
    /// <summary>The items that this seat knows of, in order.</summary>
    public IReadOnlyList<TimedItem> Agenda { get; } = new SeatedBriefing(Briefing, Seat).TimedAgenda();

    /// <summary>The item under way, where this seat knows of it.</summary>
    public TimedItem? Current => State.Item is { } now ? Agenda.FirstOrDefault(i => i.Item.Id == now.Item) : null;

    /// <inheritdoc cref="Current"/>
    public AgendaItem? Item => Current?.Item;

    /// <summary>When it is to end: what the agenda gives it and what was added.</summary>
    public DateTime? ItemUntil => Item is { } item ? State.Item!.From.AddMinutes(item.Minutes + State.Item.Added) : null;

    /// <summary>What is on the screen, as this seat may have it.</summary>
    public OnScreen? Screen => State.Screen is { } shown ? shown with { Thing = shown.Thing.For(Seat) } : null;

    /// <summary>The roll of a site, where this seat may know it: a site its own, the centre each.</summary>
    public SiteRoll? RollOf(int unit) =>
        Seat.Kind != SeatKind.Site || Seat.Sites.Contains(unit) ? State.Roll.GetValueOrDefault(unit) : null;

    /// <summary>The same room as another seat may see it.</summary>
    public RoomSeen For(Seat seat) => new(Briefing, seat, State, Reached, Now);

    /// <summary>How many people are in the room, over all sites.</summary>
    public int People => State.Roll.Values.Sum(r => r.People);

    public int Count(SiteStanding standing) => Briefing.Sites.Count(s => StandingOf(s) == standing);

    /// <summary>How many sites are there: those that speak and ask among them.</summary>
    public int Present => Briefing.Sites.Count(s => StandingOf(s) <= SiteStanding.Here);

    /// <summary>Whether a site came at all: what the board says while the room is open, minutes and notice say after it.</summary>
    public bool Came(int unit) => StandingOf(unit) != SiteStanding.NotYet;

    /// <summary>Who checks in after this is late.</summary>
    public DateTime LateAfter => State.LateAfter ?? Briefing.LateAfter(State.OpenedAt ?? Briefing.StartsAt);

    /// <summary>
    /// A site that checked in and whose connection nobody watches is there by its own word; one that waited at the door and went
    /// before it opened was not.
    /// </summary>
    public SiteStanding StandingOf(int unit)
    {
        var reach = Reached.GetValueOrDefault(unit) switch
        {
            { Reach: Reach.Reconnecting } gone when gone.Since < State.OpenedAt && !State.Roll.ContainsKey(unit) => Reach.NotYet,
            { } reached => reached.Reach,
            null => State.Roll.ContainsKey(unit) ? Reach.Here : Reach.NotYet,
        };
        return reach switch
        {
            Reach.Reconnecting => SiteStanding.Reconnecting,
            _ when State.Speaker?.Unit == unit => SiteStanding.Speaking,
            _ when State.IsAsking(unit) => SiteStanding.Asking,
            Reach.Here => SiteStanding.Here,
            _ => SiteStanding.NotYet,
        };
    }
}

/// <summary>Some of what happened, in order.</summary>
/// <param name="Items">Those that the seat may know of.</param>
/// <param name="Next">After which happening to go on; null at the end.</param>
public sealed record HappeningPage(IReadOnlyList<Happening> Items, long? Next);

/// <summary>Reads a room, and what happened in it, for the one who asks.</summary>
public sealed class RoomReading(GiaoBanDb db, BriefingReading briefings, Rooms rooms, Presences presences, Clock clock)
{
    /// <summary>How many happenings one answer holds.</summary>
    public const int MostHappenings = 500;

    /// <summary>The room as the viewer may see it.</summary>
    public async Task<Outcome<RoomSeen>> OpenAsync(string id, CancellationToken cancel)
    {
        var (found, refusal) = await briefings.FindAsync(id, cancel);
        return found is null ? refusal! : await SeenAsync(found, cancel);
    }

    /// <summary>The room as a seat sees it.</summary>
    public async Task<RoomSeen> SeenAsync(SeatedBriefing seated, CancellationToken cancel) => new(
        seated.Briefing, seated.Seat, await rooms.NowAsync(db, seated.Briefing.Id, cancel),
        await presences.OfAsync(seated.Briefing.Id, cancel), clock.Now);

    /// <summary>What happened after a happening, in order, as far as the seat may know of it.</summary>
    public async Task<HappeningPage> AfterAsync(SeatedBriefing seated, long after, CancellationToken cancel)
    {
        var id = seated.Briefing.Id;
        var all = await db.Happenings.AsNoTracking().Where(h => h.BriefingId == id && h.Id > after).OrderBy(h => h.Id)
            .Take(MostHappenings).ToListAsync(cancel);
        return new HappeningPage([.. all.Where(h => Knows(seated, h))], all.Count == MostHappenings ? all[^1].Id : null);
    }

    /// <summary>A site knows what all see and what it did itself: neither others' numbers nor what is internal.</summary>
    public static bool Knows(SeatedBriefing seated, Happening happening) => seated.Seat.Leads || happening.Kind switch
    {
        HappeningKind.CheckedIn => seated.Seat.Kind == SeatKind.Desk || seated.Seat.Sites.Contains(happening.UnitId ?? 0),
        HappeningKind.RollConfirmed => seated.Seat.Kind == SeatKind.Desk,
        HappeningKind.ItemBegun => IsKnown(seated.Briefing, happening.Read<ItemSaid>().Item),
        HappeningKind.TimeAdded => IsKnown(seated.Briefing, happening.Read<TimeSaid>().Item),
        _ => true,
    };

    private static bool IsKnown(Briefing briefing, int item) => briefing.Item(item) is { IsInternal: false };
}
