using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Briefings.Room;

/// <summary>The course of a meeting: it is opened, its sites check in, its items begin, it is closed.</summary>
public sealed class RoomVerbs(RoomDoor door, TakingOver taking)
{
    private const int MostMinutes = 120;

    /// <summary>Khai mạc.</summary>
    public Task<Outcome<Happening>> OpenAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.TurnAsync(id, "open", HappeningKind.Opened, async (briefing, passage) =>
            briefing.Open(passage.At) ?? await taking.TakeAsync(briefing, passage, cancel), entry, repeat, cancel);

    /// <summary>Bế mạc.</summary>
    public Task<Outcome<Happening>> CloseAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.TurnAsync(id, "close", HappeningKind.Closed, (briefing, passage) => Task.FromResult(briefing.Close(passage.At)), entry, repeat, cancel);

    /// <summary>Điểm danh: a site says how many of each office are present; again, it corrects the numbers.</summary>
    public Task<Outcome<Happening>> CheckInAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MaySit(), entry, repeat, moment =>
        {
            var (unit, refusal) = door.SiteOf(moment, entry);
            var present = PresentEntry.Read(entry);
            return Answer(refusal ?? entry.Finished()) ?? Said(Happened.Of(HappeningKind.CheckedIn, unit, new PresentSaid(present)));
        }, cancel);

    /// <summary>The secretary confirms the roll: of one site, or of all that have checked in.</summary>
    public Task<Outcome<Happening>> ConfirmRollAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MayLead(), entry, repeat, moment =>
        {
            var waiting = moment.State.Roll.Where(r => !r.Value.IsConfirmed).Select(r => r.Key).ToList();
            if (entry.Text("unit", null, required: false, longest: 8) is not null)
            {
                var (unit, refusal) = door.SiteOf(moment, entry);
                if (refusal is not null)
                {
                    return Said(refusal);
                }

                waiting = [.. waiting.Where(u => u == unit)];
            }

            return waiting.Count == 0
                ? Said(Refusal.Conflict("Không có điểm cầu nào chờ xác nhận.", "No site waits to be confirmed."))
                : Said(Happened.Of(HappeningKind.RollConfirmed, null, new RollSaid(waiting)));
        }, cancel);

    /// <summary>An item of the agenda begins.</summary>
    public Task<Outcome<Happening>> BeginItemAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MayLead(), entry, repeat, moment =>
        {
            var item = (int?)entry.Whole("item", null, most: int.MaxValue);
            return item is null ? Said(Refusal.Invalid(entry.Faults))
                : moment.Briefing.Item(item.Value) is not { } planned
                    ? Said(Refusal.Invalid("item", new Text($"Chương trình không có mục số {item}.", $"There is no item {item} on the agenda.")))
                : planned.IsHeading
                    ? Said(Refusal.Conflict("Mục này chỉ là đề mục. Sang một mục con của nó.", "This is a heading. Go to one of its sub-items."))
                : moment.State.Item?.Item == item ? Said(Refusal.Conflict("Mục này đang diễn ra.", "This item is under way."))
                : Said(Happened.Of(HappeningKind.ItemBegun, null, new ItemSaid(item.Value)));
        }, cancel);

    /// <summary>The item that is under way may take longer.</summary>
    public Task<Outcome<Happening>> AddTimeAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync(id, seat => seat.MayLead(), entry, repeat, moment =>
        {
            var minutes = entry.Whole("minutes", null, least: 1, most: MostMinutes);
            return minutes is null ? Said(Refusal.Invalid(entry.Faults))
                : moment.State.Item is not { } now ? Said(Refusal.Conflict("Chưa có mục nào đang diễn ra.", "No item is under way."))
                : Said(Happened.Of(HappeningKind.TimeAdded, null, new TimeSaid(now.Item, (int)minutes)));
        }, cancel);

    /// <summary>What happens, or why it does not; asked of nobody else, so at once.</summary>
    internal static Task<Outcome<Happened>> Said(Outcome<Happened> outcome) => Task.FromResult(outcome);

    private static Task<Outcome<Happened>>? Answer(Refusal? refusal) => refusal is null ? null : Said(refusal);
}
