using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Reports.Opening;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission;

/// <summary>Submitting a report, and what the centre does with it: return, accept.</summary>
public sealed class SubmissionVerbs(Door door, ReportReader reader, Viewer who, NetworkMap map)
{
    /// <summary>
    /// Freezes the figures as the next version and answers its receipt. The ledger's head is held before anything is
    /// computed, so that nothing changes between the figures and their position.
    /// </summary>
    public async Task<Outcome<(Report Report, Receipt Receipt)>> SubmitAsync(
        ReportPeriod place, Unit unit, Form form, string? reason, int? version, CancellationToken cancel)
    {
        if (MaySubmit(unit) is { } notTheirs)
        {
            return notTheirs;
        }

        return await door.PassAsync<(Report, Receipt)>(who, async passage =>
        {
            var present = await ReportVerbs.LockedAsync(passage, place, unit);
            await passage.HoldLedgerAsync();
            var isNew = present is null;
            if ((present ?? await ReportVerbs.BegunAsync(passage, place, unit, cancel)) is not { } report
                || (version is { } read && read != report.Version))
            {
                return Refusal.Stale;
            }

            report.Open();
            var (figures, opening) = await reader.ToSubmitAsync(place, unit, form, report.Draft, cancel);
            if (Refused(place, report, form, figures, reason, passage.At) is { } refusal)
            {
                return refusal;
            }

            var submitted = await FreezeAsync(passage, form, report, figures, opening, reason, cancel);
            report.Submit(submitted);
            await (isNew ? passage.AddAsync(report, "submit", reason) : passage.ChangeAsync(report, "submit", reason));
            (submitted.Position, submitted.Root) = passage.Ledger;
            return (report, Receipt.Of(report, submitted, map.CodeOf(unit.Id, place.Window.To)));
        }, cancel);
    }

    /// <summary>Returns the newest version with a reason, and a sentence at each cell that is meant.</summary>
    public Task<Outcome<Report>> ReturnAsync(
        ReportPeriod place, Unit unit, string reason, IReadOnlyDictionary<string, string> items, int? version, CancellationToken cancel) =>
        JudgeAsync(place, unit, "return", version, reason, (report, at) => report.GiveBack(new Return(reason, items, who.Login, at)), cancel);

    /// <summary>Accepts the newest version.</summary>
    public Task<Outcome<Report>> AcceptAsync(ReportPeriod place, Unit unit, int? version, CancellationToken cancel) =>
        JudgeAsync(place, unit, "accept", version, null, (report, _) => report.Accept(), cancel);

    /// <summary>Who may submit the unit's reports at all.</summary>
    internal Refusal? MaySubmit(Unit unit) => who.HeadOf.Contains(unit.Id)
        ? null
        : Refusal.Of(RefusalKind.NotAllowed, new Text(
            "Báo cáo do lãnh đạo Ban của đơn vị duyệt và nộp.", "The report is approved and submitted by the unit's head."));

    /// <summary>Who at the centre may accept and return the unit's reports at all.</summary>
    internal Refusal? MayJudge(Unit unit) => who.DeskOf.Contains(unit.Id)
        ? null
        : Refusal.Of(RefusalKind.NotAllowed, new Text(
            "Báo cáo do chuyên viên tổng hợp của Trung ương xem, trả lại, nhận.",
            "Reports are returned and accepted by the desk officer at the centre."));

    private async Task<Outcome<Report>> JudgeAsync(
        ReportPeriod place, Unit unit, string verb, int? version, string? reason,
        Func<Report, DateTime, Refusal?> judge, CancellationToken cancel)
    {
        if (MayJudge(unit) is { } refused)
        {
            return refused;
        }

        return await door.PassAsync<Report>(who, async passage =>
        {
            if (await ReportVerbs.LockedAsync(passage, place, unit) is not { Submitted: > 0 } report)
            {
                return Refusal.Of(RefusalKind.Conflict, new Text(
                    "Đơn vị chưa nộp báo cáo này.", "The unit has not submitted this report."));
            }

            if (version is { } read && read != report.Version)
            {
                return Refusal.Stale;
            }

            if (judge(report, passage.At) is { } refusal)
            {
                return refusal;
            }

            await passage.ChangeAsync(report, verb, reason);
            return report;
        }, cancel);
    }

    private Refusal? Refused(ReportPeriod place, Report report, Form form, UnitFigures figures, string? reason, DateTime at)
    {
        if (report.FirstSubmittedAt is null && place.Window.LateUntil is { } last && at > last.UtcDateTime)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text(
                $"Đã quá hạn nộp muộn ({last:HH:mm d/M/yyyy}). Đề nghị Trung ương cho nộp ngoài hạn.",
                $"Submission closed at {last:HH:mm d/M/yyyy}. Ask the centre for an exception."));
        }

        if (Shell.Clock.DayOf(at) < place.Window.From)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text(
                $"Kỳ này bắt đầu ngày {place.Window.From:d/M/yyyy}: chưa nộp được.", $"The period begins on {place.Window.From:d/M/yyyy}."));
        }

        if (report.Draft.IsTouchedBy(who.Login))
        {
            return Refusal.Of(RefusalKind.Conflict, new Text(
                "Bạn đã nhập số liệu, giải trình hoặc lời mở đầu trong bản này, nên người khác phải duyệt và nộp.",
                "You set an entered value, an explanation or words of the opening in this version, so somebody else submits it."));
        }

        var blockers = Blockers.Of(form, report.Draft, figures).ToList();
        if (report.Submitted > 0 && string.IsNullOrWhiteSpace(reason))
        {
            blockers.Add(new Fault("reason", new Text(
                "Từ bản thứ hai phải nêu lý do sửa.", "From the second version on, say why.")));
        }

        return blockers.Count == 0
            ? null
            : new Refusal(
                RefusalKind.Invalid,
                new Text($"Chưa nộp được: còn {blockers.Count} chỗ.", $"Not submitted: {blockers.Count} to be settled."),
                blockers);
    }

    private async Task<SubmittedVersion> FreezeAsync(
        Passage passage, Form form, Report report, UnitFigures figures, ReportOpening opening, string? reason, CancellationToken cancel)
    {
        var formId = await passage.Db.Forms.Where(f => f.Code == form.Code && f.ValidFrom == form.ValidFrom)
            .Select(f => f.Id).SingleAsync(cancel);
        var frozen = new Frozen(Frozen.Write(figures.Items), Frozen.Write(opening.With(figures.Leaves)), report.Draft)
        {
            Opening = opening.Freeze(),
        };
        return new SubmittedVersion
        {
            ReportId = report.Id,
            Number = report.Submitted + 1,
            FormId = formId,
            At = passage.At,
            By = who.Login,
            Reason = reason,
            Broken = figures.Rules.Count(r => r.State == RuleState.Broken),
            Figures = Canonical.Write(frozen),
        };
    }
}
