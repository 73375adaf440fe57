using GiaoBan.Briefings;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>The briefing of 9 January 2020, on the second half of 2019: prepared, called, held, its notice signed.</summary>
internal sealed class JanuaryBriefing(BriefingMaking making, MadeBriefing briefing, ReportPeriod place)
{
    /// <summary>The day of the briefing.</summary>
    public static readonly DateOnly Day = new(2020, 1, 9);

    /// <summary>Number and day of its notice of conclusions.</summary>
    public const string NoticeNumber = "02-TB/BNCTW";

    public static readonly DateOnly SignedOn = new(2020, 1, 13);

    public const int Report = 2;
    public const int Cases = 3;
    public const int Complaints = 4;
    public const int Tasks = 5;
    public const int Among = 6;
    public const int Conclusion = 7;

    public void Plan()
    {
        making.Timeline.Add(At(new DateOnly(2019, 12, 20), 9, 15), at => briefing.CreateAsync(Planned(), at));
        making.Timeline.Add(At(new DateOnly(2019, 12, 24), 10, 40), at => briefing.CallAsync(at));
        PlanPapers();
        new JanuaryRoom(making, briefing, place).Plan();
        making.Timeline.Add(At(SignedOn, 15, 5), at => briefing.SignAsync(NoticeNumber, at));
    }

    private BriefingPlan Planned() => new(
        BriefingKind.HalfYear, $"Giao ban trực tuyến {place.Period.Title.Vi}", At(Day, 8, 0),
        "Hội trường Ban Nội chính Trung ương", false, place.Regime.Code, place.Period.ToString(),
        new Invitation(InvitationKind.All, [], making.Sites), "Số nội bộ 100", BriefingPlan.UsualSpeakingMinutes, Agenda(),
        "148-TB/BNCTW", new DateOnly(2019, 12, 24), null);

    /// <summary>Some of those who spoke sent their papers before; all but a few had read the centre's.</summary>
    private void PlanPapers()
    {
        var papers = new PaperScript(making, briefing, new DateOnly(2020, 1, 7));
        papers.Pdf("bao-cao-tom-tat.pdf", "Báo cáo tóm tắt năm 2019 (giả lập)", Report);
        papers.Pdf("goi-y-thao-luan.pdf", "Gợi ý thảo luận (giả lập)", Cases);
        foreach (var unit in making.Units.Where(u => u.Code is "22" or "31" or "40" or "68" or "79"))
        {
            papers.OfSite(unit, "bao-cao-diem-cau.pdf", "Tham luận (giả lập)");
        }

        papers.OpenedBy(making.Units.Where(u => u.Code is not ("12" or "96" or "45")));
    }

    private static IReadOnlyList<AgendaItem> Agenda() =>
    [
        Item(1, "Khai mạc, điểm danh", 15, "Thư ký hội nghị"),
        Item(Report, "Báo cáo tóm tắt kết quả công tác năm 2019", 30, "Lãnh đạo Ban Nội chính Trung ương", "H1", "F10"),
        Item(Cases, "Thảo luận: tham mưu xử lý vụ án, vụ việc", 60, "Các điểm cầu đăng ký", "F10", "F10n"),
        Item(Complaints, "Thảo luận: khiếu nại, tố cáo đông người", 30, "Các điểm cầu đăng ký", "K06", "D3"),
        Item(Tasks, "Nhiệm vụ trọng tâm năm 2020", 15, "Lãnh đạo Ban Nội chính Trung ương"),
        Item(Among, "Hội ý bàn chủ trì", 10, "Chủ trì hội nghị") with { IsInternal = true },
        Item(Conclusion, "Kết luận của chủ trì, bế mạc", 20, "Chủ trì hội nghị"),
    ];

    private static AgendaItem Item(int id, string title, int minutes, string speaker, params IEnumerable<string> codes) => new(
        id, title, minutes, speaker, false, false, [.. codes.Select(code => new AgendaFigure(code, null, null))]);

    private static DateTime At(DateOnly day, int hour, int minute) => OfficeTime.Moment(day, new TimeOnly(hour, minute));
}
