using GiaoBan.Network;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.Assignments.Following;

/// <summary>One conclusion, or one giving from the desk, with the answers of all its units.</summary>
public sealed class GivenModel(FollowUp followUp, IAssigningConclusions conclusions, NetworkMap map, Clock clock) : PageModel
{
    public Giving Giving { get; private set; } = null!;

    /// <summary>The conclusion that gave it; null of a giving from the desk, and for who has no seat in its briefing.</summary>
    public AssigningConclusion? Conclusion { get; private set; }

    public Tally Tally { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string source, CancellationToken cancel)
    {
        if (await followUp.GivingAsync(source, cancel) is not { } found)
        {
            return NotFound();
        }

        Giving = found;
        Conclusion = (await conclusions.OfAsync([source], cancel)).GetValueOrDefault(source);
        Tally = new Tally(found.Lines, Today);
        return Page();
    }

    public string NameOf(int unit) => map.NameOf(unit, Today).ShortName;
}
