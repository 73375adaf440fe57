namespace GiaoBan.Shell.Live;

/// <summary>
/// Where a change is announced after its commit: the pages of this node that show it are rendered anew, and the other nodes
/// hear that they should. Announcing is quick and never fails: a change is done, whoever watches.
/// </summary>
public sealed class LiveChanges
{
    private readonly LiveRooms _rooms;
    private readonly Lock _gate = new();
    private long? _told;

    internal LiveChanges(LiveRooms rooms) => _rooms = rooms;

    /// <summary>Whether a page of this node listens at all.</summary>
    public bool HasListeners => _rooms.AreAny;

    /// <summary>Up to which place in the ledger the pages of this node know all; null while nobody listens.</summary>
    public long? Told
    {
        get
        {
            lock (_gate)
            {
                return _told;
            }
        }
    }

    /// <summary>Carries news to the other nodes, where there are some.</summary>
    internal Action<LiveNews>? Abroad { get; set; }

    /// <summary>What a passage through the door has written.</summary>
    public void Announce(long from, long to, IReadOnlyList<LiveChange> changes)
    {
        var news = new LiveNews(null, from, to, changes);
        Hear(news);
        Abroad?.Invoke(news);
    }

    /// <summary>That a topic, or all below a prefix, looks otherwise for a reason that is not in the ledger.</summary>
    public void Announce(string topic)
    {
        var news = new LiveNews(topic, 0, 0, []);
        Hear(news);
        Abroad?.Invoke(news);
    }

    /// <summary>News from here, from another node, or found in the ledger.</summary>
    public void Hear(LiveNews news)
    {
        lock (_gate)
        {
            if (_told is { } told && news.From <= told && news.To > told)
            {
                _told = news.To;
            }
        }

        _rooms.Change(news);
    }

    /// <summary>
    /// Listening begins at this place of the ledger, or is over (null). What happened since the first page was rendered is
    /// made good by rendering all anew.
    /// </summary>
    public void Begin(long? place)
    {
        lock (_gate)
        {
            _told = place;
        }

        if (place is not null)
        {
            _rooms.ChangeAll();
        }
    }
}
