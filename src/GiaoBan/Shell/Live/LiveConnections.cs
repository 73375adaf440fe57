using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace GiaoBan.Shell.Live;

/// <summary>The connections of this node, each with what its officer might do when it was last asked.</summary>
internal sealed class LiveConnections(LiveRooms rooms, IEnumerable<ILiveAttendance> attendances)
{
    private readonly ConcurrentDictionary<string, LiveConnection> _open = new();
    private readonly Dictionary<string, ILiveAttendance> _attendances = attendances.ToDictionary(a => a.Prefix);

    public IReadOnlyList<LiveConnection> All => [.. _open.Values];

    public void Open(HubCallerContext context, string rights) => _open[context.ConnectionId] = new LiveConnection(context, rights);

    /// <summary>The connection watches this now, and nothing else; null: nothing.</summary>
    public void Watch(string connectionId, string rights, LiveGroup? group)
    {
        var connection = _open.GetValueOrDefault(connectionId);
        if (connection is not null)
        {
            connection.Rights = rights;
        }

        if (connection?.TryWatch(group, out var before) != true)
        {
            // It closed meanwhile: its seat would never be given up.
            Leave(group);
            return;
        }

        Leave(before);
        Tell(connectionId, before, came: false);
        Tell(connectionId, group, came: true);
    }

    public void Close(string connectionId)
    {
        if (_open.TryRemove(connectionId, out var connection) && connection.Close() is { } group)
        {
            Leave(group);
            Tell(connectionId, group, came: false);
        }
    }

    public LiveGroup? WatchedBy(string connectionId) => _open.GetValueOrDefault(connectionId)?.Watched;

    private void Leave(LiveGroup? group)
    {
        if (group is { } seat)
        {
            rooms.Leave(seat);
        }
    }

    private void Tell(string connectionId, LiveGroup? watched, bool came)
    {
        if (watched is { } group && _attendances.GetValueOrDefault(group.Topic.Split('/')[0]) is { } attendance)
        {
            var seat = new LiveSeat(connectionId, group.Topic, group.Audience);
            (came ? (Action<LiveSeat>)attendance.Came : attendance.Went)(seat);
        }
    }
}

/// <summary>A page that is open.</summary>
internal sealed class LiveConnection(HubCallerContext context, string rights)
{
    private readonly Lock _gate = new();
    private bool _isClosed;

    public ClaimsPrincipal User => context.User!;

    public string Rights { get; set; } = rights;

    public LiveGroup? Watched { get; private set; }

    /// <summary>Watches this instead of what was watched before; false where it is closed.</summary>
    public bool TryWatch(LiveGroup? group, out LiveGroup? before)
    {
        lock (_gate)
        {
            (before, Watched) = (Watched, _isClosed ? Watched : group);
            return !_isClosed;
        }
    }

    /// <summary>Watches nothing from here on; answers what it did.</summary>
    public LiveGroup? Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            return Watched;
        }
    }

    /// <summary>Ends it at once. The page connects again, and is then judged anew.</summary>
    public void Cut() => context.Abort();
}
