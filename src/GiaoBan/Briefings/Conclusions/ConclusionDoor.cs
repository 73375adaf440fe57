using GiaoBan.Briefings.Room;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>A conclusion that is to change, with its briefing, whose row is held: one change of a briefing's conclusions at a time.</summary>
internal sealed record ConclusionMoment(Briefing Briefing, Seat Seat, Conclusion Conclusion, Passage Passage);

/// <summary>How the conclusions of a briefing are changed: right, then version, then what is done.</summary>
public sealed class ConclusionDoor(Door door, Viewer who)
{
    private static readonly Refusal NotFound = Refusal.Of(RefusalKind.NotFound, new Text(
        "Không tìm thấy kết luận này.", "There is no such conclusion."));

    /// <summary>Begins a new draft.</summary>
    internal async Task<Outcome<Conclusion>> BeginAsync(
        string briefingId, EntrySource entry, RepeatKey? repeat, Func<Briefing, Task<Outcome<ConclusionText>>> read, CancellationToken cancel)
    {
        return await door.PassAsync<Conclusion>(who, async passage =>
        {
            var (briefing, refusal) = await LedAsync(passage, briefingId);
            if (briefing is null)
            {
                return refusal!;
            }

            var id = await passage.NextPositionAsync();
            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<Conclusion>(passage.Db);
            }

            if (briefing.SignedOn is not null)
            {
                return Refusal.Conflict("Thông báo kết luận đã ký: không ghi thêm kết luận.", "The notice is signed: no conclusion is written any more.");
            }

            var (text, invalid) = await read(briefing);
            if (text is null)
            {
                return invalid!;
            }

            var conclusion = new Conclusion { Id = id, BriefingId = briefing.Id };
            conclusion.Write(text, who.Login, passage.At);
            await passage.AddAsync(conclusion, "draft");
            passage.KeepRepeat(repeat, conclusion);
            return conclusion;
        }, cancel);
    }

    /// <summary>Changes a conclusion, on the version that was read.</summary>
    internal async Task<Outcome<Conclusion>> ChangeAsync(
        string briefingId, string id, int? version, string verb, EntrySource entry, RepeatKey? repeat, Func<Seat, Refusal?> may,
        Func<ConclusionMoment, Task<Refusal?>> change, Func<ConclusionMoment, Task>? after, CancellationToken cancel)
    {
        return await door.PassAsync<Conclusion>(who, async passage =>
        {
            var (briefing, refusal) = await LedAsync(passage, briefingId);
            if (briefing is null)
            {
                return refusal!;
            }

            var seat = Seat.Of(who, briefing)!;
            if (may(seat) is { } notTheirs)
            {
                return notTheirs;
            }

            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<Conclusion>(passage.Db);
            }

            if (await passage.Db.Conclusions.SingleOrDefaultAsync(c => c.BriefingId == briefing.Id && c.PublicId == id, cancel) is not { } conclusion)
            {
                return NotFound;
            }

            if (version is null || version != conclusion.Version)
            {
                return version is null ? Refusal.VersionNeeded : Refusal.Stale;
            }

            var reason = entry.Text("reason", null, required: false);
            var moment = new ConclusionMoment(briefing, seat, conclusion, passage);
            if ((await change(moment) ?? entry.Finished()) is { } refused)
            {
                return refused;
            }

            await passage.ChangeAsync(conclusion, verb, reason);
            await (after?.Invoke(moment) ?? Task.CompletedTask);
            passage.KeepRepeat(repeat, conclusion);
            return conclusion;
        }, cancel);
    }

    /// <summary>Notes in the room that a conclusion was published or put right.</summary>
    internal static Task NoteAsync(ConclusionMoment moment, HappeningKind kind) => RoomDoor.AppendAsync(
        moment.Passage, moment.Briefing,
        Happened.Of(kind, null, new ConcludedSaid(moment.Conclusion.PublicId, moment.Conclusion.Number!.Value)), repeat: null);

    private async Task<Outcome<Briefing>> LedAsync(Passage passage, string briefingId)
    {
        if (await BriefingVerbs.LockedAsync(passage, briefingId) is not { } briefing || Seat.Of(who, briefing) is not { } seat)
        {
            return BriefingReading.NotFound;
        }

        return seat.MayLead() is { } notTheirs ? notTheirs : briefing;
    }
}
