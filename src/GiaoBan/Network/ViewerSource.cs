using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Network;

/// <summary>Makes the <see cref="Viewer"/> of an officer from the posts held today.</summary>
public sealed class ViewerSource(NetworkMaps maps, Clock clock)
{
    /// <summary>
    /// The viewer and the network as it is, in one query; null when there is no such officer. A disabled officer, and one
    /// who holds no post today, has no role and so may do nothing.
    /// </summary>
    public async Task<(Viewer Viewer, NetworkMap Map)?> FindAsync(long officerId, GiaoBanDb db, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var found = await db.Officers.AsNoTracking().Where(o => o.Id == officerId).Select(o => new
        {
            o.Login,
            o.Title,
            o.IsDisabled,
            o.Posts,
            Units = db.Units.Sum(u => (long)u.Version),
            IsNamed = db.Named.Any(n => n.OfficerId == o.Id),
        }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var map = await maps.AtAsync(found.Units, db, cancel);
        return (Of(officerId, found.Login, found.Title, found.IsDisabled ? [] : found.Posts, map, today, found.IsNamed), map);
    }

    /// <summary>Of each of these officers what may be done today (<see cref="Viewer.Rights"/>); nothing of those that are not there.</summary>
    public async Task<IReadOnlyDictionary<long, string>> RightsAsync(
        IReadOnlyCollection<long> officers, GiaoBanDb db, CancellationToken cancel)
    {
        var (today, map) = (clock.Today, await maps.CurrentAsync(db, cancel));
        var ids = officers.Distinct().ToArray();
        var found = await db.Officers.AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.Id))
            .Select(o => new { o.Id, o.Login, o.Title, o.IsDisabled, o.Posts }).ToListAsync(cancel);
        return found.ToDictionary(o => o.Id, o => Of(o.Id, o.Login, o.Title, o.IsDisabled ? [] : o.Posts, map, today).Rights);
    }

    /// <summary>
    /// What these posts allow on this day. A post ends with its unit: whoever works on in the successor is given a post
    /// there, since two heads of two merged provinces do not both become its head.
    /// </summary>
    internal static Viewer Of(
        long officerId, string login, string title, IEnumerable<Post> posts, NetworkMap map, DateOnly today, bool mayBeNamed = true)
    {
        var held = posts.Where(p => p.HeldOn(today) && map[p.UnitId].ValidOn(today)).ToList();
        var working = UnitsOf(Role.Clerk, Role.Head);
        var desk = UnitsOf(Role.Desk);
        return new Viewer
        {
            OfficerId = officerId,
            Login = login,
            Title = title,
            MayBeNamed = mayBeNamed,
            Roles = held.Select(p => p.Role).ToHashSet(),
            Unit = working.Count == 1 ? working.Single() : null,
            OwnUnits = map.WithPredecessors(working),
            HeadOf = map.WithPredecessors(UnitsOf(Role.Head)),
            DeskOf = map.WithPredecessors(desk.Count > 0 ? [.. desk, map.Centre.Id] : desk),
            Centre = map.Centre.Id,
        };

        HashSet<int> UnitsOf(params Role[] roles) => [.. held.Where(p => roles.Contains(p.Role)).Select(p => p.UnitId)];
    }
}
