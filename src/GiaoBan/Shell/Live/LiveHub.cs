using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.SignalR;

namespace GiaoBan.Shell.Live;

/// <summary>
/// The one connection of an open page. It asks to watch a topic; the server judges by who is signed in what it is shown, and
/// sends what changes of it. Nothing is ever written through it.
/// </summary>
internal sealed class LiveHub(LiveRooms rooms, LiveConnections connections, ILiveGate gate, IServiceProvider scope) : Hub
{
    public const string Path = "/truc-tiep";

    /// <summary>What pages are called with when a topic has changed.</summary>
    public const string Changed = "Changed";

    /// <summary>
    /// Watches a topic instead of what was watched before. Answers what the page lacks; null where there is no such topic, or
    /// none for this viewer: the two are not told apart.
    /// </summary>
    /// <param name="topic">As the page names it.</param>
    /// <param name="seen">The stamp that the page was rendered with.</param>
    public async Task<LiveMessage?> Watch(string? topic, string? seen)
    {
        try
        {
            return await WatchAsync(topic, seen, Context.ConnectionAborted);
        }
        catch (OperationCanceledException) when (Context.ConnectionAborted.IsCancellationRequested)
        {
            return null; // the page went away while it was being answered
        }
    }

    public override async Task OnConnectedAsync()
    {
        if (await gate.EnterAsync(Context.User!, scope, Context.ConnectionAborted) is { } rights)
        {
            connections.Open(Context, rights);
        }
        else
        {
            Context.Abort();
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Close(Context.ConnectionId);
        return Task.CompletedTask;
    }

    private async Task<LiveMessage?> WatchAsync(string? topic, string? seen, CancellationToken cancel)
    {
        if (await gate.EnterAsync(Context.User!, scope, cancel) is not { } rights)
        {
            Context.Abort();
            return null;
        }

        await LeaveAsync(rights);
        if (topic is null || rooms.KindOf(topic) is not { } kind || await kind.AudienceOfAsync(topic, scope, cancel) is not { } audience)
        {
            return null;
        }

        var group = new LiveGroup(topic, audience, IsEnglish());
        await Groups.AddToGroupAsync(Context.ConnectionId, group.Name, cancel);
        try
        {
            return (await rooms.JoinAsync(group, cancel))?.After(seen ?? "");
        }
        finally
        {
            connections.Watch(Context.ConnectionId, rights, group);
        }
    }

    private async Task LeaveAsync(string rights)
    {
        if (connections.WatchedBy(Context.ConnectionId) is { } before)
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, before.Name);
            connections.Watch(Context.ConnectionId, rights, null);
        }
    }

    /// <summary>As the page's own request was: the connection's request bears the same cookie.</summary>
    private bool IsEnglish() => Context.GetHttpContext()!.RequestServices.GetRequiredService<Lang>().IsEnglish;
}
