using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Links;
using GiaoBan.Records.Pages.Reading;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments;

/// <summary>What stands as evidence of assignments: from a record to them, and a file of a report.</summary>
internal sealed class Evidence(GiaoBanDb db, Viewer who) : IRecordUses
{
    private const int MostShown = 50;

    /// <summary>Notes the records that a report names, once each.</summary>
    public static async Task KeepAsync(Assignment assignment, IReadOnlyList<RecordLink> links, Passage passage)
    {
        if (links.Count == 0)
        {
            return;
        }

        var noted = await passage.Db.Evidence.Where(e => e.AssignmentId == assignment.Id).Select(e => e.RecordId).ToListAsync();
        passage.Db.AddRange(links.Select(link => link.Id).Except(noted).Select(id => new EvidenceRow { RecordId = id, AssignmentId = assignment.Id }));
    }

    /// <summary>A file of a report on an assignment that the viewer sees, else null.</summary>
    public static async Task<Attachment?> FindAsync(RecordReading<Assignment> reading, string id, string file, CancellationToken cancel) =>
        (await reading.OpenAsync(id, cancel)).Value?.Fields.Acts.SelectMany(act => act.Files ?? []).FirstOrDefault(f => f.Id == file);

    public async Task<IReadOnlyList<RecordUse>> OfAsync(Record record, CancellationToken cancel)
    {
        var seen = await db.Assignments.AsNoTracking().VisibleTo(who, db)
            .Where(a => db.Evidence.Any(e => e.RecordId == record.PublicId && e.AssignmentId == a.Id))
            .OrderByDescending(a => a.Id).Take(MostShown)
            .Select(a => new { a.PublicId, a.Number, a.Title }).ToListAsync(cancel);
        return [.. seen.Select(a => new RecordUse(
            new Text("Minh chứng của nhiệm vụ", "Evidence of assignments"), $"{a.Number} {a.Title}", $"/nhiem-vu/{a.PublicId}"))];
    }
}

/// <summary>
/// That a record stands as evidence of an assignment, so that its page finds the assignment. It says again what a report's
/// <see cref="AssignmentAct.Links"/> say, and is written in the same passage.
/// </summary>
public sealed class EvidenceRow
{
    /// <summary>The record's public id.</summary>
    public required string RecordId { get; init; }

    public long AssignmentId { get; init; }
}
