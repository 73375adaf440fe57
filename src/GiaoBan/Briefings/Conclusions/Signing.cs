using System.Text.RegularExpressions;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>Ký ban hành: the notice of conclusions gets the number and day that the chair gives it; from then on it stands.</summary>
public sealed partial class Signing(Door door, Viewer who, Clock clock)
{
    public Task<Outcome<Briefing>> SignAsync(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        door.PassAsync<Briefing>(who, async passage =>
        {
            if (await BriefingVerbs.LockedAsync(passage, id) is not { } briefing || Seat.Of(who, briefing) is not { } seat)
            {
                return BriefingReading.NotFound;
            }

            if (seat.MayChair() is not null)
            {
                return Refusal.Of(RefusalKind.NotAllowed, new Text("Chỉ chủ trì ký thông báo kết luận.", "Only the chair signs the notice."));
            }

            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<Briefing>(passage.Db);
            }

            var number = entry.Text("number", null, longest: 60);
            var on = entry.Day("on", clock.Today, clock.Today);
            if (number is not null && !Number().IsMatch(number))
            {
                entry.Refuse("number", new Text("Ghi như 12-TB/BNCTW (văn bản của Đảng), chữ in hoa.", "Write it as 12-TB/BNCTW (a Party document), in capitals."));
            }

            var (from, until) = (new DateOnly((on ?? clock.Today).Year, 1, 1), new DateOnly((on ?? clock.Today).Year, 12, 31));
            if (await passage.Db.Briefings.AnyAsync(b => b.Id != briefing.Id && b.SignedNumber == number && b.SignedOn >= from && b.SignedOn <= until, cancel))
            {
                entry.Refuse("number", new Text($"Số {number} đã dùng cho một thông báo khác trong năm.", $"Another notice of the year has the number {number}."));
            }

            if (on < Clock.DayOf(briefing.StartsAt))
            {
                entry.Refuse("on", new Text("Không thể ký trước ngày họp.", "It is not signed before the day of the briefing."));
            }

            await passage.HoldLedgerAsync();
            if ((entry.Finished() ?? briefing.Sign(number!, on!.Value, passage.At, passage.Ledger)) is { } refusal)
            {
                return refusal;
            }

            await passage.ChangeAsync(briefing, "sign");
            passage.KeepRepeat(repeat, briefing);
            return briefing;
        }, cancel);

    [GeneratedRegex(@"^\d{1,5}-TB/[\p{Lu}&\d]{1,20}$")]
    private static partial Regex Number();
}
