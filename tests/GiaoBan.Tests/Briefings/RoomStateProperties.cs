using FsCheck;
using FsCheck.Fluent;
using GiaoBan.Briefings.Room;
using GiaoBan.Records;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>Over random happenings, those too that no verb would let through: the room is what happened, and nothing else.</summary>
public sealed class RoomStateProperties
{
    private const int Sites = 5;
    private static readonly DateTime Start = new(2020, 7, 17, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Replay_of_any_part_and_then_the_rest_is_the_same_room() => Over((happenings, random) =>
    {
        var cut = random.Next(happenings.Count + 1);
        var apart = RoomState.Empty.After(happenings.Take(cut)).After(happenings.Skip(cut));
        Assert.Equal(Written(RoomState.Empty.After(happenings)), Written(apart));
    });

    [Fact]
    public void What_is_read_twice_happened_once() => Over((happenings, random) =>
    {
        var twice = happenings.SelectMany((h, i) => happenings.Take(i + 1).Skip(Math.Max(0, i - random.Next(4))));
        Assert.Equal(Written(RoomState.Empty.After(happenings)), Written(RoomState.Empty.After(twice)));
    });

    [Fact]
    public void Asking_keeps_the_order_of_the_ledger_points_of_order_first_and_no_site_stands_twice() => Over((happenings, _) =>
    {
        var room = RoomState.Empty;
        foreach (var happening in happenings.Where(h => h.Kind != HappeningKind.Ordered))
        {
            room = room.After(happening);
            Assert.Equal(room.Queue.Count, room.Queue.Select(a => a.Unit).Distinct().Count());
            Assert.Equal(room.Queue.OrderBy(a => a.Kind != AskKind.Order).ThenBy(a => a.At), room.Queue);
        }
    });

    [Fact]
    public void A_point_of_order_stands_behind_the_last_of_those_or_before_all_and_moves_nobody_else() => Over((happenings, random) =>
    {
        var room = RoomState.Empty.After(happenings);
        var unit = random.Next(Sites);
        var before = room.Queue.RemoveAll(a => a.Unit == unit);
        var after = room.After(Of(room.LastId + 1, HappeningKind.Asked, unit, new AskedSaid(null, AskKind.Order, "Đường truyền"))).Queue;
        Assert.Equal(before, after.RemoveAll(a => a.Unit == unit));
        var place = after.FindIndex(a => a.Unit == unit);
        Assert.Equal(before.FindLastIndex(a => a.Kind == AskKind.Order) + 1, place);
        Assert.Equal((AskKind.Order, "Đường truyền"), (after[place].Kind, after[place].Note));
    });

    [Fact]
    public void What_was_asked_before_there_were_kinds_is_a_speech()
    {
        var old = new Happening { Id = 9, Kind = HappeningKind.Asked, UnitId = 1, At = At(9), Said = """{"item":3}""" };
        var asking = Assert.Single(RoomState.Empty.After(old).Queue);
        Assert.Equal((AskKind.Speech, null), (asking.Kind, asking.Note));
        Assert.Equal(old.Said, Canonical.Write(new AskedSaid(3)));
    }

    [Fact]
    public void Ordering_the_queue_loses_nobody_and_adds_nobody() => Over((happenings, random) =>
    {
        var room = RoomState.Empty.After(happenings);
        var some = Enumerable.Range(0, Sites).OrderBy(_ => random.Next()).Take(random.Next(Sites)).ToList();
        var ordered = room.After(Of(room.LastId + 1, HappeningKind.Ordered, null, new OrderSaid(OrderKind.Place, some)));
        Assert.Equal(room.Queue.Select(a => a.Unit).Order(), ordered.Queue.Select(a => a.Unit).Order());
    });

    [Fact]
    public void A_room_that_is_closed_has_no_speaker_no_queue_and_no_item() => Over((happenings, _) =>
    {
        var room = RoomState.Empty.After(happenings);
        var closed = room.After(new Happening { Id = room.LastId + 1, Kind = HappeningKind.Closed, At = Start });
        Assert.False(closed.IsOpen);
        Assert.Null(closed.Speaker);
        Assert.Null(closed.Item);
        Assert.Empty(closed.Queue);
        Assert.Equal(room.Roll, closed.Roll);
    });

    private static void Over(Action<IReadOnlyList<Happening>, Random> check) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            check(RandomHappenings(random), random);
        }).QuickCheckThrowOnFailure();

    private static string Written(RoomState room) => Canonical.Write(room);

    private static List<Happening> RandomHappenings(Random random)
    {
        var happenings = new List<Happening> { new() { Id = 7, Kind = HappeningKind.Opened, At = Start } };
        for (var i = random.Next(60); i > 0; i--)
        {
            happenings.Add(Next(happenings[^1].Id + 1 + random.Next(5), random));
        }

        return happenings;
    }

    private static Happening Next(long id, Random random)
    {
        var unit = random.Next(Sites);
        return random.Next(10) switch
        {
            0 => Of(id, HappeningKind.CheckedIn, unit, new PresentSaid(new Dictionary<string, int> { ["Ban Nội chính"] = random.Next(9), ["Công an"] = 2 })),
            1 => Of(id, HappeningKind.RollConfirmed, null, new RollSaid([unit, random.Next(Sites)])),
            2 => Of(id, HappeningKind.ItemBegun, null, new ItemSaid(random.Next(4))),
            3 => Of(id, HappeningKind.TimeAdded, null, new TimeSaid(random.Next(4), 5)),
            4 => Of(id, HappeningKind.Ordered, null, new OrderSaid(OrderKind.Region, [unit])),
            5 => Of(id, HappeningKind.Invited, unit, new SpeakingSaid(5)),
            6 => new Happening { Id = id, Kind = HappeningKind.Withdrew, UnitId = unit, At = At(id) },
            7 => new Happening { Id = id, Kind = HappeningKind.Stopped, UnitId = unit, At = At(id) },
            8 => new Happening { Id = id, Kind = HappeningKind.Hidden, At = At(id) },
            _ => Of(id, HappeningKind.Asked, unit, new AskedSaid(random.Next(4), random.Next(3) == 0 ? AskKind.Order : AskKind.Speech)),
        };
    }

    private static Happening Of<T>(long id, HappeningKind kind, int? unit, T said) =>
        new() { Id = id, Kind = kind, UnitId = unit, At = At(id), Said = Canonical.Write(said) };

    private static DateTime At(long id) => Start.AddSeconds(id);
}
