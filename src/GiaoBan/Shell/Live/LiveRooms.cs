using Microsoft.AspNetCore.SignalR;

namespace GiaoBan.Shell.Live;

/// <summary>The topics that are watched on this node.</summary>
internal sealed class LiveRooms(
    IEnumerable<ILiveTopic> kinds, LiveRendering rendering, IHubContext<LiveHub> hub, ILogger<LiveRooms> log)
{
    /// <summary>The longest topic: a path with the codes of what a page shows.</summary>
    private const int LongestTopic = 1_000;

    private readonly Dictionary<string, ILiveTopic> _kinds = kinds.ToDictionary(kind => kind.Prefix);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LiveRoom> _rooms = [];

    public bool AreAny
    {
        get
        {
            lock (_gate)
            {
                return _rooms.Count > 0;
            }
        }
    }

    /// <summary>What kind of live page a topic is; null where there is none of its prefix.</summary>
    public ILiveTopic? KindOf(string topic) =>
        topic.Length <= LongestTopic && !topic.Contains('\n') ? _kinds.GetValueOrDefault(topic.Split('/')[0]) : null;

    /// <summary>Takes a seat for a connection, which must be in the group already so that it misses nothing.</summary>
    public async Task<LiveState?> JoinAsync(LiveGroup group, CancellationToken cancel)
    {
        LiveRoom? room;
        lock (_gate)
        {
            if (!_rooms.TryGetValue(group.Topic, out room))
            {
                _rooms[group.Topic] = room = new LiveRoom(group.Topic, KindOf(group.Topic)!, rendering, hub, log);
            }

            room.Seat(group);
        }

        return await room.PresentAsync(group, cancel);
    }

    /// <summary>Gives the seat up; a topic without listeners is rendered no more.</summary>
    public void Leave(LiveGroup group)
    {
        lock (_gate)
        {
            if (_rooms.TryGetValue(group.Topic, out var room))
            {
                room.Leave(group);
                if (room.IsEmpty)
                {
                    _rooms.Remove(group.Topic);
                }
            }
        }
    }

    /// <summary>Has those rendered anew that the news is about.</summary>
    public void Change(LiveNews news)
    {
        foreach (var room in Open().Where(room => news.Topic is { } topic ? room.IsNamedBy(topic) : news.Changes.Any(room.ChangesWith)))
        {
            room.Change();
        }
    }

    public void ChangeAll()
    {
        foreach (var room in Open())
        {
            room.Change();
        }
    }

    private List<LiveRoom> Open()
    {
        lock (_gate)
        {
            return [.. _rooms.Values];
        }
    }
}
