using GiaoBan.Figures.Regimes;
using GiaoBan.Network;
using GiaoBan.Records.Listing;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;
using GiaoBan.Shell.Live;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Reports.National.Pages;

/// <summary>Toàn quốc: the centre's first page. What needs it, the figures with their coverage, units × items.</summary>
public sealed class NationalPage(
    NationalPictures pictures, ReportPeriods periods, ReportReader reader, LivePages live, Viewer who, NetworkMap map, Clock clock) : PageModel
{
    /// <summary>The picture as this viewer sees it.</summary>
    public NationalView View { get; private set; } = null!;

    /// <summary>Its parts, which change by themselves while the page is open.</summary>
    public LiveShown Live { get; private set; } = null!;

    /// <summary>The regimes that all units report by, each with its newest periods; for the chooser.</summary>
    public IReadOnlyList<(Regime Regime, Period Period, bool IsShown)> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var query = new ListQuery(Request.Query);
        var chosen = await ChooseAsync(query.Text("regime"), query.Text("period"), cancel);
        if (NationalTopic.AudienceOf(who) is not { } audience || chosen is not var (regime, period))
        {
            return NotFound();
        }

        var (picture, _) = await pictures.OfAsync(regime.Code, period.ToString(), query.Day("map"), cancel);
        if (picture is null)
        {
            return NotFound();
        }

        var items = Request.Query["items"] is [{ Length: > 0 } named, ..] ? named : null;
        View = new NationalView(picture, items, map, reader.MaySee);
        Live = await live.ShowAsync(NationalTopic.TopicOf(picture.Place, picture.Map, items), NationalTopic.PartsOf(View, audience));
        return Page();
    }

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
}
