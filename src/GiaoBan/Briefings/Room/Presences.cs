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

/// <summary>
/// Who is connected to a room. Outside the door, like sessions: who holds the connections writes it, whoever shows the room
/// reads it.
/// </summary>
public sealed class Presences(GiaoBanDb db, WriterLock writer, Clock clock)
{
    /// <summary>A connection that was not seen for so long is gone: its node died without saying so.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>A device of a site connected, or is still there.</summary>
    public Task SeenAsync(long briefing, int unit, string connection, string node, CancellationToken cancel) =>
        WriteAsync(briefing, unit, connection, node, here: true, cancel);

    /// <summary>A device of a site is gone.</summary>
    public Task GoneAsync(long briefing, int unit, string connection, string node, CancellationToken cancel) =>
        WriteAsync(briefing, unit, connection, node, here: false, cancel);

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

    private async Task WriteAsync(long briefing, int unit, string connection, string node, bool here, CancellationToken cancel)
    {
        using var turn = await writer.TakeAsync(cancel);
        while (!await TryWriteAsync(briefing, unit, connection, node, here, cancel))
        {
            db.ChangeTracker.Clear();
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>False where another node took away the same rows meanwhile.</summary>
    private async Task<bool> TryWriteAsync(long briefing, int unit, string connection, string node, bool here, CancellationToken cancel)
    {
        var devices = await db.Presence.Where(p => p.BriefingId == briefing && p.UnitId == unit).ToListAsync(cancel);
        var device = devices.Find(d => d.Connection == connection);
        if (device is null)
        {
            device = new Presence { BriefingId = briefing, UnitId = unit, Connection = connection, Node = node };
            db.Add(device);
            db.RemoveRange(devices.Where(d => d.GoneAt is not null)); // the new one says more
        }

        device.SeenAt = clock.Now;
        device.GoneAt = here ? null : clock.Now;
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
