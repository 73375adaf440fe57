using System.Globalization;
using GiaoBan.Assignments.Supporting;
using GiaoBan.Briefings.Room;
using GiaoBan.Network;
using GiaoBan.Records.Ledger;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Word;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>
/// Thông báo kết luận (DOMAIN.md section 6): attendance, conclusions, how they are followed up; what each unit owes as an
/// annex. Until it is signed there is room for its number and day.
/// </summary>
public sealed class ConclusionNotice(GiaoBanDb db, LedgerReceipts receipts, ConclusionReading reading, Rooms rooms, NetworkMap map, Installation installation)
{
    public async Task<PartyDocument> OfAsync(SeatedBriefing seated, CancellationToken cancel)
    {
        var briefing = seated.Briefing;
        var published = (await reading.OfAsync(seated, cancel)).Where(c => c.State == ConclusionState.Published).ToList();
        return new PartyDocument
        {
            Kind = DocumentKind.Notice,
            Letterhead = Letterhead.OfCentre(briefing.SignedNumber, briefing.SignedOn),
            Summary = $"kết luận của Trưởng Ban tại Hội nghị {NameOf(briefing)}",
            Blocks =
            [
                new Paragraph($"Ngày {Day(Clock.DayOf(briefing.StartsAt))}, Ban Nội chính Trung ương tổ chức Hội nghị {NameOf(briefing)}. "
                    + "Sau khi nghe báo cáo và các ý kiến thảo luận, đồng chí Trưởng Ban kết luận như sau:"),
                .. Attendance(briefing, await rooms.NowAsync(db, briefing.Id, cancel)), .. Conclusions(published), .. CarryingOut(),
            ],
            Signature = new Signature("", "Trưởng Ban"),
            Recipients = ["Thường trực Ban Chỉ đạo (để báo cáo)", "Các đơn vị dự Hội nghị", "Lãnh đạo Ban", "Lưu Văn phòng"],
            Annexes = published.Any(c => c.Text.Task is not null) ? [new Annex("Nhiệm vụ giao các đơn vị sau Hội nghị", [Owed(briefing, published)])] : [],
            Receipt = await receipts.NowAsync("", cancel),
            IsDemo = installation.IsDemo,
        };
    }

    /// <summary>Numbers of people, never who.</summary>
    private IEnumerable<Block> Attendance(Briefing briefing, RoomState room)
    {
        var absent = briefing.Sites.Where(site => !room.Roll.ContainsKey(site)).Select(NameOn(briefing)).ToList();
        var people = room.Roll.Values.Sum(roll => roll.People);
        yield return new Heading(Level.Part, "THÀNH PHẦN");
        yield return new Paragraph(
            $"Dự Hội nghị có {room.Roll.Count}/{briefing.Sites.Count} điểm cầu, tổng số {Formats.InBoth(people).Vi} đại biểu. "
            + (absent.Count == 0 ? "Không có điểm cầu vắng mặt." : $"Vắng mặt: {string.Join(", ", absent)}."));
    }

    private static IEnumerable<Block> Conclusions(List<Conclusion> published) =>
        [new Heading(Level.Part, "KẾT LUẬN"), .. published.Select(c => new Clause(Level.Section, c.Text.Words))];

    private static IEnumerable<Block> CarryingOut() =>
    [
        new Heading(Level.Part, "TỔ CHỨC THỰC HIỆN"),
        new Paragraph("Các đơn vị nhận nhiệm vụ, thực hiện đúng hạn tại Phụ lục và báo cáo kết quả kèm minh chứng. Ban Nội chính Trung ương theo dõi, "
            + "đôn đốc, nghiệm thu và báo cáo tại kỳ giao ban sau."),
    ];

    private Table Owed(Briefing briefing, List<Conclusion> published) => new(
        [new("KL", 2, Align.Centre), new("Nhiệm vụ", 7), new("Đơn vị thực hiện", 6), new("Sản phẩm", 4), new("Hạn", 3, Align.Centre)],
        [.. published.Where(c => c.Text.Task is not null).Select(c => (string[])
        [
            c.Code, c.Text.Title, UnitsOf(briefing, c), c.Text.Task!.Product, Day(c.Text.Task.DueOn),
        ])]);

    private string UnitsOf(Briefing briefing, Conclusion conclusion)
    {
        var leads = conclusion.Units.Count == briefing.Sites.Count
            ? $"Tất cả {conclusion.Units.Count} đơn vị"
            : $"{conclusion.Units.Count} đơn vị: {string.Join(", ", conclusion.Units.Select(NameOn(briefing)))}";
        var task = conclusion.Text.Task!;
        return SupportingUnits.Names(task.SupportingUnits, task.Supporting, map, Clock.DayOf(briefing.StartsAt)) is { } supporting
            ? $"{leads}. Phối hợp: {supporting}"
            : leads;
    }

    /// <summary>As within a sentence: "giao ban trực tuyến 6 tháng đầu năm 2020".</summary>
    private static string NameOf(Briefing briefing) => char.ToLowerInvariant(briefing.Title[0]) + briefing.Title[1..];

    private Func<int, string> NameOn(Briefing briefing) => unit => map.NameOf(unit, Clock.DayOf(briefing.StartsAt)).ShortName;

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
