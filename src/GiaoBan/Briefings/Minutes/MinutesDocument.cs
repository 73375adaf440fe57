using System.Globalization;
using GiaoBan.Briefings.Conclusions;
using GiaoBan.Briefings.Room;
using GiaoBan.Network;
using GiaoBan.Records.Ledger;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Word;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Minutes;

/// <summary>
/// Biên bản of a briefing, written from what happened in its room: attendance of each site, the agenda as it went, which site
/// spoke and how long, what was concluded. It keeps sites and numbers, never who was there or spoke.
/// </summary>
public sealed class MinutesDocument(
    GiaoBanDb db, LedgerReceipts receipts, ConclusionReading reading, RoomReading rooms, NetworkMap map, Installation installation)
{
    public async Task<PartyDocument> OfAsync(SeatedBriefing seated, CancellationToken cancel)
    {
        var briefing = seated.Briefing;
        var happenings = await db.Happenings.AsNoTracking().Where(h => h.BriefingId == briefing.Id).OrderBy(h => h.Id).ToListAsync(cancel);
        var room = await rooms.SeenAsync(seated, cancel);
        var published = (await reading.OfAsync(seated, cancel)).Where(c => c.State == ConclusionState.Published).ToList();
        return new PartyDocument
        {
            Kind = new DocumentKind("BB", "Biên bản"),
            Letterhead = Letterhead.OfCentre(null, Clock.DayOf(briefing.StartsAt)),
            Summary = BriefingWords.WithinSentence(briefing.Title),
            Blocks =
            [
                new Paragraph($"Hội nghị khai mạc lúc {Moment(briefing.OpenedAt!.Value)}"
                    + (briefing.ClosedAt is { } closed ? $", bế mạc lúc {Moment(closed)}, " : ", ") + $"tại {briefing.Place} và các điểm cầu."),
                .. Attendance(room), .. Course(seated, happenings), .. Speeches(briefing, happenings),
                new Heading(Level.Part, "KẾT LUẬN"),
                .. published.Count == 0 ? [new Paragraph("Chưa công bố kết luận.")] : published.Select(c => (Block)new Clause(Level.Section, c.Text.Words)),
            ],
            Signature = new Signature("", "Thư ký Hội nghị"),
            Recipients = ["Chủ trì Hội nghị", "Lưu Văn phòng"],
            Annexes = [new Annex("Điểm danh các điểm cầu", [Roll(room)])],
            Receipt = await receipts.NowAsync("", cancel),
            IsDemo = installation.IsDemo,
        };
    }

    private static IEnumerable<Block> Attendance(RoomSeen room)
    {
        var sites = room.Briefing.Sites;
        var (came, late) = (sites.Count(room.Came), sites.Count(site => IsLate(room, site)));
        yield return new Heading(Level.Part, "THÀNH PHẦN");
        yield return new Paragraph(
            $"Có mặt {came}/{sites.Count} điểm cầu, trong đó {late} điểm cầu vào muộn; vắng {sites.Count - came}. "
            + $"Tổng số {Number(room.People)} đại biểu. Chi tiết tại Phụ lục.");
    }

    private static bool IsLate(RoomSeen room, int site) => room.State.Roll.GetValueOrDefault(site)?.First > room.LateAfter;

    /// <summary>The items as they were gone through, by the numbers that every site saw; a heading where the first under it began.</summary>
    private static IEnumerable<Block> Course(SeatedBriefing seated, List<Happening> happenings)
    {
        yield return new Heading(Level.Part, "CHƯƠNG TRÌNH");
        var agenda = new SeatedBriefing(seated.Briefing, Seat.Hall).TimedAgenda();
        var headed = new HashSet<string>();
        foreach (var begun in happenings.Where(h => h.Kind == HappeningKind.ItemBegun))
        {
            if (agenda.FirstOrDefault(i => i.Item.Id == begun.Read<ItemSaid>().Item) is not var (item, number, _, _))
            {
                continue;
            }

            foreach (var heading in agenda.Where(i => i.Item.IsHeading && number.StartsWith($"{i.Number}.", StringComparison.Ordinal) && headed.Add(i.Number)))
            {
                yield return new Paragraph($"{heading.Number}. {heading.Item.Title}.");
            }

            yield return new Paragraph($"{number}. {Formats.Hour(begun.At)}: {item.Title}{(item.Speaker is { } speaker ? $" ({speaker})" : "")}.");
        }

        if (happenings.All(h => h.Kind != HappeningKind.ItemBegun))
        {
            yield return new Paragraph("Không vào mục nào của chương trình.");
        }
    }

    /// <summary>An invitation lasts until the site is stopped, another is invited, or the room closes.</summary>
    private IEnumerable<Block> Speeches(Briefing briefing, List<Happening> happenings)
    {
        yield return new Heading(Level.Part, "PHÁT BIỂU");
        var ends = happenings.Where(h => h.Kind is HappeningKind.Stopped or HappeningKind.Invited or HappeningKind.Closed).ToList();
        var rows = happenings.Where(h => h.Kind == HappeningKind.Invited)
            .Select(h => (string[])[NameOf(briefing, h.UnitId!.Value), Formats.Hour(h.At), ends.Find(e => e.Id > h.Id) is { } end ? Formats.Hour(end.At) : "đang phát biểu"]).ToList();
        yield return rows.Count == 0
            ? new Paragraph("Không có điểm cầu phát biểu.")
            : new Table([new("Điểm cầu", 6), new("Từ", 2, Align.Centre), new("Đến", 2, Align.Centre)], rows);
    }

    private Table Roll(RoomSeen room) => new(
        [new("Điểm cầu", 6), new("Có mặt", 4), new("Đại biểu", 2, Align.Right), new("Điểm danh lúc", 2, Align.Centre)],
        [.. room.Briefing.Sites.Select(site => room.State.Roll.TryGetValue(site, out var roll)
            ? (string[])[NameOf(room.Briefing, site), IsLate(room, site) ? "vào muộn" : "có mặt", Number(roll.People), Formats.Hour(roll.First)]
            : [NameOf(room.Briefing, site), room.Came(site) ? "có mặt, không điểm danh" : "vắng", room.Came(site) ? "–" : "0", "–"])]);

    private string NameOf(Briefing briefing, int unit) => map.NameOf(unit, Clock.DayOf(briefing.StartsAt)).ShortName;

    private static string Number(int number) => Formats.InBoth(number).Vi;

    private static string Moment(DateTime utc) => Clock.InHanoi(utc).ToString("HH:mm 'ngày' d/M/yyyy", CultureInfo.InvariantCulture);
}
