using GiaoBan.Assignments.Supporting;
using GiaoBan.Briefings.Room;
using GiaoBan.Network;
using GiaoBan.Records.Ledger;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Word;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>
/// Thông báo kết luận (DOMAIN.md section 6): attendance, conclusions, how they are followed up; what each unit owes as an
/// annex. Until it is signed there is room for its number and day; from then on it says what it said, and what was put right
/// since stands in an annex of its own.
/// </summary>
public sealed class ConclusionNotice(LedgerReceipts receipts, ConclusionReading reading, RoomReading room, NetworkMap map, Installation installation)
{
    public async Task<PartyDocument> OfAsync(SeatedBriefing seated, CancellationToken cancel)
    {
        var briefing = seated.Briefing;
        var published = (await reading.OfAsync(seated, cancel)).Where(c => c.State == ConclusionState.Published).ToList();
        return new PartyDocument
        {
            Kind = DocumentKind.Notice,
            Letterhead = Letterhead.OfCentre(briefing.SignedNumber, briefing.SignedOn),
            Summary = $"kết luận của Trưởng Ban tại Hội nghị {BriefingWords.WithinSentence(briefing.Title)}",
            Blocks =
            [
                new Paragraph($"Ngày {Formats.PlainDay(Clock.DayOf(briefing.StartsAt))}, Ban Nội chính Trung ương tổ chức Hội nghị {BriefingWords.WithinSentence(briefing.Title)}."),
                .. Attendance(await room.SeenAsync(seated, cancel)), .. Conclusions(briefing, published), .. CarryingOut(),
            ],
            Signature = new Signature("", "Trưởng Ban"),
            Recipients = ["Thường trực Ban Chỉ đạo (để báo cáo)", "Các đơn vị dự Hội nghị", "Lãnh đạo Ban", "Lưu Văn phòng"],
            Annexes =
            [
                .. published.Any(c => c.Text.Task is not null) ? [new Annex("Nhiệm vụ giao các đơn vị sau Hội nghị", [Owed(briefing, published)])] : (Annex[])[],
                .. Corrected(briefing, published) is { Count: > 0 } rows ? [new Annex("Đính chính sau ngày ký", [CorrectedSince(rows)])] : (Annex[])[],
            ],
            Receipt = briefing.SignedReceipt ?? await receipts.NowAsync("", cancel),
            IsDemo = installation.IsDemo,
        };
    }

    /// <summary>Numbers of people, never who.</summary>
    private IEnumerable<Block> Attendance(RoomSeen room)
    {
        var sites = room.Briefing.Sites;
        var absent = sites.Where(site => !room.Came(site)).Select(NameOn(room.Briefing)).ToList();
        yield return new Heading(Level.Part, "THÀNH PHẦN");
        yield return new Paragraph(
            $"Dự Hội nghị có {sites.Count - absent.Count}/{sites.Count} điểm cầu, tổng số {Formats.InBoth(room.People).Vi} đại biểu. "
            + (absent.Count == 0 ? "Không có điểm cầu vắng mặt." : $"Vắng mặt: {string.Join(", ", absent)}."));
    }

    private static IEnumerable<Block> Conclusions(Briefing briefing, List<Conclusion> published) =>
    [
        new Heading(Level.Part, "KẾT LUẬN"),
        new Paragraph("Sau khi nghe báo cáo và các ý kiến thảo luận, đồng chí Trưởng Ban kết luận như sau:"),
        .. published.Select(c => new Clause(Level.Section, c.TextAt(briefing.SignedAt).Words)),
    ];

    private static List<string[]> Corrected(Briefing briefing, List<Conclusion> published) =>
        [.. from conclusion in published
            from correction in conclusion.Corrections
            where correction.At > briefing.SignedAt
            orderby correction.At
            select (string[])[conclusion.Code, Formats.PlainDay(Clock.DayOf(correction.At)), conclusion.TextAt(correction.At).Words, correction.Reason]];

    private static Table CorrectedSince(List<string[]> rows) =>
        new([new("KL", 2, Align.Centre), new("Ngày", 3, Align.Centre), new("Nội dung sau đính chính", 10), new("Lý do", 6)], rows);

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
            c.Code, c.TextAt(briefing.SignedAt).Title, UnitsOf(briefing, c), c.Text.Task!.Product, Formats.PlainDay(c.Text.Task.DueOn),
        ])]);

    private string UnitsOf(Briefing briefing, Conclusion conclusion)
    {
        var leads = conclusion.Units.Count == briefing.Sites.Count
            ? $"Tất cả {conclusion.Units.Count} đơn vị"
            : $"{conclusion.Units.Count} đơn vị: {string.Join(", ", conclusion.Units.Select(NameOn(briefing)))}";
        var task = conclusion.Text.Task!;
        var others = conclusion.Units.Count == 1 ? task.SupportingUnits?.Except(conclusion.Units) : task.SupportingUnits; // none supports itself
        return SupportingUnits.Names(others, task.Supporting, map, Clock.DayOf(briefing.StartsAt)) is { } supporting
            ? $"{leads}. Phối hợp: {supporting}"
            : leads;
    }

    private Func<int, string> NameOn(Briefing briefing) => unit => map.NameOf(unit, Clock.DayOf(briefing.StartsAt)).ShortName;
}
