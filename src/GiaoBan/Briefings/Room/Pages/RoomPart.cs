using GiaoBan.Briefings.Shown;
using GiaoBan.Shell.Live;

namespace GiaoBan.Briefings.Room.Pages;

/// <summary>By what a part of the room looks different.</summary>
public enum PartDiffers
{
    /// <summary>By nothing: whoever has it has the same.</summary>
    ByNothing,

    /// <summary>By whether it is the table that leads: it knows of internal items, and has the buttons.</summary>
    ByTable,

    /// <summary>By the kind of seat.</summary>
    BySeatKind,

    /// <summary>By seat: it holds what is of one site alone.</summary>
    BySeat,
}

/// <summary>
/// A part of the room's page: rendered by the server for one audience from a <see cref="RoomView"/> alone, so that it can be
/// sent to a whole audience as it is. The page has it in an element with <c>data-part</c> and its id, whose content it is.
/// </summary>
/// <param name="Id">As <c>data-part</c> names it.</param>
/// <param name="View">The Razor partial.</param>
/// <param name="Differs">What is rendered once for all who do not differ by it: too little here shows one what is another's.</param>
public sealed record RoomPart(string Id, string View, PartDiffers Differs)
{
    /// <summary>
    /// The shape of the page, with the places of all other parts: a room that is not open yet, is open, is over. So a page that
    /// waits at the door goes in by what is sent to it, and 1.300 pages need not load again in the same second.
    /// </summary>
    public static readonly RoomPart Shape = Named("shape", PartDiffers.BySeatKind);

    /// <summary>The item that is under way, and its clock.</summary>
    public static readonly RoomPart Item = Named("item", PartDiffers.ByTable);

    /// <summary>What is shown.</summary>
    public static readonly RoomPart Stage = Named("stage", PartDiffers.BySeat);

    /// <summary>Who speaks and who asks to.</summary>
    public static readonly RoomPart Queue = Named("queue", PartDiffers.BySeat);

    /// <summary>A site's own roll, and how it checks in.</summary>
    public static readonly RoomPart Roll = Named("roll", PartDiffers.BySeat);

    /// <summary>How many are there, over all sites.</summary>
    public static readonly RoomPart Counts = Named("counts", PartDiffers.ByNothing);

    public static readonly RoomPart Agenda = Named("agenda", PartDiffers.ByTable);

    /// <summary>The papers of the item.</summary>
    public static readonly RoomPart Papers = Named("papers", PartDiffers.ByTable);

    /// <summary>What is shown and what may be shown next; for the table that leads.</summary>
    public static readonly RoomPart Choice = Named("choice", PartDiffers.ByTable);

    /// <summary>Every site, for the table that leads.</summary>
    public static readonly RoomPart Sites = Named("sites", PartDiffers.ByTable);

    /// <summary>Sites that need somebody.</summary>
    public static readonly RoomPart Attention = Named("attention", PartDiffers.ByTable);

    /// <summary>What is concluded so far; chair and secretary see the drafts too, the chair the button that publishes.</summary>
    public static readonly RoomPart Conclusions = Named("conclusions", PartDiffers.BySeatKind);

    /// <summary>What happened so far.</summary>
    public static readonly RoomPart Minutes = Named("minutes", PartDiffers.ByTable);

    /// <summary>The shape of the big screen, with the places of the others on it.</summary>
    public static readonly RoomPart Hall = new("hall", "/Briefings/Room/Hall/_Hall.cshtml", PartDiffers.ByNothing);

    /// <summary>Who has the floor, large, and who is next; for the big screen.</summary>
    public static readonly RoomPart Floor = new("floor", "/Briefings/Room/Hall/_Floor.cshtml", PartDiffers.ByNothing);

    private static readonly RoomPart[] OfLeaders = [Item, Agenda, Choice, Stage, Sites, Conclusions, Queue, Attention, Minutes];
    private static readonly RoomPart[] OfSites = [Item, Stage, Conclusions, Queue, Roll, Counts, Agenda, Papers];
    private static readonly RoomPart[] OfReaders = [Item, Stage, Conclusions, Queue, Counts, Agenda, Papers];

    /// <summary>The parts on a seat's page of an open room.</summary>
    public static IReadOnlyList<RoomPart> Of(Seat seat) => seat.Leads ? OfLeaders : seat.Kind == SeatKind.Site ? OfSites : OfReaders;

    /// <summary>The parts on a seat's page as the briefing stands, the shape first.</summary>
    public static IReadOnlyList<RoomPart> Of(RoomView view) => view.Briefing.State switch
    {
        BriefingState.Open when view.Seat.IsHall => [Hall, Item, Stage, Floor],
        _ when view.Seat.IsHall => [Hall],
        BriefingState.Open => [Shape, .. Of(view.Seat)],
        BriefingState.Closed when view.Seat.Leads => [Shape, Conclusions, Minutes, Agenda],
        BriefingState.Closed => [Shape, Conclusions, Agenda],
        BriefingState.Cancelled => [Shape],
        _ => [Shape, Agenda],
    };

    /// <summary>The part for the audience of the view's seat.</summary>
    public LivePart For(RoomView view) => new(Id, VariantOf(view), View, view);

    private string VariantOf(RoomView view) => Differs switch
    {
        PartDiffers.ByNothing => LivePart.All,
        PartDiffers.ByTable => view.Seat.Leads ? "leads" : "reads",
        PartDiffers.BySeatKind => view.Seat.Kind.ToString(),
        // Where nothing of a unit is on the screen it is the same for all.
        _ when this == Stage && view.State.Screen?.Thing is null or { What: ShownKind.Map } or { Paper.Unit: null, What: ShownKind.Paper } => LivePart.All,
        _ => RoomAudience.Of(view.Seat),
    };

    private static RoomPart Named(string id, PartDiffers differs) =>
        new(id, $"/Briefings/Room/Parts/_{char.ToUpperInvariant(id[0])}{id[1..]}.cshtml", differs);
}
