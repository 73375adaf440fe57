using GiaoBan.Assignments;
using GiaoBan.Assignments.Following;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Before;

/// <summary>Việc thực hiện kết luận kỳ trước: what the briefing before assigned, as it stands on the day it is looked at.</summary>
/// <param name="PublicId">Of the briefing before.</param>
/// <param name="Title">Of the briefing before.</param>
/// <param name="Lines">What it assigned, as far as the reader sees it.</param>
/// <param name="Today">The day.</param>
public sealed record LastConclusions(string PublicId, string Title, IReadOnlyList<AssignmentLine> Lines, DateOnly Today)
{
    /// <summary>The states in which an assignment is still open, the most pressing first.</summary>
    public static readonly IReadOnlyList<string> OpenStates =
        [AssignmentWords.Overdue, AssignmentWords.NotAccepted, AssignmentWords.Objected, AssignmentWords.UnderWay, AssignmentWords.Waiting];

    public IEnumerable<AssignmentLine> Open => Lines.Where(line => line.IsOpen);

    public Tally Whole => new(Lines, Today);

    /// <summary>The units that still have something to do, those with most overdue first.</summary>
    public IEnumerable<(int Unit, Tally Tally)> Units => Lines.GroupBy(line => line.UnitId).Where(g => g.Any(line => line.IsOpen))
        .Select(g => (g.Key, new Tally(g, Today))).OrderByDescending(u => u.Item2.In(AssignmentWords.Overdue)).ThenBy(u => u.Key);
}

/// <summary>Reads what is open of the briefing before; nothing is copied, so it is always as it now is.</summary>
public sealed class LastConclusionsReading(GiaoBanDb db, FollowUp followUp, Clock clock)
{
    /// <summary>Of a briefing that has it on its agenda; else null. A site gets what it sees itself.</summary>
    public async Task<LastConclusions?> OfAsync(SeatedBriefing seated, CancellationToken cancel)
    {
        if (seated.Briefing.PreviousId is not { } previousId || !seated.Briefing.Agenda.Any(i => i.IsOpenAssignments && (seated.Seat.Leads || !i.IsInternal)))
        {
            return null;
        }

        var previous = await db.Briefings.AsNoTracking().Where(b => b.Id == previousId).Select(b => new { b.PublicId, b.Title }).SingleAsync(cancel);
        var lines = await followUp.OfBriefingAsync(previous.PublicId, seated.Seat.Leads, cancel);
        return new LastConclusions(previous.PublicId, previous.Title, lines, clock.Today);
    }
}
