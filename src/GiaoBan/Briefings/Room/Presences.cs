using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Room;

/// <summary>Whether a site is reached.</summary>
public enum Reach
{
    /// <summary>Chưa vào.</summary>
    NotYet,

    /// <summary>Có mặt.</summary>
    Here,

    /// <summary>Đang kết nối lại.</summary>
    Reconnecting,
}

/// <summary>Where the connection of a site stands.</summary>
/// <param name="Since">Since when it is so, UTC; null of a site that has not come.</param>
/// <param name="Devices">On how many devices it is connected now.</param>
public sealed record SiteReach(Reach Reach, DateTime? Since, int Devices);

/// <summary>That a device of a site is there, or is gone.</summary>
public sealed record DeviceMark(long Briefing, int Unit, string Connection, bool IsHere);

/// <summary>
/// Who is connected to a room. Outside the door, like sessions: who holds the connections writes it, whoever shows the room
/// reads it.
/// </summary>
public sealed class Presences(GiaoBanDb db, WriterLock writer, Clock clock)
{
    /// <summary>A connection that was not seen for so long is gone: its node died without saying so.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>Devices of sites came to this node or went, in the order in which they did.</summary>
    public async Task MarkAsync(string node, IReadOnlyCollection<DeviceMark> marks, CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        while (!await TryMarkAsync(node, marks, cancel))
        {
            db.ChangeTracker.Clear();
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>All devices of this node are still there; answers how many that are.</summary>
    public async Task<int> StillThereAsync(string node, CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        return await PresenceSql.StillThereAsync(db, node, clock.Now, cancel);
    }

    /// <summary>What dead nodes held is gone; answers the briefings whose rooms look otherwise by that.</summary>
    public async Task<IReadOnlyCollection<long>> LetGoAsync(CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        return (await PresenceSql.LetGoAsync(db, clock.Now - Patience, cancel)).ToHashSet();
    }

    /// <summary>The sites that ever came, by unit.</summary>
    public async Task<IReadOnlyDictionary<int, SiteReach>> OfAsync(long briefing, CancellationToken cancel)
    {
        var rows = await db.Presence.AsNoTracking().Where(p => p.BriefingId == briefing).ToListAsync(cancel);
        return rows.GroupBy(p => p.UnitId).ToDictionary(g => g.Key, g => Of([.. g], clock.Now));
    }

    /// <summary>Any device that is there is the site.</summary>
    internal static SiteReach Of(IReadOnlyCollection<Presence> devices, DateTime now)
    {
        var here = devices.Where(d => d.GoneAt is null && now - d.SeenAt <= Patience).ToList();
        return here.Count > 0
            ? new SiteReach(Reach.Here, here.Min(d => d.SeenAt), here.Count)
            : new SiteReach(Reach.Reconnecting, devices.Max(d => d.GoneAt ?? d.SeenAt), 0);
    }

    /// <summary>False where another node took away the same rows meanwhile.</summary>
    private async Task<bool> TryMarkAsync(string node, IReadOnlyCollection<DeviceMark> marks, CancellationToken cancel)
    {
        var (briefings, units) = (marks.Select(m => m.Briefing).Distinct().ToArray(), marks.Select(m => m.Unit).Distinct().ToArray());
        var known = await db.Presence
            .Where(p => EF.Parameter(briefings).Contains(p.BriefingId) && EF.Parameter(units).Contains(p.UnitId)).ToListAsync(cancel);
        var devices = known.ToDictionary(p => (p.BriefingId, p.UnitId, p.Connection));
        var came = new HashSet<(long, int)>();
        foreach (var mark in marks)
        {
            var key = (mark.Briefing, mark.Unit, mark.Connection);
            if (!devices.TryGetValue(key, out var device))
            {
                devices[key] = device = new Presence { BriefingId = mark.Briefing, UnitId = mark.Unit, Connection = mark.Connection, Node = node };
                db.Add(device);
                came.Add((mark.Briefing, mark.Unit));
            }

            device.SeenAt = clock.Now;
            device.GoneAt = mark.IsHere ? null : clock.Now;
        }

        db.RemoveRange(known.Where(d => d.GoneAt is not null && came.Contains((d.BriefingId, d.UnitId)))); // the new one says more
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
