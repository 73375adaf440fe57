using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Briefings.Room;

/// <summary>The queue to speak: sites ask and withdraw, the table that leads orders, invites and stops.</summary>
public sealed class QueueVerbs(RoomDoor door, NetworkMap map)
{
    private static readonly Dimension Orders = new("by", new Text("cách xếp", "order"),
    [
        new("item", new Text("theo mục chương trình", "by item")),
        new("region", new Text("theo vùng", "by region")),
    ]);

    /// <summary>For what a site asks: <c>speech</c>, which is usual, or <c>order</c>.</summary>
    private static readonly Dimension Kinds = new("kind", new Text("loại đăng ký", "what is asked for"),
    [
        new("speech", new Text("phát biểu", "a speech")),
        new("order", new Text("về điều hành", "a point of order")),
    ]);

    /// <summary>How long the note of an ask may be.</summary>
    public const int LongestNote = 200;

    /// <summary>Đăng ký phát biểu, or to speak on a point of order; who asks for the one may still ask for the other instead.</summary>
    public Task<Outcome<Happening>> AskAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        OfSiteAsync(id, entry, repeat, (moment, unit) =>
        {
            var ask = BriefingWords.Read<AskKind>(entry.Choice(Kinds, null, required: false) ?? "speech");
            var note = entry.Text("note", null, required: false, longest: LongestNote);
            if (note?.Contains('\n', StringComparison.Ordinal) == true)
            {
                entry.Refuse("note", new Text("Ghi trong một dòng, bỏ chỗ xuống dòng.", "Write one line, without a line break."));
            }

            return entry.Finished() is { } wrong ? wrong
                : moment.State.Queue.Exists(a => a.Unit == unit && a.Kind == ask) ? Refusal.Conflict("Điểm cầu này đã đăng ký phát biểu.", "This site has asked to speak already.")
                : moment.State.Speaker?.Unit == unit ? Refusal.Conflict("Điểm cầu này đang phát biểu.", "This site is speaking.")
                : Happened.Of(HappeningKind.Asked, unit, new AskedSaid(KnownItem(moment), ask, note));
        }, cancel);

    /// <summary>Rút đăng ký.</summary>
    public Task<Outcome<Happening>> WithdrawAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        OfSiteAsync(id, entry, repeat, (moment, unit) => moment.State.IsAsking(unit)
            ? new Happened(HappeningKind.Withdrew, unit)
            : NotAsking, cancel);

    /// <summary>Puts the queue in order: by item or by region, points of order before speeches, or one site at a place.</summary>
    public Task<Outcome<Happening>> OrderAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MayLead(), entry, repeat, moment =>
        {
            var by = entry.Choice(Orders, null, required: false);
            var (queue, refusal) = by is null ? Placed(moment, entry) : new Outcome<List<int>>(Sorted(moment, by), null);
            return RoomVerbs.Said(refusal is not null ? refusal
                : queue!.SequenceEqual(moment.State.Queue.Select(a => a.Unit)) ? Refusal.Conflict("Thứ tự đã như vậy.", "The queue is in that order already.")
                : Happened.Of(HappeningKind.Ordered, null, new OrderSaid(by is null ? OrderKind.Place : BriefingWords.Read<OrderKind>(by), queue!)));
        }, cancel);

    /// <summary>Mời phát biểu: the speaking clock starts. Whoever spoke until now is done.</summary>
    public Task<Outcome<Happening>> InviteAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MayLead(), entry, repeat, moment =>
        {
            var (unit, refusal) = door.SiteOf(moment, entry);
            var minutes = entry.Whole("minutes", moment.Briefing.SpeakingMinutes, least: 1, most: 60);
            return RoomVerbs.Said(refusal is not null ? refusal
                : moment.State.Speaker?.Unit == unit ? Refusal.Conflict("Điểm cầu này đang phát biểu.", "This site is speaking.")
                : Happened.Of(HappeningKind.Invited, unit, new SpeakingSaid((int)(minutes ?? 1))));
        }, cancel);

    /// <summary>Kết thúc phát biểu: by the table that leads, or by the speaking site itself.</summary>
    public Task<Outcome<Happening>> StopAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MaySit(), entry, repeat, moment => RoomVerbs.Said(
            moment.State.Speaker is not { } speaker ? Refusal.Conflict("Không có điểm cầu nào đang phát biểu.", "No site is speaking.")
            : moment.Seat.MayActFor(speaker.Unit) is { } notTheirs ? notTheirs
            : RoomDoor.EndOf(speaker, moment.Passage.At)), cancel);

    private static readonly Refusal NotAsking = Refusal.Conflict("Điểm cầu này chưa đăng ký phát biểu.", "This site has not asked to speak.");

    private Task<Outcome<Happening>> OfSiteAsync(
        string id, EntrySource entry, RepeatKey? repeat, Func<RoomMoment, int, Outcome<Happened>> judge, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MaySit(), entry, repeat, moment =>
        {
            var (unit, refusal) = door.SiteOf(moment, entry);
            return RoomVerbs.Said(refusal is not null ? refusal : judge(moment, unit));
        }, cancel);

    /// <summary>The item under way, where sites know of it.</summary>
    private static int? KnownItem(RoomMoment moment) =>
        moment.State.Item is { } now && moment.Briefing.Item(now.Item) is { IsInternal: false } ? now.Item : null;

    private Outcome<List<int>> Placed(RoomMoment moment, EntrySource entry)
    {
        var (unit, refusal) = door.SiteOf(moment, entry);
        var place = entry.Whole("place", null, least: 1, most: Math.Max(1, moment.State.Queue.Count));
        if (refusal is not null || place is null)
        {
            return refusal ?? Refusal.Invalid(entry.Faults);
        }

        if (!moment.State.IsAsking(unit))
        {
            return NotAsking;
        }

        var queue = moment.State.Queue.Select(a => a.Unit).Where(u => u != unit).ToList();
        queue.Insert((int)place - 1, unit);
        return queue;
    }

    /// <summary>Whoever stands alike keeps the order in which they asked.</summary>
    private List<int> Sorted(RoomMoment moment, string by)
    {
        var regions = Regions.All.Select(r => r.Code).ToList();
        var items = moment.Briefing.Agenda.Select(i => i.Id).ToList();
        var queue = moment.State.Queue.OrderByDescending(a => a.Kind == AskKind.Order);
        return [.. (by == "region"
            ? queue.ThenBy(a => regions.IndexOf(map[a.Unit].Region ?? ""))
            : queue.ThenByDescending(a => a.Item == moment.State.Item?.Item).ThenBy(a => items.IndexOf(a.Item ?? 0)))
            .Select(a => a.Unit)];
    }
}
