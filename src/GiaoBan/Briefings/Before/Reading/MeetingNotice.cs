using GiaoBan.Network;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Word;

namespace GiaoBan.Briefings.Before.Reading;

/// <summary>
/// Giấy mời: what calls the units to a briefing, in the form of the Party (LAW section 9.2), told in words for page and file
/// alike. It is Vietnamese whatever the reader's language, names no person, and has nothing of what is internal.
/// </summary>
/// <param name="Summary">Trích yếu.</param>
/// <param name="Number">As it was signed; null before.</param>
/// <param name="Day">When it was signed.</param>
/// <param name="Addressees">Kính gửi.</param>
/// <param name="Paragraphs">What it says.</param>
/// <param name="Agenda">The annex: hours, what, who opens it.</param>
/// <param name="Recipients">Nơi nhận.</param>
public sealed record MeetingNotice(
    string Summary, string? Number, DateOnly? Day, IReadOnlyList<string> Addressees, IReadOnlyList<string> Paragraphs,
    IReadOnlyList<NoticeLine> Agenda, IReadOnlyList<string> Recipients)
{
    /// <summary>Who signs; the name is written by hand.</summary>
    public const string Signer = "Trưởng Ban";

    /// <summary>The notice of a briefing as it is now planned.</summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="place">The period whose reports are asked for.</param>
    /// <param name="map">The network.</param>
    /// <param name="clock">The clock.</param>
    public static MeetingNotice Of(Briefing briefing, ReportPeriod? place, NetworkMap map, Clock clock)
    {
        var formats = new Formats(new Lang(), clock);
        var title = char.ToLowerInvariant(briefing.Title[0]) + briefing.Title[1..];
        var called = new SeatedBriefing(briefing, new Seat(SeatKind.Site, []));
        return new MeetingNotice(
            $"dự {title}{(briefing.IsRehearsal ? " (họp thử)" : "")}", briefing.NoticeNumber, briefing.NoticeOn, AddresseesOf(briefing, map),
            [.. ParagraphsOf(called, title, place, formats)],
            [.. called.TimedAgenda().Select(i => new NoticeLine($"{Formats.Hour(i.From)} – {Formats.Hour(i.To)}", $"{i.Number}. {i.Item.Title}", i.Item.Speaker ?? ""))],
            ["Như trên", "Lãnh đạo Ban", "Lưu Văn phòng"]);
    }

    /// <summary>The same in the form of the Party, to be written as a Word file.</summary>
    /// <param name="receipt">Which ledger it was written from.</param>
    /// <param name="isDemo">Whether its data are invented.</param>
    public PartyDocument ToDocument(LedgerReceipt receipt, bool isDemo) => new()
    {
        Kind = DocumentKind.Invitation,
        Letterhead = Letterhead.OfCentre(Number, Day),
        Summary = Summary,
        Addressees = Addressees,
        Blocks = [.. Paragraphs.Select(BlockOf), new Paragraph("Chương trình kèm theo.")],
        Annexes = [new Annex("Chương trình", [AgendaTable])],
        Signature = new Signature("", Signer),
        Recipients = Recipients,
        Receipt = receipt,
        IsDemo = isDemo,
    };

    private Table AgendaTable => new(
        [new Column("Giờ", 20, Align.Centre), new Column("Nội dung", 50), new Column("Trình bày", 30)],
        [.. Agenda.Select(line => (IReadOnlyList<string>)[line.Hours, line.What, line.OpenedBy])]);

    /// <summary>What begins with its subject is numbered under it; the first paragraph is not.</summary>
    private static Block BlockOf(string paragraph) =>
        paragraph.Split(": ", 2) is [var lead, var text] ? new Clause(Level.Section, text, $"{lead}:") : new Paragraph(paragraph);

    private static IEnumerable<string> ParagraphsOf(SeatedBriefing called, string title, ReportPeriod? place, Formats formats)
    {
        var briefing = called.Briefing;
        var day = Clock.DayOf(briefing.StartsAt);
        yield return $"Ban Nội chính Trung ương tổ chức {title}, họp trực tuyến giữa điểm cầu Trung ương và điểm cầu của các đơn vị.";
        yield return $"Thời gian: từ {Formats.Hour(briefing.StartsAt)} đến {Formats.Hour(called.EndsAt())}, {formats.Weekday(day)}. Các điểm cầu vào phòng họp trước giờ họp 15 phút.";
        yield return $"Địa điểm: điểm cầu Trung ương tại {briefing.Place}; các đơn vị dự tại điểm cầu của mình.";
        yield return "Thành phần tại mỗi điểm cầu: lãnh đạo Ban Nội chính và đại diện các cơ quan liên quan do đơn vị mời. Số người dự theo từng cơ quan báo trên hệ thống trước giờ họp, không ghi tên người.";
        if (place is not null)
        {
            yield return $"Tài liệu, số liệu: {char.ToLowerInvariant(place.Title.Vi[0]) + place.Title.Vi[1..]}; đơn vị chưa nộp báo cáo hoặc bị trả lại thì nộp trước giờ họp. Số liệu dùng trong hội nghị là số liệu đã nộp.";
        }

        if (briefing.SitePaper is { } paper)
        {
            yield return $"Tài liệu của điểm cầu: {char.ToLowerInvariant(paper[0]) + paper[1..]}; gửi trên hệ thống trước giờ họp.";
        }

        yield return $"Phát biểu: đăng ký trong phòng họp hoặc khi báo chuẩn bị; mỗi lượt không quá {briefing.SpeakingMinutes} phút. Không trình bày nội dung thuộc danh mục bí mật nhà nước.";
        if (briefing.DutyPhone is { } phone)
        {
            yield return $"Trực kỹ thuật: {phone}.";
        }
    }

    private static IReadOnlyList<string> AddresseesOf(Briefing briefing, NetworkMap map)
    {
        const string All = "Ban Nội chính các tỉnh ủy, thành ủy trực thuộc Trung ương";
        var day = Clock.DayOf(briefing.StartsAt);
        var named = briefing.Invitation.Named.Select(unit => map.NameOf(unit, day)).ToList();
        return briefing.Invitation.Kind switch
        {
            InvitationKind.All => [All],
            InvitationKind.AllBut => [$"{All} (trừ {string.Join(", ", named.Select(n => n.ShortName))})"],
            _ => [.. named.Select(n => n.Office)],
        };
    }
}

/// <summary>A line of the agenda in a notice.</summary>
public sealed record NoticeLine(string Hours, string What, string OpenedBy);
