using System.Collections.Immutable;

namespace GiaoBan.Briefings.Room;

/// <summary>Where the roll of a site stands.</summary>
/// <param name="Present">Numbers by office, as last said.</param>
/// <param name="First">When the site first checked in, UTC.</param>
/// <param name="Last">When it last did.</param>
/// <param name="IsConfirmed">Whether the secretary has confirmed these numbers.</param>
public sealed record SiteRoll(ImmutableSortedDictionary<string, int> Present, DateTime First, DateTime Last, bool IsConfirmed)
{
    public int People => Present.Values.Sum();
}

/// <summary>A site that asks to speak, for what, and about what.</summary>
public sealed record Asking(int Unit, DateTime At, int? Item, AskKind Kind, string? Note);

/// <summary>The site that speaks, and until when it may.</summary>
public sealed record Speaking(int Unit, DateTime From, int Minutes)
{
    public DateTime Until => From.AddMinutes(Minutes);
}

/// <summary>The item that is under way; minutes are added to those of the agenda.</summary>
public sealed record ItemUnderWay(int Item, DateTime From, int Added);

/// <summary>What is on every screen.</summary>
/// <param name="Id">The happening by which it came.</param>
/// <param name="At">Since when, UTC.</param>
/// <param name="Thing">The thing itself, frozen.</param>
public sealed record OnScreen(long Id, DateTime At, Shown.ShownThing Thing);

/// <summary>
/// The room as it is after some of its happenings: a pure fold, the same for everybody who has seen the same happenings.
/// Nobody stores it; a node may keep the last one it folded.
/// </summary>
public sealed record RoomState
{
    /// <summary>Before anything happened.</summary>
    public static RoomState Empty { get; } = new();

    /// <summary>The last happening in it: its place in the order that all follow.</summary>
    public long LastId { get; init; }

    public DateTime? OpenedAt { get; init; }

    /// <summary>Who checks in after this instant is late; null: the log of an older room does not say.</summary>
    public DateTime? LateAfter { get; init; }

    public DateTime? ClosedAt { get; init; }

    /// <summary>By unit; a site that has not checked in is not in it.</summary>
    public ImmutableSortedDictionary<int, SiteRoll> Roll { get; init; } = ImmutableSortedDictionary<int, SiteRoll>.Empty;

    public ItemUnderWay? Item { get; init; }

    /// <summary>The items that were gone through, in that order.</summary>
    public ImmutableList<int> Done { get; init; } = [];

    /// <summary>Who asks to speak, the next one first.</summary>
    public ImmutableList<Asking> Queue { get; init; } = [];

    public Speaking? Speaker { get; init; }

    public OnScreen? Screen { get; init; }

    public bool IsOpen => OpenedAt is not null && ClosedAt is null;

    public bool IsAsking(int unit) => Queue.Exists(a => a.Unit == unit);

    /// <summary>The room after one more happening; one that is in it already changes nothing.</summary>
    public RoomState After(Happening happening) =>
        happening.Id <= LastId ? this : Next(happening) with { LastId = happening.Id };

    /// <summary>The room after these, in their order.</summary>
    public RoomState After(IEnumerable<Happening> happenings) => happenings.Aggregate(this, (room, next) => room.After(next));

    private RoomState Next(Happening h) => h.Kind switch
    {
        HappeningKind.Opened => this with { OpenedAt = h.At, LateAfter = h.Said is null ? null : h.Read<OpenedSaid>().LateAfter },
        HappeningKind.CheckedIn => CheckedIn(h.UnitId!.Value, h.Read<PresentSaid>().Present, h.At),
        HappeningKind.RollConfirmed => Confirmed(h.Read<RollSaid>().Units),
        HappeningKind.ItemBegun => Begun(h.Read<ItemSaid>().Item, h.At),
        HappeningKind.TimeAdded => Added(h.Read<TimeSaid>()),
        HappeningKind.Asked => Asked(h.UnitId!.Value, h.At, h.Read<AskedSaid>()),
        HappeningKind.Withdrew => Without(h.UnitId!.Value),
        HappeningKind.Ordered => Ordered(h.Read<OrderSaid>().Queue),
        HappeningKind.Invited => Without(h.UnitId!.Value) with { Speaker = new Speaking(h.UnitId.Value, h.At, h.Read<SpeakingSaid>().Minutes) },
        HappeningKind.Stopped => this with { Speaker = null },
        HappeningKind.Shown => this with { Screen = new OnScreen(h.Id, h.At, h.Read<Shown.ShownThing>()) },
        HappeningKind.Hidden => this with { Screen = null },
        HappeningKind.Closed => this with { ClosedAt = h.At, Item = null, Queue = [], Speaker = null, Screen = null, Done = WithItemDone() },
        _ => this,
    };

    private RoomState CheckedIn(int unit, IReadOnlyDictionary<string, int> present, DateTime at)
    {
        var first = Roll.TryGetValue(unit, out var before) ? before.First : at;
        return this with { Roll = Roll.SetItem(unit, new SiteRoll(present.ToImmutableSortedDictionary(StringComparer.Ordinal), first, at, false)) };
    }

    private RoomState Confirmed(IReadOnlyList<int> units) => this with
    {
        Roll = Roll.SetItems(units.Where(Roll.ContainsKey).Select(u => KeyValuePair.Create(u, Roll[u] with { IsConfirmed = true }))),
    };

    private RoomState Begun(int item, DateTime at) =>
        this with { Item = new ItemUnderWay(item, at, 0), Done = WithItemDone().Remove(item) };

    private RoomState Added(TimeSaid time) =>
        Item is { } now && now.Item == time.Item ? this with { Item = now with { Added = now.Added + time.Minutes } } : this;

    /// <summary>A speech is last; a point of order stands behind the last of those, or before all speeches.</summary>
    private RoomState Asked(int unit, DateTime at, AskedSaid said)
    {
        var others = Without(unit).Queue;
        var place = said.Ask == AskKind.Order ? others.FindLastIndex(a => a.Kind == AskKind.Order) + 1 : others.Count;
        return this with { Queue = others.Insert(place, new Asking(unit, at, said.Item, said.Ask, said.Note)) };
    }

    private RoomState Without(int unit) => this with { Queue = Queue.RemoveAll(a => a.Unit == unit) };

    private RoomState Ordered(IReadOnlyList<int> units) => this with
    {
        Queue = [.. units.Select(u => Queue.Find(a => a.Unit == u)).OfType<Asking>(), .. Queue.Where(a => !units.Contains(a.Unit))],
    };

    private ImmutableList<int> WithItemDone() => Item is { } now ? Done.Remove(now.Item).Add(now.Item) : Done;
}
