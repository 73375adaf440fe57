using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Attachments.Receiving;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Attachments;

/// <summary>The files that an officer has sent: kept until a verb takes them into the content of what it changes.</summary>
public sealed class Uploads(GiaoBanDb db, AttachmentStore store, WriterLock writer, TimeProvider time, Viewer who)
{
    private DateTime Oldest => time.GetUtcNow().UtcDateTime - Upload.Waits;

    /// <summary>
    /// What a form's file field holds: the files that are sent with it now, kept by this, and those of before that are
    /// still ticked. Others than the viewer's own are not there.
    /// </summary>
    public async Task<ChosenFiles> ChosenAsync(HttpContext http, string field, CancellationToken cancel)
    {
        string[] ticked = [.. http.Request.Form[field].OfType<string>()];
        var files = await Waiting().Where(u => EF.Parameter(ticked).Contains(u.Id)).OrderBy(u => u.At).ToListAsync(cancel);
        List<Fault> faults = [];
        List<string> said = [.. ticked];
        foreach (var (file, refusal) in ReceivedFiles.Of(http, field))
        {
            if (file is null)
            {
                faults.AddRange(refusal!.Faults.Select(fault => fault with { Field = field }));
            }
            else
            {
                files.Add(await KeepAsync(file, cancel));
                said.Add(file.Address);
            }
        }

        return new ChosenFiles(field, files, faults) { Said = said };
    }

    /// <summary>
    /// Takes files into the content of what this passage writes, in the order of their ids. Call it before the ledger's head
    /// is held. An id that is not the viewer's own waiting file is a fault of the field.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<Attachment>>> TakeAsync(Passage passage, string field, IReadOnlyList<string> ids)
    {
        var wanted = ids.Distinct().ToArray();
        var found = await Waiting().AsTracking().Where(u => EF.Parameter(wanted).Contains(u.Id)).ToDictionaryAsync(u => u.Id);
        if (found.Count < wanted.Length)
        {
            return Refusal.Invalid(field, new Text(
                "Có tệp không còn ở đây: đã gửi kèm lần trước, hoặc tải lên đã quá 7 ngày. Chọn lại tệp rồi gửi.",
                "A file is not here any more: it was sent before, or more than 7 days ago. Choose it again and send it."));
        }

        return new Outcome<IReadOnlyList<Attachment>>([.. wanted.Select(id => found[id].Take())], null);
    }

    /// <summary>Those of these ids that are the viewer's own and wait.</summary>
    public async Task<IReadOnlyList<Upload>> WaitingAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var wanted = ids.ToArray();
        return await Waiting().Where(u => EF.Parameter(wanted).Contains(u.Id)).ToListAsync(cancel);
    }

    /// <summary>Keeps a file that was received; row and file are there together or not at all.</summary>
    internal async Task<Upload> KeepAsync(QuarantinedFile file, CancellationToken cancel)
    {
        var upload = new Upload
        {
            OfficerId = who.OfficerId,
            Name = file.Name,
            Kind = file.Kind,
            Size = file.Size,
            Address = file.Address,
            At = time.GetUtcNow().UtcDateTime,
        };
        using var turn = await writer.TakeAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await UploadLock.TakeAsync(db, cancel);
        db.Add(upload);
        await db.SaveChangesAsync(cancel);
        store.Place(file);
        await transaction.CommitAsync(cancel);
        return upload;
    }

    private IQueryable<Upload> Waiting() =>
        db.Uploads.AsNoTracking().Where(u => u.OfficerId == who.OfficerId && !u.IsTaken && u.At > Oldest);
}
