using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Network;

/// <summary>
/// Keeps the newest <see cref="NetworkMap"/>. Units change a few times a year, but another process or node may change them:
/// so each use reads the sum of their versions, which every change of a unit raises, and loads them again when it moved.
/// </summary>
public sealed class NetworkMaps
{
    private volatile Loaded? _newest;

    /// <summary>The map as it is in the database now.</summary>
    public async ValueTask<NetworkMap> CurrentAsync(GiaoBanDb db, CancellationToken cancel = default) =>
        await AtAsync(await db.Units.SumAsync(u => (long)u.Version, cancel), db, cancel);

    /// <summary>The same, for a caller that has read the sum of the units' versions with something else.</summary>
    internal async ValueTask<NetworkMap> AtAsync(long version, GiaoBanDb db, CancellationToken cancel)
    {
        if (_newest is { } newest && newest.Version == version)
        {
            return newest.Map;
        }

        var units = await db.Units.AsNoTracking().Include(u => u.Names).Include(u => u.Predecessors)
            .ToListAsync(cancel);
        var loaded = new Loaded(units.Sum(u => (long)u.Version), new NetworkMap(units));
        _newest = loaded;
        return loaded.Map;
    }

    private sealed record Loaded(long Version, NetworkMap Map);
}
