using GiaoBan.Figures.Regimes;
using GiaoBan.Network;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Reports.Submission.Lists;

/// <summary>Báo cáo: of a unit all that it owes and has made; of the centre where the units' reports of a period stand.</summary>
public sealed class ReportsModel(OwedReports reports, ReportLists lists, ReportPeriods periods, ReportReader reader, Viewer who, NetworkMap map, Clock clock)
    : PageModel
{
    /// <summary>How many periods the chooser offers.</summary>
    private const int MostPeriods = 24;

    [BindProperty(SupportsGet = true, Name = "che-do")]
    public string? Regime { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? Period { get; set; }

    /// <summary>The year of a unit's reports that are done; null: all.</summary>
    [BindProperty(SupportsGet = true, Name = "nam")]
    public string? Year { get; set; }

    /// <summary>Whether the viewer works in a unit that reports.</summary>
    public bool IsUnit => who.OwnUnits.Count > 0;

    public IReadOnlyList<UnitReport> Owed { get; private set; } = [];

    public IReadOnlyList<UnitReport> Done { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>To the centre: the period's reports.</summary>
    public ReportList? OfPeriod { get; private set; }

    public IReadOnlyList<Regime> Regimes { get; private set; } = [];

    public IReadOnlyList<Period> Periods { get; private set; } = [];

    public bool MayOpen(ReportStanding standing) => reader.MaySee(standing.Unit.Id);

    /// <summary>Whether it waits for this viewer to accept or return it.</summary>
    public bool MayJudge(ReportStanding standing) => standing.State == ReportState.Submitted && who.DeskOf.Contains(standing.Unit.Id);

    public string NameOf(ReportStanding standing) => map.NameOf(standing.Unit.Id, OfPeriod!.Place.Window.To).ShortName;

    public async Task<IActionResult> OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        if (!IsUnit && !who.SeesNation)
        {
            return NotFound();
        }

        if (IsUnit)
        {
            var all = new List<UnitReport>();
            foreach (var unit in who.OwnUnits.Select(id => map[id]).Where(u => u.ValidOn(clock.Today)))
            {
                all.AddRange(await reports.OfAsync(unit, cancel));
            }

            Owed = [.. all.Where(r => r.IsOwed)];
            Years = [.. all.Where(r => !r.IsOwed).Select(r => r.Place.Period.Year).Distinct().OrderDescending()];
            Done = [.. all.Where(r => !r.IsOwed && (Year is null or "" || r.Place.Period.ToString().StartsWith(Year, StringComparison.Ordinal)))];
        }

        if (who.SeesNation)
        {
            await OfCentreAsync(cancel);
        }

        return Page();
    }

    /// <summary>Whether the days of its figures are not over.</summary>
    public bool IsUnderWay(UnitReport report) => report.Place.Window.To >= clock.Today;

    public IEnumerable<SelectListItem> RegimeChoices => Regimes.Select(r => new SelectListItem(r.Title, r.Code, r.Code == Regime));

    /// <summary>What waits for the centre first; then late, returned, the rest, by code.</summary>
    public IEnumerable<ReportStanding> InOrder => (OfPeriod?.Items ?? []).OrderBy(s => s.State switch
    {
        ReportState.Submitted => MayJudge(s) ? 0 : 1,
        ReportState.Returned => 2,
        ReportState.None or ReportState.Draft => s.Late ? 3 : 4,
        _ => 5,
    });

    private async Task OfCentreAsync(CancellationToken cancel)
    {
        // What all units report comes before what some do.
        Regimes = [.. (await periods.RegimesAsync(cancel)).Values.OrderBy(r => r.Units is not null)];
        if (Regimes.Count == 0)
        {
            return;
        }

        var regime = Regimes.FirstOrDefault(r => r.Code == Regime) ?? Regimes[0];
        Regime = regime.Code;
        Periods = PeriodsOf(regime);
        if (Periods.Count == 0)
        {
            return;
        }

        var ended = Periods.Where(p => regime.Window(p)!.To < clock.Today).ToList();
        var chosen = GiaoBan.Figures.Regimes.Period.TryParse(Period, out var named) && regime.Window(named) is not null ? named
            : ended.Count > 0 ? ended[0] : Periods[0];
        Period = chosen.ToString();
        if (!Periods.Contains(chosen))
        {
            Periods = [chosen, .. Periods];
        }

        OfPeriod = (await lists.OfAsync(regime.Code, Period, cancel)).Value;
    }

    /// <summary>Those whose window has begun, newest first.</summary>
    private List<Period> PeriodsOf(Regime regime)
    {
        var begun = new List<Period>();
        for (var period = regime.LastBegunOn(clock.Today); period is { } at && begun.Count < MostPeriods && regime.Window(at) is not null; period = regime.Previous(at))
        {
            begun.Add(at);
        }

        return begun;
    }
}
