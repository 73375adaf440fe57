using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Shell;
using GiaoBan.Shell.Live;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records;

/// <summary>
/// The one door of every change (DESIGN idea 5): a verb on an aggregate, by someone, for a reason, on a known version.
/// Aggregate, version, contributions and ledger leaf are one transaction, or nothing is.
/// </summary>
public sealed class Door(GiaoBanDb db, WriterLock writer, SeriesCache series, LiveChanges live, Clock clock)
{
    /// <summary>
    /// Runs <paramref name="work"/> inside the door. A refusal that it answers, or an exception, leaves nothing written.
    /// </summary>
    public async Task<Outcome<T>> PassAsync<T>(
        Viewer who, Func<Passage, Task<Outcome<T>>> work, CancellationToken cancel)
    {
        // Whatever fails, the whole transaction is undone: no savepoint is needed inside it.
        db.Database.AutoSavepointsEnabled = false;
        using var turn = await writer.TakeAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await using var passage = new Passage(db, series, who, clock.Now, cancel);
        try
        {
            var outcome = await work(passage);
            if (outcome.Refusal is not null)
            {
                db.ChangeTracker.Clear();
                return outcome;
            }

            await passage.WriteAsync();
            await transaction.CommitAsync(cancel);
            passage.KeepSeries();
            passage.Announce(live);
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another change of the same aggregate came between our reading and our writing.
            db.ChangeTracker.Clear();
            return Refusal.Stale;
        }
    }
}
