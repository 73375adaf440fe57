using GiaoBan.Figures.Language;
using GiaoBan.Figures.Regimes;
using GiaoBan.Network;
using GiaoBan.Records.Listing;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Reports.National.Pages;

/// <summary>Toàn quốc: the centre's first page. What needs it, the figures with their coverage, units × items.</summary>
public sealed class NationalPage(
    NationalPictures pictures, ReportPeriods periods, ReportReader reader, Viewer who, NetworkMap map, Clock clock) : PageModel
{
    private const int ItemsShown = 4;

    public NationalPicture Picture { get; private set; } = null!;

    /// <summary>The regimes that all units report by, each with its newest periods; for the chooser.</summary>
    public IReadOnlyList<(Regime Regime, Period Period, bool IsShown)> Choices { get; private set; } = [];

    /// <summary>The items that the matrix shows.</summary>
    public IReadOnlyList<NationalItem> Shown { get; private set; } = [];

    /// <summary>The item that the table by region shows: the first that has a total.</summary>
    public Item? ByRegion => Shown.FirstOrDefault(i => i.Now.Coverage is not null)?.Item;

    public IReadOnlyList<NationalRegion> Regions { get; private set; } = [];

    public ReportPeriod Place => Picture.Place;

    /// <summary>Units that need the centre, and all others.</summary>
    public ILookup<bool, NationalRow> Rows => Picture.Rows.ToLookup(NeedsCare);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var query = new ListQuery(Request.Query);
        var chosen = await ChooseAsync(query.Text("regime"), query.Text("period"), cancel);
        if (!who.SeesNation || chosen is not var (regime, period))
        {
            return NotFound();
        }

        var (picture, _) = await pictures.OfAsync(regime.Code, period.ToString(), query.Day("map"), cancel);
        if (picture is null)
        {
            return NotFound();
        }

        Picture = picture;
        Shown = Items(Request.Query["items"]);
        Regions = picture.Map is null && ByRegion is { } item ? NationalRegion.Of(picture, item) : [];
        return Page();
    }

    /// <summary>How many reports stand so.</summary>
    public int Count(Func<ReportStanding, bool> which) => Picture.Standing.Count(which);

    /// <summary>Whether a unit's line asks for somebody: late, returned, or with a rule that does not hold.</summary>
    public static bool NeedsCare(NationalRow row) =>
        row.Standing is { } s && (s.Late || s.Broken > 0 || s.State is ReportState.Returned);

    /// <summary>Whether the viewer may open the unit's report: a desk officer those of the own units.</summary>
    public bool MayOpen(ReportStanding standing) => reader.MaySee(standing.Unit.Id);

    /// <summary>The moment of the figures.</summary>
    public DateTime Now => clock.Now;

    /// <summary>Where a number opens; none for what was entered in several units at once or has no records.</summary>
    public string AddressOf(Item item, string? unit = null) => FigureAddress.Of(item.Code, Place, unit);

    /// <summary>The address of this page with another map, other items or another period.</summary>
    public string With(string? mapDay = null, string? items = null) =>
        Place.NationalAddress
        + (mapDay is null ? "" : $"&map={mapDay}") + (items is null ? "" : $"&items={items}");

    public string NameOf(Unit unit) => map.NameOf(unit.Id, Place.Window.To).ShortName;

    private async Task<(Regime Regime, Period Period)?> ChooseAsync(string? regimeCode, string? periodName, CancellationToken cancel)
    {
        var all = (await periods.RegimesAsync(cancel)).Values.ToList();
        var newest = all.Where(r => r.Units is null).Select(r => (Regime: r, Period: Newest(r))).Where(r => r.Period is not null)
            .Select(r => (r.Regime, Period: r.Period!.Value)).OrderByDescending(r => Days(r.Regime, r.Period)).ToList();
        var chosen = regimeCode is null && periodName is null
            ? newest.Count > 0 ? newest[0] : default((Regime, Period)?)
            : all.Find(r => r.Code == regimeCode) is { } regime && Period.TryParse(periodName, out var period) ? (regime, period) : null;
        Choices = [.. newest.SelectMany(n => new[] { n.Regime.Previous(n.Period), n.Period, Next(n.Regime, n.Period) }.OfType<Period>()
            .Select(p => (n.Regime, p, chosen == (n.Regime, p))))];
        return chosen;
    }

    /// <summary>The newest period whose window has ended.</summary>
    private Period? Newest(Regime regime)
    {
        var begun = regime.LastBegunOn(clock.Today);
        return begun is { } at && regime.Window(at)!.To >= clock.Today ? regime.Previous(at) ?? begun : begun;
    }

    private Period? Next(Regime regime, Period ended) => regime.PeriodOf(clock.Today) is { } now && now != ended ? now : null;

    private static int Days(Regime regime, Period period) =>
        regime.Window(period) is { } window ? window.To.DayNumber - window.From.DayNumber : 0;

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
