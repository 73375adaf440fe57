using System.Collections.Concurrent;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Room;

/// <summary>
/// The rooms as this node last saw them. Never the truth: each use reads the happenings that came since from the database, so
/// a node that has just started, or another node, finds the very same state.
/// </summary>
public sealed class Rooms
{
    private readonly ConcurrentDictionary<long, RoomState> _known = new();

    /// <summary>The room with all that has happened in it, as this connection sees it.</summary>
    public async Task<RoomState> NowAsync(GiaoBanDb db, long briefing, CancellationToken cancel)
    {
        var known = _known.GetValueOrDefault(briefing, RoomState.Empty);
        var newer = await db.Happenings.AsNoTracking().Where(h => h.BriefingId == briefing && h.Id > known.LastId)
            .OrderBy(h => h.Id).ToListAsync(cancel);
        var now = known.After(newer);
        return newer.Count == 0 ? known : _known.AddOrUpdate(briefing, now, (_, other) => other.LastId > now.LastId ? other : now);
    }
}
