using GiaoBan.Assignments.Supporting;
using GiaoBan.Briefings.Conclusions;
using GiaoBan.Briefings.Conclusions.Writing;
using GiaoBan.Briefings.Papers;
using GiaoBan.Briefings.Shown;
using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Reports.National;
using GiaoBan.Reports.National.Tiles;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;

namespace GiaoBan.Briefings.Room.Pages;

/// <summary>
/// All that the parts of a room's page need, for one seat. It holds nothing of the officer who looks: every officer of the
/// audience gets the same.
/// </summary>
/// <param name="Room">The room as the seat sees it.</param>
/// <param name="Form">The form whose items may be shown; null where the briefing has no period.</param>
/// <param name="Place">The period that is shown.</param>
/// <param name="Latest">What happened last, the latest first; for the table that leads.</param>
/// <param name="Conclusions">The published ones by number, then, for the table that leads, the drafts.</param>
/// <param name="Laid">The papers on the table; those of the sites for the table that leads.</param>
/// <param name="Addressed">For the table that leads, the units that each draft would be assigned to now, by the draft's id.</param>
/// <param name="Writers">Who writes a conclusion now; for the table that leads.</param>
public sealed record RoomView(
    RoomSeen Room, Form? Form, ReportPeriod? Place, IReadOnlyList<Happening> Latest, IReadOnlyList<Conclusion> Conclusions,
    IReadOnlyList<Paper> Laid, IReadOnlyDictionary<long, Addressed> Addressed, IReadOnlyList<Writer> Writers, NetworkMap Map)
{
    /// <summary>The one form of the page, outside all parts: every button sends it, so no part holds anybody's token.</summary>
    public const string FormId = "viec";

    /// <summary>The longest bar of <see cref="BarOf"/>.</summary>
    public const int BarLength = 490;

    public Seat Seat => Room.Seat;

    /// <summary>The same room as another seat may see it: from what was read for the table that leads.</summary>
    public RoomView For(Seat seat) => this with
    {
        Room = Room.For(seat),
        Latest = seat.Leads ? Latest : [],
        Addressed = seat.Leads ? Addressed : new Dictionary<long, Addressed>(),
        Writers = seat.Leads ? Writers : [],
        Laid = seat.Leads ? Laid : [.. Laid.Where(p => p.UnitId is null && p.IsFor(seat, Briefing))],
        Conclusions = seat.Leads ? Conclusions : [.. Conclusions.Where(c => c.State == ConclusionState.Published)],
    };

    public Briefing Briefing => Room.Briefing;

    public RoomState State => Room.State;

    private DateOnly Day => Clock.DayOf(Briefing.StartsAt);

    public string NameOf(int unit) => unit == Map.Centre.Id ? "Trung ương" : Map.NameOf(unit, Day).ShortName;

    /// <summary>Who supports those that a conclusion is given to; null: nobody.</summary>
    public string? SupportingOf(ConclusionTask task) => SupportingUnits.Names(task.SupportingUnits, task.Supporting, Map, Day);

    /// <summary>What the button that publishes a draft sends: the draft, its version, and the units that stand above it.</summary>
    public string PublicationOf(Conclusion draft) => string.Join(':', (string[])[
        draft.PublicId, $"{draft.Version}", .. Addressed.TryGetValue(draft.Id, out var to) ? [string.Join(',', to.Codes(Map, Briefing))] : (string[])[]]);

    public string CodeOf(int unit) => Map.CodeOf(unit, Day);

    /// <summary>The item that follows the one under way on the agenda; the first before any began. A heading is passed over.</summary>
    public TimedItem? NextItem => State.Item is { } now
        ? Room.Agenda.SkipWhile(i => i.Item.Id != now.Item).Skip(1).FirstOrDefault(i => !i.Item.IsHeading)
        : Room.Agenda.FirstOrDefault(i => !i.Item.IsHeading && !State.Done.Contains(i.Item.Id));

    /// <summary>Whether an item was gone through; a heading is when all under it was.</summary>
    public bool IsDone(AgendaItem item) => !item.IsHeading ? State.Done.Contains(item.Id) : Room.Agenda.SkipWhile(i => i.Item.Id != item.Id).Skip(1)
        .TakeWhile(i => i.Item.Level > item.Level).All(i => i.Item.IsHeading || State.Done.Contains(i.Item.Id));

    /// <summary>The figures prepared for the item under way; before any began, those of all.</summary>
    public IReadOnlyList<AgendaFigure> Prepared =>
        [.. (Room.Current is { } item ? [item] : Room.Agenda).SelectMany(i => i.Item.Figures)];

    public string LabelOf(AgendaFigure figure) =>
        figure.Label ?? (figure.Code is { } code ? Form?.Item(code)?.Label : null) ?? figure.Code ?? figure.Formula!;

    /// <summary>The centre's papers for now: of the item under way and of the whole briefing; before any began, all.</summary>
    public IReadOnlyList<Paper> Papers =>
        [.. Laid.Where(p => p.UnitId is null && (Room.Item is not { } item || p.Item is null || p.Item == item.Id))];

    /// <summary>Papers of sites, those of the one that speaks first; for the table that leads.</summary>
    public IReadOnlyList<Paper> PapersOfSites => [.. Laid.Where(p => p.UnitId is not null).OrderByDescending(p => p.UnitId == State.Speaker?.Unit)];

    /// <summary>Whether the seat may open the whole of the paper that is shown; the hall opens nothing.</summary>
    public bool MayOpen(ShownPaper paper) => !Seat.IsHall && (paper.Unit is not { } unit || Seat.Kind != SeatKind.Site || Seat.Sites.Contains(unit));

    public string AddressOf(Paper paper) => $"/giao-ban/{Briefing.PublicId}/tai-lieu/{paper.PublicId}";

    /// <summary>Where the number opens onto its records; null where this seat may not see any.</summary>
    public string? AddressOf(ShownThing thing, int? unit = null)
    {
        var seesAll = Seat.Kind is SeatKind.Chair or SeatKind.Desk;
        return thing.Formula is { } formula && Place is { } place && (seesAll || (unit is { } own && Seat.Sites.Contains(own)))
            ? FigureAddress.Of(formula, place, unit is { } of ? Map.CodeOf(of, place.Window.To) : null)
            : null;
    }

    /// <summary>The map of reports that is shown, as tiles.</summary>
    internal TileMap TilesOf(ShownThing thing)
    {
        var day = Place?.Window.To ?? Day;
        return TileMap.Of((thing.Units ?? []).ToDictionary(u => Map.CodeOf(u.Unit, day), u => TileState.Of(u.State, u.IsLate)), Map, day);
    }

    /// <summary>Whether some number of it opens onto records for this seat.</summary>
    public bool Opens(ShownThing thing) =>
        AddressOf(thing) is not null || (thing.Units ?? []).Any(u => AddressOf(thing, u.Unit) is not null);

    /// <summary>The longest of all bars of a thing, present and past.</summary>
    public static decimal LongestOf(ShownThing thing) =>
        (thing.Regions ?? []).SelectMany(r => new[] { ShownThing.Read(r.Value).Number, ShownThing.Read(r.LastYear).Number })
        .Max() is { } most and > 0 ? most : 1;

    /// <summary>The length of a number's bar.</summary>
    public static int BarOf(decimal? number, decimal longest) => (int)Math.Round((number ?? 0) / longest * BarLength);

    public static Text NameOf(ShownRegion region) => Regions.Find(region.Region)!.Name;

    public static Text WordsOf(SiteStanding standing) => standing switch
    {
        SiteStanding.Speaking => new("đang phát biểu", "speaking"),
        SiteStanding.Asking => new("xin phát biểu", "asks to speak"),
        SiteStanding.Here => new("có mặt", "present"),
        SiteStanding.Reconnecting => new("đang kết nối lại", "reconnecting"),
        _ => new("chưa vào", "not in yet"),
    };
}
