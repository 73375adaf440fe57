using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Before.Sites;

/// <summary>What a site does before a briefing: clerk or head of the unit says how it is prepared.</summary>
public sealed class PreparationVerbs(Door door, Viewer who)
{
    /// <summary>Says it, or says it anew; the version that was read, null where nothing was said before.</summary>
    public async Task<Outcome<SitePreparation>> PrepareAsync(
        string briefingId, int unit, int? version, EntrySource entry, CancellationToken cancel)
    {
        var (people, topic) = PreparationEntry.Read(entry);
        return await door.PassAsync<SitePreparation>(who, async passage =>
        {
            // The row is locked, so that the room cannot open between the look and the writing.
            if (await BriefingVerbs.LockedAsync(passage, briefingId) is not { } briefing || Seat.Of(who, briefing) is not { } seat)
            {
                return BriefingReading.NotFound;
            }

            if ((MayPrepare(seat, unit, briefing) ?? entry.Finished()) is { } refusal)
            {
                return refusal;
            }

            var position = await passage.NextPositionAsync();
            var present = await passage.Db.Preparations.SingleOrDefaultAsync(p => p.BriefingId == briefing.Id && p.UnitId == unit, cancel);
            if (present?.Version != version)
            {
                return Refusal.Stale;
            }

            var preparation = present ?? new SitePreparation { Id = position, BriefingId = briefing.Id, UnitId = unit };
            preparation.Say(people, topic, passage.At);
            await (present is null
                ? passage.AddAsync(preparation, SitePreparation.Verb)
                : passage.ChangeAsync(preparation, SitePreparation.Verb));
            return preparation;
        }, cancel);
    }

    private static Refusal? MayPrepare(Seat seat, int unit, Briefing briefing)
    {
        if (!seat.Sites.Contains(unit))
        {
            return Refusal.Of(RefusalKind.NotAllowed, new Text(
                "Phần chuẩn bị do cán bộ của chính điểm cầu ghi.", "What a site has prepared is said by its own officers."));
        }

        return briefing.State == BriefingState.Called ? null : Refusal.Of(RefusalKind.Conflict, new Text(
            "Phòng họp đã mở hoặc cuộc giao ban không còn họp: phần chuẩn bị đã khóa. Số người có mặt ghi khi điểm danh.",
            "The room has opened, or the briefing is not held any more: this is closed. Who is present is said at the check-in."));
    }
}
