namespace GiaoBan.Briefings.Room.Pages;

/// <summary>
/// A part of the room's page: rendered by the server for one audience from a <see cref="RoomView"/> alone, so that it can be
/// sent to a whole audience as it is. The page has it in an element with <c>data-part</c> and its id, whose content it is.
/// </summary>
/// <param name="Id">As <c>data-part</c> names it.</param>
/// <param name="View">The Razor partial.</param>
public sealed record RoomPart(string Id, string View)
{
    /// <summary>The item that is under way, and its clock.</summary>
    public static readonly RoomPart Item = Named("item");

    /// <summary>What is shown.</summary>
    public static readonly RoomPart Stage = Named("stage");

    /// <summary>Who speaks and who asks to.</summary>
    public static readonly RoomPart Queue = Named("queue");

    /// <summary>A site's own roll, and how it checks in.</summary>
    public static readonly RoomPart Roll = Named("roll");

    /// <summary>How many are there, over all sites.</summary>
    public static readonly RoomPart Counts = Named("counts");

    public static readonly RoomPart Agenda = Named("agenda");

    /// <summary>The papers of the item.</summary>
    public static readonly RoomPart Papers = Named("papers");

    /// <summary>What is shown and what may be shown next; for the table that leads.</summary>
    public static readonly RoomPart Choice = Named("choice");

    /// <summary>Every site, for the table that leads.</summary>
    public static readonly RoomPart Sites = Named("sites");

    /// <summary>Sites that need somebody.</summary>
    public static readonly RoomPart Attention = Named("attention");

    /// <summary>What happened so far.</summary>
    public static readonly RoomPart Minutes = Named("minutes");

    private static readonly RoomPart[] OfLeaders = [Item, Agenda, Choice, Stage, Sites, Queue, Attention, Minutes];
    private static readonly RoomPart[] OfSites = [Item, Stage, Queue, Roll, Counts, Agenda, Papers];
    private static readonly RoomPart[] OfReaders = [Item, Stage, Queue, Counts, Agenda, Papers];

    /// <summary>The parts on a seat's page.</summary>
    public static IReadOnlyList<RoomPart> Of(Seat seat) => seat.Leads ? OfLeaders : seat.Kind == SeatKind.Site ? OfSites : OfReaders;

    private static RoomPart Named(string id) => new(id, $"/Briefings/Room/Parts/_{char.ToUpperInvariant(id[0])}{id[1..]}.cshtml");
}
