using GiaoBan.Assignments;
using GiaoBan.Assignments.Following;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Before;

/// <summary>An assignment that a briefing goes through.</summary>
/// <param name="Line">What a table says of it.</param>
/// <param name="Periods">Its age in briefings of the kind: 1 where the one directly before assigned it.</param>
public sealed record TakenOver(AssignmentLine Line, int Periods);

/// <summary>
/// Việc thực hiện kết luận kỳ trước: what the briefing before assigned, and what is still open of those before it, as it
/// stands on the day it is looked at.
/// </summary>
/// <param name="PublicId">Of the briefing before.</param>
/// <param name="Title">Of the briefing before.</param>
/// <param name="Last">What it assigned, as far as the reader sees it, whatever became of it.</param>
/// <param name="Earlier">What the ones before it assigned and is open: it goes on from briefing to briefing until it is done.</param>
/// <param name="Today">The day.</param>
public sealed record LastConclusions(
    string PublicId, string Title, IReadOnlyList<AssignmentLine> Last, IReadOnlyList<TakenOver> Earlier, DateOnly Today)
{
    /// <summary>The states in which an assignment is still open, the most pressing first.</summary>
    public static readonly IReadOnlyList<string> OpenStates =
        [AssignmentWords.Overdue, AssignmentWords.NotAccepted, AssignmentWords.Objected, AssignmentWords.UnderWay, AssignmentWords.Waiting];

    /// <summary>All that is open, the oldest first, then by due day.</summary>
    public IReadOnlyList<TakenOver> Open { get; } =
        [.. Earlier.Concat(Last.Where(line => line.IsOpen).Select(line => new TakenOver(line, 1))).OrderByDescending(t => t.Periods).ThenBy(t => t.Line.DueOn)];

    /// <summary>Of what the briefing before assigned.</summary>
    public Tally OfLast => new(Last, Today);

    /// <summary>Of all that is open.</summary>
    public Tally Whole => new(Open.Select(t => t.Line), Today);

    /// <summary>The age of the oldest open one; 0 where none is.</summary>
    public int Oldest => Open.Select(t => t.Periods).FirstOrDefault();

    /// <summary>The units that still have something to do with the age of their oldest, those with most overdue first.</summary>
    public IEnumerable<(int Unit, Tally Tally, int Oldest)> Units => Open.GroupBy(t => t.Line.UnitId)
        .Select(g => (g.Key, new Tally(g.Select(t => t.Line), Today), g.Max(t => t.Periods)))
        .OrderByDescending(u => u.Item2.In(AssignmentWords.Overdue)).ThenBy(u => u.Key);
}

/// <summary>Reads what is open of the briefings before; nothing is copied, so it is always as it now is.</summary>
public sealed class LastConclusionsReading(GiaoBanDb db, Viewer who, Clock clock)
{
    /// <summary>Of a briefing that has it on its agenda; else null. A site gets what it sees itself.</summary>
    public async Task<LastConclusions?> OfAsync(SeatedBriefing seated, CancellationToken cancel)
    {
        var isAsked = seated.Briefing.Agenda.Any(i => i.IsOpenAssignments && (seated.Seat.Leads || !i.IsInternal));
        var before = isAsked ? await db.BeforeAsync(seated.Briefing, cancel) : [];
        if (before.Count == 0)
        {
            return null;
        }

        var last = before[0];
        var seen = seated.Seat.Leads ? db.Assignments.Where(a => !a.IsRemoved) : db.Assignments.VisibleAtHolder(who, db);
        var lines = await seen.Where(a => a.Briefing == last.PublicId)
            .Concat(CarryingOver.OpenOf(seen, [.. before.Skip(1).Select(b => b.PublicId)])).AsNoTracking().OrderBy(a => a.Id).Select(a => new
            {
                a.Briefing,
                Line = new AssignmentLine(a.PublicId, a.UnitId, a.Source, a.Number, a.Title, a.On, a.DueOn, a.Standing, a.UrgedOn),
            }).ToListAsync(cancel);
        var ages = before.Select((b, place) => (b.PublicId, Periods: place + 1)).ToDictionary(b => b.PublicId, b => b.Periods);
        var taken = lines.ToLookup(l => l.Briefing == last.PublicId, l => new TakenOver(l.Line, ages[l.Briefing!]));
        return new LastConclusions(last.PublicId, last.Title, [.. taken[true].Select(t => t.Line)], [.. taken[false]], clock.Today);
    }
}
