using GiaoBan.Assignments;
using GiaoBan.Briefings;
using GiaoBan.Briefings.Conclusions;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;

namespace GiaoBan.Demo.Making.Briefings;

/// <summary>
/// The briefing of 17 July 2020: called, with its agenda and its conclusions prepared as drafts; it took over what was open of
/// the last one. Its room is opened by whoever tries the demo.
/// </summary>
internal sealed class JulyBriefing(BriefingMaking making, MadeBriefing briefing, MadeBriefing previous, ReportPeriod place)
{
    private const string Section = "prepared";
    private const int Report = 3;
    private const int Cases = 4;
    private const int Complaints = 5;
    private const int Tasks = 6;
    private const int Internal = 7;

    private static readonly DateOnly Day = new(2020, 7, 17);
    private static readonly Addressees All = new(AddresseesKind.All, [], null);

    public void Plan()
    {
        making.Timeline.Add(At(new DateOnly(2020, 6, 29), 9, 30), at => briefing.CreateAsync(Planned(), at));
        making.Timeline.Add(At(new DateOnly(2020, 7, 1), 10, 15), async at =>
        {
            await briefing.CallAsync(at);
            await CarryAsync(at);
        });
        PlanPapers();
        foreach (var (text, number) in Prepared().Select((text, place) => (text, place)))
        {
            making.Timeline.Add(At(new DateOnly(2020, 7, 16), 14, 5).AddMinutes(number * 8), at => briefing.DraftAsync(text, at));
        }
    }

    private BriefingPlan Planned() => new(
        BriefingKind.HalfYear, $"Giao ban trực tuyến {place.Period.Title.Vi}", At(Day, 8, 0),
        "Hội trường Ban Nội chính Trung ương", false, place.Regime.Code, place.Period.ToString(),
        new Invitation(InvitationKind.All, [], making.Sites), "Số nội bộ 100", BriefingPlan.UsualSpeakingMinutes, Agenda(),
        "86-GM/BNCTW", new DateOnly(2020, 7, 1), PreviousId: null, "Báo cáo tóm tắt của đơn vị, không quá 3 trang");

    /// <summary>Most sites have sent what they were asked for; Lâm Đồng, whom the demo is told of, neither sent nor read anything.</summary>
    private void PlanPapers()
    {
        var papers = new PaperScript(making, briefing, new DateOnly(2020, 7, 15));
        papers.Word(
            "Hướng dẫn dự hội nghị (giả lập)", null,
            "Các điểm cầu kiểm tra đường truyền, vào phòng họp trước giờ khai mạc 15 phút và điểm danh theo cơ quan, không ghi tên người dự.",
            "Điểm cầu đăng ký phát biểu trên màn hình; chủ trì mời theo thứ tự. Số liệu nói đến được chiếu cùng lúc trên mọi màn hình.");
        papers.Pdf("bao-cao-tom-tat.pdf", "Báo cáo tóm tắt 6 tháng đầu năm 2020 (giả lập)", Report);
        papers.Pdf("goi-y-thao-luan.pdf", "Gợi ý thảo luận (giả lập)", Cases);
        papers.Word(
            "Ý kiến trao đổi của bàn chủ trì (giả lập)", Internal,
            "Thứ tự mời phát biểu: điểm cầu có nhiều vụ việc kéo dài trước.",
            "Việc giao sau hội nghị cần có sản phẩm và thời hạn rõ ràng; rà lại các dự thảo kết luận trước khi công bố.");
        var chance = new Chance("papers of July 2020");
        var sites = making.Units.Where(u => u.Code != "68").ToList();
        foreach (var unit in sites.Where(_ => chance.Is(0.8)))
        {
            papers.OfSite(unit, "bao-cao-diem-cau.pdf", "Báo cáo tóm tắt (giả lập)");
        }

        papers.OpenedBy(sites.Where(_ => chance.Is(0.75)));
    }

    private static IReadOnlyList<AgendaItem> Agenda() =>
    [
        Item(1, "Khai mạc, điểm danh", 15, "Thư ký hội nghị"),
        Item(2, "Việc thực hiện kết luận hội nghị tháng 01/2020", 15, "Lãnh đạo Ban Nội chính Trung ương") with { IsOpenAssignments = true },
        Item(Report, "Báo cáo tóm tắt 6 tháng đầu năm 2020", 50, "Lãnh đạo Ban Nội chính Trung ương", "H1", "H1g", "H1h", "E1", "E2"),
        Item(9, "Thảo luận", 0, "Các điểm cầu đăng ký"),
        Item(Cases, "Tham mưu xử lý vụ án, vụ việc", 60, "Các điểm cầu đăng ký", "F10", "F10n", "F9") with { Level = 1 },
        Item(Complaints, "Khiếu nại, tố cáo đông người", 30, "Các điểm cầu đăng ký", "K06", "D3", "S1") with { Level = 1 },
        Item(Tasks, "Nhiệm vụ 6 tháng cuối năm 2020", 20, "Lãnh đạo Ban Nội chính Trung ương"),
        Item(Internal, "Hội ý bàn chủ trì", 10, "Chủ trì hội nghị") with { IsInternal = true },
        Item(8, "Kết luận của chủ trì, bế mạc", 20, "Chủ trì hội nghị"),
    ];

    private static AgendaItem Item(int id, string title, int minutes, string speaker, params IEnumerable<string> codes) => new(
        id, title, minutes, speaker, false, false, [.. codes.Select(code => new AgendaFigure(code, null, null))]);

    private static IEnumerable<ConclusionText> Prepared() =>
    [
        Task("situation", Report, "internal_affairs", All, new DateOnly(2020, 9, 10)),
        Task("mass", Complaints, "internal_affairs", new(AddresseesKind.Formula, [], "K06"), new DateOnly(2020, 8, 31), countable: true),
        Task("petty", Cases, "anti_corruption", All, new DateOnly(2020, 9, 30)),
        Task("congress", Cases, "anti_corruption", new(AddresseesKind.Formula, [], "F10n"), new DateOnly(2020, 9, 30)),
        Task("serving", Tasks, "internal_affairs", All, new DateOnly(2020, 10, 15)),
        Task("quality", Tasks, "judicial_reform", All, new DateOnly(2020, 12, 31)),
    ];

    private static ConclusionText Task(
        string key, int item, string field, Addressees addressees, DateOnly dueOn, bool countable = false) =>
        ConclusionTexts.Task(Section, key, item, field, addressees, dueOn, countable);

    /// <summary>What the last briefing assigned and is open when this one is called is taken over.</summary>
    private async Task CarryAsync(DateTime at)
    {
        var open = making.Assignments.All.Where(a =>
            a.Briefing == previous.Briefing.PublicId && a.Course is { WithdrawnOn: null, DoneOn: null }).ToList();
        foreach (var assignment in open)
        {
            await making.Assignments.ActAsync(assignment, new AssignmentAct(0, AssignmentActs.Carry, Clock.DayOf(at), at, "secretary")
            {
                Reference = briefing.Briefing.PublicId,
            });
        }
    }

    private static DateTime At(DateOnly day, int hour, int minute) => OfficeTime.Moment(day, new TimeOnly(hour, minute));
}
