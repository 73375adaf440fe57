using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings;

/// <summary>Finds briefings for the one who asks: what they have no seat in does not exist for them.</summary>
public sealed class BriefingReading(GiaoBanDb db, Viewer who)
{
    /// <summary>What is said where there is none.</summary>
    public static Refusal NotFound { get; } = Refusal.Of(RefusalKind.NotFound, new Text(
        "Không tìm thấy cuộc giao ban này.", "There is no such briefing."));

    /// <summary>The briefing behind an address, and the viewer's seat in it.</summary>
    public async Task<Outcome<SeatedBriefing>> FindAsync(string publicId, CancellationToken cancel)
    {
        var briefing = await db.Briefings.AsNoTracking().SingleOrDefaultAsync(b => b.PublicId == publicId, cancel);
        return briefing is not null && Seat.Of(who, briefing) is { } seat ? new SeatedBriefing(briefing, seat) : NotFound;
    }

    /// <summary>All that the viewer has a seat in, the latest first. There are some tens in a year.</summary>
    public Task<IReadOnlyList<SeatedBriefing>> ListAsync(CancellationToken cancel) => OfAsync(db.Briefings, cancel);

    /// <summary>Those of them that are under way or still to be held.</summary>
    public Task<IReadOnlyList<SeatedBriefing>> ComingAsync(CancellationToken cancel) =>
        OfAsync(db.Briefings.Where(b => b.State != BriefingState.Closed && b.State != BriefingState.Cancelled), cancel);

    /// <summary>Whether the viewer may prepare and call briefings at all.</summary>
    public Refusal? MayPrepare() => who.IsChair || who.Roles.Contains(Role.Secretary) ? null : Refusal.Of(
        RefusalKind.NotAllowed, new Text("Giao ban do chủ trì hoặc thư ký chuẩn bị.", "Briefings are prepared by the chair or the secretary."));

    private async Task<IReadOnlyList<SeatedBriefing>> OfAsync(IQueryable<Briefing> briefings, CancellationToken cancel)
    {
        var all = await briefings.AsNoTracking().OrderByDescending(b => b.StartsAt).ThenByDescending(b => b.Id).ToListAsync(cancel);
        return [.. all.Select(b => (Briefing: b, Seat: Seat.Of(who, b))).Where(b => b.Seat is not null)
            .Select(b => new SeatedBriefing(b.Briefing, b.Seat!))];
    }
}

/// <summary>A briefing and the viewer's seat in it.</summary>
public sealed record SeatedBriefing(Briefing Briefing, Seat Seat);
