using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Following;

/// <summary>What a table of many assignments needs of each.</summary>
public sealed record AssignmentLine(
    string Id, int UnitId, string Source, string Number, string Title, DateOnly On, DateOnly DueOn, string Standing, DateOnly? UrgedOn)
{
    /// <summary>Reported complete, and not judged yet: in time, or late and overdue until it is verified.</summary>
    public bool Waits => Standing is AssignmentWords.Waiting or AssignmentWords.SentLate;

    /// <summary>Neither done nor withdrawn.</summary>
    public bool IsOpen => !AssignmentWords.Closed.Contains(Standing);

    public string StateOn(DateOnly today) => AssignmentWords.StateOf(Standing, DueOn, today);
}

/// <summary>What another unit leads and the viewer's do a part of.</summary>
/// <param name="Line">What a table says of it.</param>
/// <param name="ReportedOn">The day on which they reported their part last; null: not yet.</param>
public sealed record SupportedLine(AssignmentLine Line, DateOnly? ReportedOn);

/// <summary>All that was assigned by one conclusion or one giving.</summary>
public sealed record Giving(string Source, string Number, string Title, DateOnly On, IReadOnlyList<AssignmentLine> Lines)
{
    /// <summary>The due day of those that were not extended.</summary>
    public DateOnly DueOn => Lines.Min(line => line.DueOn);

    /// <summary>How many were extended beyond it.</summary>
    public int Extended => Lines.Count(line => line.DueOn > DueOn);

    public AssignmentLine? Of(int unit) => Lines.FirstOrDefault(line => line.UnitId == unit);
}

/// <summary>
/// Reads what the viewer sees of assignments, to be followed up: what their units lead, and apart from it what they support.
/// </summary>
public sealed class FollowUp(GiaoBanDb db, Viewer who, Clock clock)
{
    /// <summary>Closed ones of earlier years are looked up in the list.</summary>
    private const int DaysBack = 400;

    private const int MostSupported = 200;

    /// <summary>The givings of the last year, and whatever of earlier ones is still open, newest first.</summary>
    /// <param name="briefing">Only those of one briefing.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<IReadOnlyList<Giving>> GivingsAsync(string? briefing, CancellationToken cancel)
    {
        var since = clock.Today.AddDays(-DaysBack);
        var seen = db.Assignments.AsNoTracking().VisibleAtHolder(who, db);
        seen = briefing is null ? seen.Where(a => a.On >= since || !AssignmentWords.Closed.Contains(a.Standing)) : seen.Where(a => a.Briefing == briefing);
        return Grouped(await LinesOf(seen).ToListAsync(cancel));
    }

    /// <summary>One giving, or null where the viewer sees nothing of it.</summary>
    public async Task<Giving?> GivingAsync(string source, CancellationToken cancel) =>
        Grouped(await LinesOf(db.Assignments.AsNoTracking().VisibleAtHolder(who, db).Where(a => a.Source == source)).ToListAsync(cancel)) is [var only, ..] ? only : null;

    /// <summary>The open ones of other units of which the viewer's do a part, the first due first.</summary>
    public async Task<IReadOnlyList<SupportedLine>> SupportedAsync(CancellationToken cancel)
    {
        var open = await db.Assignments.AsNoTracking().SupportedBy(who, db).Where(a => !AssignmentWords.Closed.Contains(a.Standing))
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(MostSupported).ToListAsync(cancel);
        return [.. open.Select(a => new SupportedLine(
            new AssignmentLine(a.PublicId, a.UnitId, a.Source, a.Number, a.Title, a.On, a.DueOn, a.Standing, a.UrgedOn),
            a.Fields.Acts.LastOrDefault(act => act.Unit is { } unit && who.WorksFor.Contains(unit))?.On))];
    }

    private static IReadOnlyList<Giving> Grouped(IEnumerable<AssignmentLine> lines) =>
        [.. lines.GroupBy(line => line.Source)
            .Select(g => new Giving(g.Key, g.First().Number, g.First().Title, g.First().On, [.. g]))
            .OrderByDescending(g => g.On).ThenBy(g => g.Number, StringComparer.Ordinal)];

    private static IQueryable<AssignmentLine> LinesOf(IQueryable<Assignment> assignments) => assignments.OrderBy(a => a.Id)
        .Select(a => new AssignmentLine(a.PublicId, a.UnitId, a.Source, a.Number, a.Title, a.On, a.DueOn, a.Standing, a.UrgedOn));
}
