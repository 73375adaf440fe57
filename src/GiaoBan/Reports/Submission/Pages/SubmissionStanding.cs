using GiaoBan.Figures;
using GiaoBan.Figures.Regimes;
using GiaoBan.Network;
using GiaoBan.Shell;

namespace GiaoBan.Reports.Submission.Pages;

/// <summary>What the viewer may do with the report now, and what stands between it and its submission.</summary>
public sealed class SubmissionStanding(ReportView view, ReportSheet sheet, Viewer who, Clock clock)
{
    private Window Window => view.Place.Window;

    /// <summary>The number that the next submission will have.</summary>
    public int NextVersion => (view.Report?.Submitted ?? 0) + 1;

    public bool IsHead => who.HeadOf.Contains(view.Unit.Id);

    /// <summary>Whether a version lies before the centre's officers, who may accept or return it.</summary>
    public bool MayJudge => view.At is null && who.DeskOf.Contains(view.Unit.Id)
        && view.Report?.State is ReportState.Submitted or ReportState.Accepted;

    public bool MayAccept => MayJudge && view.State == ReportState.Submitted;

    /// <summary>Whether what was submitted may be corrected: by the unit, as its next version.</summary>
    public bool MayCorrect => view is { IsOwn: true, At: null, Report: { HasDraft: false } } && !sheet.IsEditing;

    /// <summary>Whether the first day of its figures has come.</summary>
    public bool HasBegun => clock.Today >= Window.From;

    /// <summary>Nothing was submitted yet, and the due moment is past.</summary>
    public bool IsOverdue => view.Report?.FirstSubmittedAt is null && clock.Now > Window.Due.UtcDateTime;

    /// <summary>A first submission comes too late even for a late one.</summary>
    public bool IsClosed => view.Report?.FirstSubmittedAt is null && Window.LateUntil is { } last && clock.Now > last.UtcDateTime;

    /// <summary>Why the head cannot press the button now; null where it can be pressed.</summary>
    public Text? Obstacle => this switch
    {
        { IsClosed: true } => new Text(
            "Đã quá hạn nộp muộn. Đề nghị Trung ương cho nộp ngoài hạn.", "Even late submission is closed. Ask the centre for an exception."),
        _ when !sheet.IsReady => new Text(
            "Nộp được khi không còn lỗi phải sửa và chỗ phải giải trình.", "It can be submitted once nothing is left to mend or to explain."),
        _ when sheet.Entered.IsTouchedBy(who.Login) => new Text(
            "Người lập không tự duyệt: bạn đã nhập số liệu, giải trình hoặc lời mở đầu trong bản này, nên người khác trong lãnh đạo Ban duyệt và nộp.",
            "Who makes a report does not approve it: you set a value, an explanation or words of the opening in this version, so another head submits it."),
        _ => null,
    };

    /// <summary>What is owed, in one line; null where nothing is.</summary>
    public Text? Owed => this switch
    {
        _ when !view.IsOwn || view.At is not null || !sheet.IsEditing => null,
        { IsClosed: true } => new Text("Đã quá hạn nộp muộn: chưa nộp", "Not submitted, and late submission is closed"),
        _ when sheet.IsReady && sheet.StillReturned.Count() is > 0 and var left => new Text(
            $"Trung ương trả lại: còn {left} ô chưa sửa", $"Returned by the centre: {left} of the cells meant are as they were"),
        _ when sheet.IsReady && IsHead && Obstacle is null => new Text($"Đủ điều kiện nộp bản {NextVersion}", $"Version {NextVersion} can be submitted"),
        _ when sheet.IsReady => new Text("Đủ điều kiện nộp: chờ lãnh đạo Ban duyệt và nộp", "Ready: the head has to approve and submit it"),
        _ => new Text($"Chưa nộp được: còn {Left("ô chưa có số liệu", "lỗi phải sửa", "chỗ phải giải trình", " và ")}", $"Not ready: {Left("cells to fill", "to mend", "to explain", " and ")}"),
    };

    private string Left(string fill, string mend, string explain, string and)
    {
        var empty = sheet.IsNearlyFull ? 0 : sheet.Unsaid;
        var parts = new (int Count, string Words)[] { (empty, fill), (sheet.MustMend - empty, mend), (sheet.ToExplain, explain) }
            .Where(p => p.Count > 0).Select(p => $"{p.Count} {p.Words}").ToList();
        return string.Join(and, parts.Count < 3 ? parts : [$"{parts[0]}, {parts[1]}", parts[2]]);
    }
}
