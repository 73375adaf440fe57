using System.Threading.Channels;
using GiaoBan.Network;
using GiaoBan.Shell.Live;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Room;

/// <summary>
/// Writes down which sites are connected to the rooms of this node. What comes and goes in the same moment is one write and one
/// rendering: after a node's end a thousand pages connect again at once.
/// </summary>
internal sealed class RoomAttendance(IServiceScopeFactory scopes, LiveChanges changes, ILogger<RoomAttendance> log)
    : BackgroundService, ILiveAttendance
{
    /// <summary>How often it is said that the connections are still there: three times within <see cref="Presences.Patience"/>.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(200);

    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly Channel<(LiveSeat Seat, bool IsHere)> _heard = Channel.CreateUnbounded<(LiveSeat, bool)>();
    private readonly HashSet<(long Briefing, int Unit, string Connection)> _here = [];
    private readonly Dictionary<(long Briefing, int Unit, string Connection), DeviceMark> _unwritten = [];

    public string Prefix => RoomTopic.Name;

    public void Came(LiveSeat seat) => Hear(seat, isHere: true);

    public void Went(LiveSeat seat) => Hear(seat, isHere: false);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var beat = Task.Delay(Beat, stoppingToken);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (await Task.WhenAny(beat, _heard.Reader.WaitToReadAsync(stoppingToken).AsTask()) == beat)
                {
                    beat = Task.Delay(Beat, stoppingToken);
                    await TryAsync(BeatAsync, stoppingToken);
                }
                else
                {
                    await Task.Delay(Together, stoppingToken);
                    await TryAsync(WriteAsync, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The node ends, and all its connections with it.
        }

        foreach (var (briefing, unit, connection) in _here)
        {
            _unwritten[(briefing, unit, connection)] = new DeviceMark(briefing, unit, connection, IsHere: false);
        }

        // A server that never came to serve has nobody, and no database any more.
        if (_unwritten.Count > 0)
        {
            await TryAsync(WriteAsync, CancellationToken.None);
        }
    }

    private void Hear(LiveSeat seat, bool isHere)
    {
        if (RoomAudience.SeatOf(seat.Audience) is { Leads: true } or { Kind: SeatKind.Site, IsHall: false })
        {
            _heard.Writer.TryWrite((seat, isHere));
        }
    }

    private async Task TryAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider, cancel);
        }
        catch (Exception thrown) when (!cancel.IsCancellationRequested)
        {
            log.LogError(thrown, "Who is in the rooms could not be written; it is tried again.");
        }
    }

    private async Task WriteAsync(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<GiaoBanDb>();
        await CollectAsync(db, (await services.GetRequiredService<NetworkMaps>().CurrentAsync(db, cancel)).Centre.Id, cancel);
        if (_unwritten.Count == 0)
        {
            return;
        }

        await services.GetRequiredService<Presences>().MarkAsync(_node, _unwritten.Values, cancel);
        foreach (var (key, mark) in _unwritten)
        {
            _ = mark.IsHere ? _here.Add(key) : _here.Remove(key);
        }

        var briefings = _unwritten.Keys.Select(key => key.Briefing).ToHashSet();
        _unwritten.Clear();
        await AnnounceAsync(services, briefings, cancel);
    }

    /// <summary>What was heard, of rooms that are not over: who reads about a past meeting is not in it.</summary>
    private async Task CollectAsync(GiaoBanDb db, int centre, CancellationToken cancel)
    {
        var rooms = new Dictionary<string, Briefing>();
        while (_heard.Reader.TryPeek(out var heard))
        {
            if (!rooms.TryGetValue(heard.Seat.Topic, out var briefing))
            {
                var id = heard.Seat.Topic.Split('/')[1];
                rooms[heard.Seat.Topic] = briefing = await db.Briefings.AsNoTracking().SingleAsync(b => b.PublicId == id, cancel);
            }

            _heard.Reader.TryRead(out _);
            foreach (var unit in heard.IsHere && briefing.ClosedAt is not null ? [] : SitesOf(heard.Seat, briefing, centre))
            {
                _unwritten[(briefing.Id, unit, heard.Seat.Connection)] = new(briefing.Id, unit, heard.Seat.Connection, heard.IsHere);
            }
        }
    }

    /// <summary>Chair and secretary sit at the centre's own site.</summary>
    private static IEnumerable<int> SitesOf(LiveSeat connection, Briefing briefing, int centre)
    {
        var seat = RoomAudience.SeatOf(connection.Audience);
        return seat.Leads ? briefing.Sites.Where(site => site == centre) : seat.Sites;
    }

    private async Task BeatAsync(IServiceProvider services, CancellationToken cancel)
    {
        var presences = services.GetRequiredService<Presences>();
        if (_here.Count > 0 && await presences.StillThereAsync(_node, cancel) < _here.Count)
        {
            // The database was away for so long that another node took this one for dead.
            await presences.MarkAsync(_node, [.. _here.Select(d => new DeviceMark(d.Briefing, d.Unit, d.Connection, IsHere: true))], cancel);
            await AnnounceAsync(services, _here.Select(d => d.Briefing).ToHashSet(), cancel);
        }

        await AnnounceAsync(services, await presences.LetGoAsync(cancel), cancel);
    }

    private async Task AnnounceAsync(IServiceProvider services, IReadOnlyCollection<long> briefings, CancellationToken cancel)
    {
        var ids = briefings.ToArray();
        var rooms = ids.Length == 0 ? [] : await services.GetRequiredService<GiaoBanDb>().Briefings.AsNoTracking()
            .Where(b => EF.Parameter(ids).Contains(b.Id)).ToListAsync(cancel);
        rooms.ForEach(room => changes.Announce(RoomTopic.TopicOf(room)));
    }
}
