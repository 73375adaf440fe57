using GiaoBan.Assignments.Following;
using GiaoBan.Network;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Assignments.Pages;

/// <summary>The follow-up: of the centre by giving and by unit, of a unit all that it owes.</summary>
public sealed class FollowModel(FollowUp followUp, Viewer who, NetworkMap map, Clock clock) : PageModel
{
    /// <summary>The public id of a briefing, to see only what its conclusions assigned.</summary>
    [BindProperty(SupportsGet = true, Name = "giao-ban")]
    public string? Briefing { get; set; }

    /// <summary>Which units the matrix shows: <c>overdue</c>, <c>waiting</c> or <c>all</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string Shown { get; set; } = "overdue";

    public IReadOnlyList<Giving> Givings { get; private set; } = [];

    public Tally Whole { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public bool IsUnit => who.OwnUnits.Count > 0;

    public bool MayAssign => who.IsChair || who.DeskOf.Count > 0;

    /// <summary>What the unit owes, the most pressing first; of the centre, what waits for a judgement.</summary>
    public IEnumerable<AssignmentLine> Lines => Givings.SelectMany(g => g.Lines).OrderBy(Pressing).ThenBy(line => line.DueOn);

    /// <summary>The givings that have columns in the matrix: the newest that are not closed.</summary>
    public IReadOnlyList<Giving> Columns => [.. Givings.Where(g => g.Lines.Any(line => line.IsOpen)).Take(8)];

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
        Whole = new Tally(Givings.SelectMany(g => g.Lines), Today);
        return Page();
    }

    public string NameOf(int unit) => map.NameOf(unit, Today).ShortName;

    public string CodeOf(int unit) => map.CodeOf(unit, Today);

    /// <summary>How many units have something in a state.</summary>
    public int UnitsWith(string state) => Givings.SelectMany(g => g.Lines).Where(line => line.StateOn(Today) == state).Select(line => line.UnitId).Distinct().Count();

    private bool IsShown(AssignmentLine line) => Shown switch
    {
        "all" => true,
        "waiting" => line.StateOn(Today) == AssignmentWords.Waiting,
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
