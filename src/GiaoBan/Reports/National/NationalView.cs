using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Reports.National.Tiles;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Reports.National;

/// <summary>The national picture as one of its readers sees it: which items, and whose reports are theirs to open.</summary>
public sealed class NationalView
{
    private const int ItemsShown = 4;

    private readonly NetworkMap _map;
    private readonly Func<int, bool> _maySee;

    /// <param name="items">The items that the address names, between commas; null: the usual ones.</param>
    /// <param name="maySee">Whether the reports of a unit are the reader's to open: a desk officer's are those of the own units.</param>
    internal NationalView(NationalPicture picture, string? items, NetworkMap map, Func<int, bool> maySee)
    {
        (Picture, _map, _maySee) = (picture, map, maySee);
        Shown = Items(items);
        Regions = picture.Map is null && ByRegion is { } item ? NationalRegion.Of(picture, item) : [];
        Tiles = TileMap.Of(picture, map);
    }

    public NationalPicture Picture { get; }

    /// <summary>The items that the matrix shows.</summary>
    public IReadOnlyList<NationalItem> Shown { get; }

    /// <summary>The item that the table by region shows: the first that has a total.</summary>
    public Item? ByRegion => Shown.FirstOrDefault(i => i.Now.Coverage is not null)?.Item;

    public IReadOnlyList<NationalRegion> Regions { get; }

    internal TileMap Tiles { get; }

    public ReportPeriod Place => Picture.Place;

    /// <summary>Units that need the centre, and all others.</summary>
    public ILookup<bool, NationalRow> Rows => Picture.Rows.ToLookup(NeedsCare);

    /// <summary>How many reports stand so.</summary>
    public int Count(Func<ReportStanding, bool> which) => Picture.Standing.Count(which);

    /// <summary>Whether the viewer may open the unit's report.</summary>
    public bool MayOpen(ReportStanding standing) => _maySee(standing.Unit.Id);

    /// <summary>Where a number opens; none for what was entered in several units at once or has no records.</summary>
    public string AddressOf(Item item, string? unit = null) => FigureAddress.Of(item.Code, Place, unit);

    /// <summary>The address of this page with another map, other items or another period.</summary>
    public string With(string? mapDay = null, string? items = null) =>
        Place.NationalAddress
        + (mapDay is null ? "" : $"&map={mapDay}") + (items is null ? "" : $"&items={items}");

    public string NameOf(Unit unit) => _map.NameOf(unit.Id, Place.Window.To).ShortName;

    /// <summary>Whether a unit's line asks for somebody: late, returned, or with a rule that does not hold.</summary>
    private static bool NeedsCare(NationalRow row) =>
        row.Standing is { } s && (s.Late || s.Broken > 0 || s.State is ReportState.Returned);

    /// <summary>Those that the address names; else of each section the first computed item, or its first.</summary>
    private List<NationalItem> Items(string? asked)
    {
        var codes = asked is { Length: > 0 }
            ? asked.Split(',')
            : [.. Picture.Form.Sections.Select(First).OfType<Item>().Select(i => i.Code).Take(ItemsShown)];
        return [.. Picture.Items.Where(i => codes.Contains(i.Item.Code))];

        static Item? First(Section section) =>
            section.Items.FirstOrDefault(i => i.Kind == ItemKind.Computed) ?? section.Items.FirstOrDefault(i => i.Kind == ItemKind.Entered);
    }
}
