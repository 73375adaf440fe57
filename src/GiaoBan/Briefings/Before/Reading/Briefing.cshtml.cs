using GiaoBan.Briefings.Before.Sites;
using GiaoBan.Briefings.Papers;
using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Records.Pages.Reading;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Briefings.Before.Reading;

/// <summary>A briefing: its facts, its agenda with hours, who is invited, what is still to be done before it.</summary>
public sealed class BriefingModel(
    BriefingReading reading, PaperReading papers, LastConclusionsReading conclusions, Readiness readiness, BriefingHistory history, BriefingDrafts drafts,
    ReportPeriods periods, NetworkMap map, Lang lang) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public SeatedBriefing Seated { get; private set; } = null!;

    public Briefing Briefing => Seated.Briefing;

    public bool Leads => Seated.Seat.Leads;

    public string Path => $"/giao-ban/{Id}";

    public string Key { get; } = FormKey.New();

    public IReadOnlyList<TimedItem> Agenda { get; private set; } = [];

    /// <summary>The papers that the viewer sees.</summary>
    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    private IReadOnlyDictionary<long, PaperMarks> _marks = new Dictionary<long, PaperMarks>();

    /// <summary>To a site: whether it has not opened the paper yet, where the centre laid it.</summary>
    public bool IsNew(Paper paper) => Seated.Seat.Kind == SeatKind.Site && paper.UnitId is null && _marks.GetValueOrDefault(paper.Id) is not { IsOwn: true };

    /// <summary>What is open of the briefing before, where it is on the agenda.</summary>
    public LastConclusions? Last { get; private set; }

    /// <summary>How far the sites are: to a site its own, to the others all.</summary>
    public IReadOnlyList<SiteReadiness> Sites { get; private set; } = [];

    /// <summary>The period whose figures are shown.</summary>
    public ReportPeriod? Place { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public IEnumerable<int> Units => Briefing.Sites.Where(unit => unit != map.Centre.Id);

    public string NameOf(int unit) => map.NameOf(unit, Clock.DayOf(Briefing.StartsAt)).ShortName;

    /// <summary>What is shown with an item, in words; for those who lead only.</summary>
    public string WordsOf(AgendaFigure figure) =>
        figure.Label ?? (figure.Code is { } code && Place?.Form?.Item(code) is { } item ? $"{code} · {item.Label}" : figure.Code ?? figure.Formula!);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>Makes the rehearsal of it: a draft of its own.</summary>
    public async Task<IActionResult> OnPostRehearseAsync(CancellationToken cancel)
    {
        if ((await reading.FindAsync(Id, cancel)).Value is not { } seated)
        {
            return NotFound();
        }

        if (seated.Seat.MayLead() is not null)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var form = Request.Form;
        var (made, refusal) = await drafts.RehearseAsync(
            seated.Briefing, FormKey.RepeatOf(FormKey.Of(form), Request.Path + new PathString("/hop-thu"), form), cancel);
        if (made is not null)
        {
            this.Announce(lang.T("Đã soạn bản họp thử. Xem lại ngày giờ, thành phần rồi triệu tập.", "The rehearsal was drafted. Look at its day and sites, then call it."));
            return Redirect($"/giao-ban/{made.PublicId}");
        }

        refusal!.Faults.ToList().ForEach(fault => ModelState.AddModelError("", lang.T(fault.Message)));
        Response.StatusCode = Answers.StatusOf(refusal.Kind);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if ((await reading.FindAsync(Id, cancel)).Value is not { } seated)
        {
            return NotFound();
        }

        Seated = seated;
        Agenda = seated.TimedAgenda();
        Papers = await papers.OfAsync(seated, cancel);
        _marks = seated.Seat.Kind == SeatKind.Site ? await papers.MarksAsync(seated.Seat, Papers, cancel) : _marks;
        Last = await conclusions.OfAsync(seated, cancel);
        Sites = await readiness.OfAsync(Briefing, seated.Seat.Kind == SeatKind.Site ? seated.Seat.Sites : Units, cancel);
        Place = Briefing is { Regime: { } regime, Period: { } period } ? await periods.FindAsync(regime, period, cancel) : null;
        History = Leads ? await history.AfterAsync(Briefing, 0, cancel) : [];
        return Page();
    }
}
