using GiaoBan.Figures;
using GiaoBan.Records.Pages;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GiaoBan.Briefings.Before.Pages;

/// <summary>The facts of a briefing.</summary>
public sealed class EditBriefingModel(BriefingWork work, ShownPeriods periods) : BriefingFormModel(work)
{
    public IEnumerable<SelectListItem> Kinds => BriefingWords.Kinds.Values.Select(v => new SelectListItem(Field.Capital(Work.Lang.T(v.Label)), v.Code));

    public IReadOnlyList<SelectListItem> Periods { get; private set; } = [];

    protected override IReadOnlyList<PlanField> Fields =>
    [
        new("kind", new Text("Loại", "Kind"), p => BriefingWords.CodeOf(p.Kind)),
        new("title", new Text("Tên cuộc giao ban", "Title"), p => p.Title),
        new("day", new Text("Ngày họp", "Day"), PlanForm.DayOf),
        new("hour", new Text("Giờ bắt đầu", "Begins at"), PlanForm.HourOf),
        new("place", new Text("Điểm cầu Trung ương", "Place of the centre's site"), p => p.Place),
        new(BriefingDrafts.FiguresField, new Text("Kỳ số liệu", "Period of the figures"), p => ShownPeriod.CodeOf(p.Regime, p.Period)),
        new("speakingMinutes", new Text("Phút phát biểu", "Minutes a speaker"), p => p.SpeakingMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("dutyPhone", new Text("Điện thoại trực kỹ thuật", "Duty desk"), p => p.DutyPhone ?? ""),
        new("sitePaper", new Text("Tài liệu điểm cầu gửi trước", "Paper asked of each site"), p => p.SitePaper ?? ""),
        new("noticeNumber", new Text("Số giấy mời", "Number of the notice"), p => p.NoticeNumber ?? ""),
        new("noticeOn", new Text("Ngày giấy mời", "Day of the notice"), p => p.NoticeOn is { } day ? Formats.PlainDay(day) : ""),
    ];

    /// <summary>What a field of the form starts from.</summary>
    public string ValueOf(string code) => Fields.Single(f => f.Code == code).Typed(Briefing.Planned());

    public string LabelOf(string code) => Work.Lang.T(Fields.Single(f => f.Code == code).Label);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (regime, period) = ShownPeriod.Read(Request.Form[BriefingDrafts.FiguresField].ToString());
        var form = PlanForm.Of(Request.Form).Set("regime", regime).Set("period", period);
        return DoAsync(Work.Verbs.CorrectAsync, form.Entry, T("Đã lưu thông tin cuộc giao ban.", "The briefing's facts were saved."), Path, cancel);
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        var ended = await periods.EndedBeforeAsync(Shell.Clock.DayOf(Briefing.StartsAt), cancel);
        var choices = PeriodChoices.Of(ended, Work.Lang);
        var chosen = ShownPeriod.CodeOf(Briefing.Regime, Briefing.Period);
        Periods = chosen.Length == 0 || choices.Any(c => c.Value == chosen) ? choices : [new SelectListItem(chosen, chosen), .. choices];
    }

    protected override string FieldOf(string fault) => fault is "regime" or "period" ? BriefingDrafts.FiguresField : fault;
}
