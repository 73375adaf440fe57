using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Accounts.Sessions;

/// <summary>Who is signed in, found by a session's ticket.</summary>
/// <param name="Until">When the session ends at the latest, whatever it is used for. Real time, UTC.</param>
public sealed record SignedIn(long AccountId, string Login, string TicketHash, bool MustChangePassword, DateTime Until);

/// <summary>
/// Begins, finds and ends sessions. They are outside the door: who was signed in when is no work of the network, and a
/// minute's request must not be a change.
/// </summary>
public sealed class SessionStore(GiaoBanDb db, TimeProvider time, WriterLock writer)
{
    /// <summary>How often a session's last use is written at most.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Begins a session and answers its ticket; what the account has of expired ones goes.</summary>
    public async Task<string> BeginAsync(long account, string address, string device, CancellationToken cancel)
    {
        var ticket = Secret.New();
        using var turn = await writer.TakeAsync(cancel);
        var earlier = await db.Sessions.Where(s => s.AccountId == account).ToListAsync(cancel);
        db.RemoveRange(earlier.Where(s => !s.HoldsAt(Now)));
        db.Add(new Session
        {
            TicketHash = Secret.HashOf(ticket),
            AccountId = account,
            BeganAt = Now,
            SeenAt = Now,
            Address = address,
            Device = device,
        });
        await db.SaveChangesAsync(cancel);
        return ticket;
    }

    /// <summary>Who holds this ticket now, or null: unknown, ended, expired, or the officer is disabled.</summary>
    public async Task<SignedIn?> FindAsync(string ticket, CancellationToken cancel)
    {
        var hash = Secret.HashOf(ticket);
        var found = await db.Sessions.AsNoTracking().Where(s => s.TicketHash == hash)
            .Join(db.Accounts.Where(a => !a.Officer.IsDisabled), s => s.AccountId, a => a.Id, (s, a) => new
            {
                Session = s,
                a.Officer.Login,
                MustChange = a.OneTimeUntil != null,
            }).FirstOrDefaultAsync(cancel);
        if (found is null || !found.Session.HoldsAt(Now))
        {
            return null;
        }

        if (Now - found.Session.SeenAt >= Grain && !await NoteUseAsync(hash, cancel))
        {
            return null;
        }

        return new SignedIn(found.Session.AccountId, found.Login, hash, found.MustChange, found.Session.BeganAt + Session.Longest);
    }

    /// <summary>Which of these sessions, by the hash of the ticket, hold now; being asked for is no use of them.</summary>
    public async Task<IReadOnlySet<string>> HoldingAsync(IReadOnlyCollection<string> ticketHashes, CancellationToken cancel)
    {
        var hashes = ticketHashes.Distinct().ToArray();
        var found = await db.Sessions.AsNoTracking().Where(s => EF.Parameter(hashes).Contains(s.TicketHash))
            .Join(db.Accounts.Where(a => !a.Officer.IsDisabled), s => s.AccountId, a => a.Id, (s, a) => s).ToListAsync(cancel);
        return found.Where(s => s.HoldsAt(Now)).Select(s => s.TicketHash).ToHashSet();
    }

    /// <summary>These sessions are in use; one that no longer holds does not come back by that.</summary>
    public async Task NoteUseAsync(IReadOnlyCollection<string> ticketHashes, CancellationToken cancel)
    {
        var hashes = ticketHashes.Distinct().ToArray();
        using var turn = await writer.TakeAsync(cancel);
        var sessions = await db.Sessions.Where(s => EF.Parameter(hashes).Contains(s.TicketHash)).ToListAsync(cancel);
        foreach (var session in sessions.Where(s => s.HoldsAt(Now) && Now - s.SeenAt >= Grain))
        {
            session.SeenAt = Now;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // One of them was ended meanwhile; the others are noted a minute later.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The account's sessions that hold, the newest use first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(long account, CancellationToken cancel)
    {
        var all = await db.Sessions.AsNoTracking().Where(s => s.AccountId == account).ToListAsync(cancel);
        return [.. all.Where(s => s.HoldsAt(Now)).OrderByDescending(s => s.SeenAt)];
    }

    /// <summary>Ends one of the account's sessions; an unknown one is ended already.</summary>
    public Task EndAsync(long account, string ticketHash, CancellationToken cancel) =>
        EndAsync(db.Sessions.Where(s => s.AccountId == account && s.TicketHash == ticketHash), cancel);

    /// <summary>Ends all of them but one.</summary>
    public Task EndOthersAsync(long account, string ticketHash, CancellationToken cancel) =>
        EndAsync(db.Sessions.Where(s => s.AccountId == account && s.TicketHash != ticketHash), cancel);

    private async Task EndAsync(IQueryable<Session> sessions, CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        db.RemoveRange(await sessions.ToListAsync(cancel));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Ended elsewhere between our reading and our writing: what was wanted.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> NoteUseAsync(string hash, CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        var session = await db.Sessions.FirstOrDefaultAsync(s => s.TicketHash == hash, cancel);
        if (session is null)
        {
            return false;
        }

        session.SeenAt = Now;
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
