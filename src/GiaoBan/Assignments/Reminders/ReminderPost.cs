using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using MailKit;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Reminders;

/// <summary>
/// Mails each reminder once, to an officer at most one mail a day. The rows are taken before the mail is sent, so that of
/// two nodes one sends it; they are given back where the mail server does not have it.
/// </summary>
internal sealed class ReminderPost(
    GiaoBanDb db, DueReminders reminders, ViewerSource viewers, WriterLock writer, Clock clock, TimeProvider time, ILogger<ReminderPost> log)
{
    /// <summary>After this a node that took a reminder and did not say that it was sent is held to be dead.</summary>
    private static readonly TimeSpan TakenFor = TimeSpan.FromMinutes(10);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task SendAllAsync(MailServer server, CancellationToken cancel)
    {
        var officers = await db.Officers.AsNoTracking().Where(o => o.Mail != null && !o.IsDisabled)
            .OrderBy(o => o.Id).Select(o => new { o.Id, o.Mail }).ToListAsync(cancel);
        foreach (var officer in officers)
        {
            db.ChangeTracker.Clear();
            if (await TakeAsync(officer.Id, cancel) is { Count: > 0 } taken)
            {
                await SendAsync(server, officer.Mail!, taken, cancel);
            }
        }
    }

    /// <summary>What this officer is to be reminded of now, taken by this node.</summary>
    private async Task<IReadOnlyList<(Reminder Reminder, SentReminder Row)>> TakeAsync(long officer, CancellationToken cancel)
    {
        var today = clock.Today;
        if (await viewers.FindAsync(officer, db, cancel) is not var (who, _)
            || await db.SentReminders.AnyAsync(s => s.OfficerId == officer && s.On == today && s.SentAt != null, cancel))
        {
            return [];
        }

        var due = await reminders.OfAsync(who, cancel);
        var ids = due.Select(r => r.AssignmentId).ToArray();
        var rows = (await db.SentReminders.Where(s => s.OfficerId == officer && ids.Contains(s.AssignmentId)).ToListAsync(cancel))
            .ToDictionary(s => (s.AssignmentId, s.DueOn, s.DaysBefore));
        var oldest = Now - TakenFor;
        var taken = new List<(Reminder, SentReminder)>();
        foreach (var reminder in due)
        {
            if (!rows.TryGetValue((reminder.AssignmentId, reminder.Line.DueOn, reminder.DaysBefore), out var row))
            {
                row = new SentReminder { OfficerId = officer, AssignmentId = reminder.AssignmentId, DueOn = reminder.Line.DueOn, DaysBefore = reminder.DaysBefore };
                db.Add(row);
            }
            else if (row.SentAt is not null || row.TakenAt > oldest)
            {
                continue;
            }

            (row.On, row.TakenAt) = (today, Now);
            taken.Add((reminder, row));
        }

        return await SaveAsync(cancel) ? taken : [];
    }

    private async Task SendAsync(
        MailServer server, string to, IReadOnlyList<(Reminder Reminder, SentReminder Row)> taken, CancellationToken cancel)
    {
        var isSent = false;
        try
        {
            await ReminderMail.SendAsync(server, to, [.. taken.Select(t => t.Reminder)], clock.Today, cancel);
            isSent = true;
        }
        catch (Exception thrown) when (thrown is IOException or System.Net.Sockets.SocketException or TimeoutException or ProtocolException or CommandException)
        {
            log.LogWarning(thrown, "Reminders could not be mailed; they are tried again.");
        }

        foreach (var (_, row) in taken)
        {
            row.SentAt = isSent ? Now : null;
            db.Entry(row).State = isSent ? EntityState.Modified : EntityState.Deleted;
        }

        // Whatever ends the server meanwhile: that a mail was sent is noted.
        await SaveAsync(CancellationToken.None);
    }

    /// <summary>False where another node was first.</summary>
    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
