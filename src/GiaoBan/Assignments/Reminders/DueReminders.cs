using GiaoBan.Assignments.Following;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Reminders;

/// <summary>An assignment that an officer is reminded of.</summary>
/// <param name="AssignmentId">Its ledger position.</param>
/// <param name="Line">What a table says of it.</param>
/// <param name="DaysBefore">Which of <see cref="AssignmentCourse.ReminderDays"/> was reached last.</param>
public sealed record Reminder(long AssignmentId, AssignmentLine Line, int DaysBefore);

/// <summary>
/// Nhắc việc: what is open and has come to one of the days of <see cref="AssignmentCourse.ReminderDays"/>. It follows from the
/// calendar alone; a reminder stands until the next one, so that nobody misses it by not looking on that very day.
/// </summary>
public sealed class DueReminders(GiaoBanDb db, Clock clock)
{
    private const int MostShown = 200;

    private static readonly string[] Open = [AssignmentWords.NotAccepted, AssignmentWords.Objected, AssignmentWords.UnderWay];

    /// <summary>Of the own units, or of those that a desk officer follows; the most pressing first.</summary>
    public async Task<IReadOnlyList<Reminder>> OfAsync(Viewer who, CancellationToken cancel)
    {
        var today = clock.Today;
        var last = today.AddDays(AssignmentCourse.ReminderDays[0]);
        var units = (who.OwnUnits.Count > 0 ? who.OwnUnits : who.DeskOf).ToArray();
        if (units.Length == 0)
        {
            return [];
        }

        var found = await db.Assignments.AsNoTracking().VisibleTo(who, db)
            .Where(a => units.Contains(a.UnitId) && Open.Contains(a.Standing) && a.DueOn <= last)
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(MostShown)
            .Select(a => new { a.Id, a.PublicId, a.UnitId, a.Source, a.Number, a.Title, a.On, a.DueOn, a.Standing, a.UrgedOn })
            .ToListAsync(cancel);
        return [.. found.Select(a => new Reminder(
            a.Id, new AssignmentLine(a.PublicId, a.UnitId, a.Source, a.Number, a.Title, a.On, a.DueOn, a.Standing, a.UrgedOn), ReachedOn(a.DueOn, today)!.Value))];
    }

    /// <summary>The last of the days of reminding that has come; null: it is too early.</summary>
    public static int? ReachedOn(DateOnly dueOn, DateOnly today) =>
        AssignmentCourse.ReminderDays.Where(days => dueOn.DayNumber - today.DayNumber <= days).Select(days => (int?)days).LastOrDefault();
}
