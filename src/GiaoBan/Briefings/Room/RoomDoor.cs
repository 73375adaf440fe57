using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Room;

/// <summary>A room at the moment at which something is to happen in it: nothing happens beside it any more.</summary>
internal sealed record RoomMoment(Briefing Briefing, Seat Seat, RoomState State, Passage Passage);

/// <summary>
/// How something happens in a room, the same for every verb: right, then the ledger's head, then the rules on the room as it
/// is after all that has happened so far, then the happening. So thirty sites that ask at once stand in one order.
/// </summary>
public sealed class RoomDoor(Door door, Rooms rooms, Viewer who, NetworkMap map)
{
    /// <summary>What is said while the room is not open.</summary>
    private static readonly Refusal NotYet = Refusal.Of(RefusalKind.Conflict, new Text("Phòng họp chưa mở.", "The room is not open yet."));

    private static readonly Refusal Over = Refusal.Of(RefusalKind.Conflict, new Text("Phòng họp đã kết thúc.", "The room is closed."));

    /// <summary>Lets something happen in an open room.</summary>
    /// <param name="id">The briefing.</param>
    /// <param name="may">Whether this seat may do it at all.</param>
    /// <param name="entry">What was said, all of which must have been asked for.</param>
    /// <param name="repeat">The same request again answers the same happening.</param>
    /// <param name="judge">What happens, or why it may not.</param>
    internal async Task<Outcome<Happening>> PassAsync(
        string id, Func<Seat, Refusal?> may, EntrySource entry, RepeatKey? repeat,
        Func<RoomMoment, Task<Outcome<Happened>>> judge, CancellationToken cancel)
    {
        return await door.PassAsync<Happening>(who, async passage =>
        {
            var briefing = await passage.Db.Briefings.AsNoTracking().SingleOrDefaultAsync(b => b.PublicId == id, cancel);
            if (briefing is null || Seat.Of(who, briefing) is not { } seat)
            {
                return BriefingReading.NotFound;
            }

            if (may(seat) is { } notTheirs)
            {
                return notTheirs;
            }

            await passage.HoldLedgerAsync();
            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<Happening>(passage.Db);
            }

            var state = await rooms.NowAsync(passage.Db, briefing.Id, cancel);
            if (!state.IsOpen)
            {
                return state.OpenedAt is null ? NotYet : Over;
            }

            var (happened, refusal) = await judge(new RoomMoment(briefing, seat, state, passage));
            refusal ??= entry.Finished();
            if (refusal is not null)
            {
                return refusal;
            }

            if (happened!.Kind == HappeningKind.Invited)
            {
                await EndSpeechAsync(passage, briefing, state);
            }

            return await AppendAsync(passage, briefing, happened, repeat);
        }, cancel);
    }

    /// <summary>Opens or closes the room: the briefing's own change and the happening, together.</summary>
    internal async Task<Outcome<Happening>> TurnAsync(
        string id, string verb, HappeningKind kind, Func<Briefing, Passage, Task<Refusal?>> change, EntrySource entry,
        RepeatKey? repeat, CancellationToken cancel)
    {
        return await door.PassAsync<Happening>(who, async passage =>
        {
            if (await BriefingVerbs.LockedAsync(passage, id) is not { } briefing || Seat.Of(who, briefing) is not { } seat)
            {
                return BriefingReading.NotFound;
            }

            if (seat.MayChair() is { } notTheirs)
            {
                return notTheirs;
            }

            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<Happening>(passage.Db);
            }

            if ((await change(briefing, passage) ?? entry.Finished()) is { } refusal)
            {
                return refusal;
            }

            await passage.ChangeAsync(briefing, verb);
            if (await passage.Db.FindRepeatedAsync(repeat, who) is not null)
            {
                return Repeated.OfAnother; // sent at once with this one, about another briefing
            }

            if (kind == HappeningKind.Closed)
            {
                await EndSpeechAsync(passage, briefing, await rooms.NowAsync(passage.Db, briefing.Id, cancel));
            }

            var happened = kind == HappeningKind.Opened ? Happened.Of(kind, null, new OpenedSaid(briefing.LateAfter(passage.At))) : new Happened(kind);
            return await AppendAsync(passage, briefing, happened, repeat);
        }, cancel);
    }

    /// <summary>That a site has finished, and how long it spoke.</summary>
    internal static Happened EndOf(Speaking speaker, DateTime at) =>
        Happened.Of(HappeningKind.Stopped, speaker.Unit, new SpokenSaid((int)(at - speaker.From).TotalSeconds));

    /// <summary>Who still speaks has finished: the log has the end of every speech, by whatever it ended.</summary>
    private static async Task EndSpeechAsync(Passage passage, Briefing briefing, RoomState state)
    {
        if (state.Speaker is { } speaker)
        {
            await AppendAsync(passage, briefing, EndOf(speaker, passage.At), null);
        }
    }

    /// <summary>The site that is meant: the one named, else the viewer's own.</summary>
    internal Outcome<int> SiteOf(RoomMoment moment, EntrySource entry)
    {
        var code = entry.Text("unit", null, required: moment.Seat.Site is null, longest: 8);
        if (code is null)
        {
            return moment.Seat.Site is { } own ? own : Refusal.Invalid(entry.Faults);
        }

        var unit = map.Find(code, Clock.DayOf(moment.Briefing.StartsAt))?.Id;
        if (moment.Seat.MayActFor(unit ?? 0) is { } notTheirs)
        {
            return notTheirs;
        }

        return unit is { } site && moment.Briefing.Sites.Contains(site) ? site : Refusal.Invalid("unit", new Text(
            $"“{code}” không phải là điểm cầu của cuộc giao ban này.", $"“{code}” is no site of this briefing."));
    }

    /// <summary>Adds a happening to a passage that holds the ledger's head.</summary>
    internal static async Task<Happening> AppendAsync(Passage passage, Briefing briefing, Happened happened, RepeatKey? repeat)
    {
        var happening = new Happening
        {
            Id = await passage.NextPositionAsync(),
            BriefingId = briefing.Id,
            Kind = happened.Kind,
            UnitId = happened.Unit,
            At = passage.At,
            Said = happened.Said,
        };
        await passage.AddAsync(happening, BriefingWords.CodeOf(happened.Kind));
        passage.KeepRepeat(repeat, happening);
        return happening;
    }
}
