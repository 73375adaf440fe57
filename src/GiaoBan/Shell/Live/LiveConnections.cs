using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace GiaoBan.Shell.Live;

/// <summary>The connections of this node, each with what its officer might do when it was last asked.</summary>
internal sealed class LiveConnections(LiveRooms rooms)
{
    private readonly ConcurrentDictionary<string, LiveConnection> _open = new();

    public IReadOnlyList<LiveConnection> All => [.. _open.Values];

    public void Open(HubCallerContext context, string rights) => _open[context.ConnectionId] = new LiveConnection(context, rights);

    /// <summary>The connection watches this now, and nothing else; null: nothing.</summary>
    public void Watch(string connectionId, string rights, LiveGroup? group)
    {
        if (_open.TryGetValue(connectionId, out var connection))
        {
            connection.Rights = rights;
            connection.Watched = group;
        }
        else if (group is { } late)
        {
            // It closed meanwhile: its seat would never be given up.
            rooms.Leave(late);
        }
    }

    public void Close(string connectionId)
    {
        if (_open.TryRemove(connectionId, out var connection) && connection.Watched is { } group)
        {
            rooms.Leave(group);
        }
    }

    public LiveGroup? WatchedBy(string connectionId) => _open.GetValueOrDefault(connectionId)?.Watched;
}

/// <summary>A page that is open.</summary>
internal sealed class LiveConnection(HubCallerContext context, string rights)
{
    public ClaimsPrincipal User => context.User!;

    public string Rights { get; set; } = rights;

    public LiveGroup? Watched { get; set; }

    /// <summary>Ends it at once. The page connects again, and is then judged anew.</summary>
    public void Cut() => context.Abort();
}
