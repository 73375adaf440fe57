using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Attachments;

/// <summary>Takes away, at start, what was sent and never used: files left by requests that died, and uploads that waited too long.</summary>
internal sealed class OldUploads(GiaoBanDb db, AttachmentStore store, WriterLock writer, TimeProvider time)
{
    public async Task SweepAsync(CancellationToken cancel)
    {
        var oldest = time.GetUtcNow().UtcDateTime - Upload.Waits;
        var old = db.Uploads.Where(u => !u.IsTaken && u.At <= oldest);
        if (store.Quarantined().Count == 0 && !await old.AnyAsync(cancel))
        {
            return; // so a command beside the server does not wait for the writer's turn
        }

        using var turn = await writer.TakeAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await UploadLock.TakeAsync(db, cancel);
        store.EmptyQuarantine();
        await RemoveAsync(await old.ToListAsync(cancel), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>
    /// The rows first, then their files. None can be taken meanwhile: an officer's own are not found any more once they
    /// are that old.
    /// </summary>
    private async Task RemoveAsync(List<Upload> old, CancellationToken cancel)
    {
        db.RemoveRange(old);
        await db.SaveChangesAsync(cancel);
        // The same content may have been sent twice, and be in use by another name.
        var addresses = old.Select(u => u.Address).Distinct().ToArray();
        var used = await db.Uploads.Where(u => EF.Parameter(addresses).Contains(u.Address)).Select(u => u.Address).ToListAsync(cancel);
        foreach (var unused in addresses.Except(used))
        {
            File.Delete(store.PathOf(unused));
        }
    }
}
