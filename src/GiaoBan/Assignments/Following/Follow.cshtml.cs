using GiaoBan.Assignments.Reminders;
using GiaoBan.Assignments.Urging;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Pages.Forms;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Assignments.Following;

/// <summary>The follow-up: of the centre by giving and by unit, of a unit all that it owes.</summary>
public sealed class FollowModel(FollowUp followUp, IAssigningConclusions conclusions, Urger urger, DueReminders reminders, Viewer who, NetworkMap map, Clock clock, Lang lang) : PageModel
{
    /// <summary>The public id of a briefing, to see only what its conclusions assigned.</summary>
    [BindProperty(SupportsGet = true, Name = "giao-ban")]
    public string? Briefing { get; set; }

    /// <summary>Which units the matrix shows: <c>overdue</c>, <c>waiting</c> or <c>all</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string Shown { get; set; } = "overdue";

    public IReadOnlyList<Giving> Givings { get; private set; } = [];

    /// <summary>What other units lead and the viewer's do a part of, while it is open.</summary>
    public IReadOnlyList<SupportedLine> Supported { get; private set; } = [];

    /// <summary>Of the desk's units; a unit's own stand on its list, the most pressing first.</summary>
    public IReadOnlyList<Reminder> Reminders { get; private set; } = [];

    /// <summary>By source the conclusions that assigned what is listed: two briefings each have a KL5.</summary>
    public IReadOnlyDictionary<string, AssigningConclusion> Conclusions { get; private set; } = new Dictionary<string, AssigningConclusion>();

    public Tally Whole { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public string Key { get; private set; } = FormKey.New();

    public bool IsUnit => who.OwnUnits.Count > 0;

    /// <summary>How many are the centre's own: figures are of the units that report, and do not count them.</summary>
    public int OfCentre => Givings.SelectMany(g => g.Lines).Count(line => line.UnitId == map.Centre.Id);

    public bool MayAssign => who.IsChair || who.DeskOf.Count > 0;

    /// <summary>What the unit owes, the most pressing first; of the centre, what waits for a judgement.</summary>
    public IEnumerable<AssignmentLine> Lines => Givings.SelectMany(g => g.Lines).OrderBy(Pressing).ThenBy(line => line.DueOn);

    /// <summary>The givings that have columns in the matrix: those not closed that have something to show, then the newest.</summary>
    public IReadOnlyList<Giving> Columns => [.. Givings.Where(g => g.Lines.Any(line => line.IsOpen)).OrderByDescending(g => g.Lines.Any(IsShown)).Take(8)];

    /// <summary>The rows of the matrix.</summary>
    public IReadOnlyList<int> Units => [.. Columns.SelectMany(g => g.Lines).Where(IsShown).GroupBy(line => line.UnitId)
        .OrderByDescending(g => g.Count(line => line.StateOn(Today) == AssignmentWords.Overdue)).ThenBy(g => map.CodeOf(g.Key, Today), StringComparer.Ordinal)
        .Select(g => g.Key)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsUnit && !who.SeesNation)
        {
            return NotFound();
        }

        Givings = await followUp.GivingsAsync(string.IsNullOrEmpty(Briefing) ? null : Briefing, cancel);
        Supported = await followUp.SupportedAsync(cancel);
        Conclusions = await conclusions.OfAsync(Givings.Select(g => g.Source).Concat(Supported.Select(s => s.Line.Source)), cancel);
        Reminders = IsUnit ? [] : await reminders.OfAsync(who, cancel);
        Whole = new Tally(Givings.SelectMany(g => g.Lines), Today);
        return Page();
    }

    /// <summary>Writes the letters to the units that are ticked.</summary>
    public async Task<IActionResult> OnPostUrgeAsync(CancellationToken cancel)
    {
        var form = Request.Form;
        Key = FormKey.Of(form);
        var (letters, refusal) = await urger.UrgeAsync(new FormEntry(form), FormKey.RepeatOf(Key, Request.Path, form), cancel);
        if (letters is not null)
        {
            this.Announce(lang.T($"Đã soạn {letters.Count} công văn đôn đốc", $"{letters.Count} urging letters were written"));
            return Redirect("/nhiem-vu/don-doc");
        }

        if (refusal!.Kind == RefusalKind.NotAllowed)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        this.Refused(refusal, form, lang);
        return await OnGetAsync(cancel) is NotFoundResult missing ? missing : Page();
    }

    public string NameOf(int unit) => map.NameOf(unit, Today).ShortName;

    public string CodeOf(int unit) => map.CodeOf(unit, Today);

    /// <summary>How many units have something in a state.</summary>
    public int UnitsWith(string state) => Givings.SelectMany(g => g.Lines).Where(line => line.StateOn(Today) == state).Select(line => line.UnitId).Distinct().Count();

    /// <summary>How many units have reports that nobody has judged, late ones too.</summary>
    public int UnitsWaiting => Givings.SelectMany(g => g.Lines).Where(line => line.Waits).Select(line => line.UnitId).Distinct().Count();

    private bool IsShown(AssignmentLine line) => Shown switch
    {
        "all" => true,
        "waiting" => line.Waits,
        _ => line.StateOn(Today) == AssignmentWords.Overdue,
    };

    private int Pressing(AssignmentLine line) => line.StateOn(Today) switch
    {
        AssignmentWords.Overdue => 0,
        AssignmentWords.NotAccepted => 1,
        AssignmentWords.UnderWay or AssignmentWords.Objected => 2,
        AssignmentWords.Waiting => 3,
        _ => 4,
    };
}
