using Microsoft.AspNetCore.SignalR;

namespace GiaoBan.Shell.Live;

/// <summary>
/// A topic that somebody on this node watches. It is rendered when it changes, one rendering at a time: changes that come
/// meanwhile are one more rendering right after. What changed of it is sent; nobody fetches.
/// </summary>
internal sealed class LiveRoom(string topic, ILiveTopic kind, LiveRendering rendering, IHubContext<LiveHub> hub, ILogger log)
{
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<LiveGroup, Seats> _groups = [];
    private Task _last = Task.CompletedTask;
    private long _turns;
    private int _isChanged;

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _groups.Count == 0;
            }
        }
    }

    public bool IsNamedBy(string topicOrPrefix) =>
        topic == topicOrPrefix || topic.StartsWith(topicOrPrefix + "/", StringComparison.Ordinal);

    public bool ChangesWith(LiveChange change) => kind.ChangesWith(topic, change);

    public void Seat(LiveGroup group)
    {
        lock (_gate)
        {
            if (!_groups.TryGetValue(group, out var seats))
            {
                _groups[group] = seats = new Seats();
            }

            seats.Taken++;
        }
    }

    public void Leave(LiveGroup group)
    {
        lock (_gate)
        {
            if (_groups.TryGetValue(group, out var seats) && --seats.Taken == 0)
            {
                _groups.Remove(group);
            }
        }
    }

    /// <summary>What a seated group sees now: as it was last sent, or rendered for the first of the group.</summary>
    public Task<LiveState?> PresentAsync(LiveGroup group, CancellationToken cancel) => InTurnAsync(async () =>
    {
        if (Sent(group) is null)
        {
            await RenderAsync([group]);
        }

        return Sent(group);
    }).WaitAsync(cancel);

    /// <summary>Says that the topic may look otherwise; returns at once.</summary>
    public void Change()
    {
        if (Interlocked.Exchange(ref _isChanged, 1) == 0)
        {
            _ = InTurnAsync(RenewAsync);
        }
    }

    /// <summary>One after the other, in the order in which it was asked for; never on the caller's time.</summary>
    private Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        lock (_gate)
        {
            var mine = AfterAsync(_last, work);
            _last = mine;
            return mine;
        }
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> work)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await work();
    }

    private async Task<bool> RenewAsync()
    {
        // What changes from here on may not be in what is read now: it is one more turn.
        Interlocked.Exchange(ref _isChanged, 0);
        try
        {
            await RenderAsync(Groups());
            return true;
        }
        catch (Exception thrown)
        {
            // Nobody waits for this task. The database may be away for a moment.
            log.LogError(thrown, "A live page could not be renewed: {Topic}", topic);
            _ = Task.Delay(BeforeNextTry).ContinueWith(_ => Change(), TaskScheduler.Default);
            return false;
        }
    }

    private async Task RenderAsync(List<LiveGroup> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        var states = await rendering.RenderAsync(kind, topic, ++_turns, groups, default);
        foreach (var (group, state) in states)
        {
            if (Replace(group, state) is { } before && before.Stamp != state.Stamp)
            {
                await hub.Clients.Group(group.Name).SendAsync(LiveHub.Changed, state.After(before));
            }
        }
    }

    private List<LiveGroup> Groups()
    {
        lock (_gate)
        {
            return [.. _groups.Keys];
        }
    }

    private LiveState? Sent(LiveGroup group)
    {
        lock (_gate)
        {
            return _groups.GetValueOrDefault(group)?.Sent;
        }
    }

    /// <summary>Keeps the state; answers the one before.</summary>
    private LiveState? Replace(LiveGroup group, LiveState state)
    {
        lock (_gate)
        {
            if (!_groups.TryGetValue(group, out var seats))
            {
                return null;
            }

            var before = seats.Sent;
            seats.Sent = state;
            return before;
        }
    }

    /// <summary>How many watch as one group, and what they were last sent.</summary>
    private sealed class Seats
    {
        public int Taken { get; set; }

        public LiveState? Sent { get; set; }
    }
}
