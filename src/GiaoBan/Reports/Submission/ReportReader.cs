using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Contributions;
using GiaoBan.Reports.Opening;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission;

/// <summary>Reads a unit's report with its figures, for whoever may see it.</summary>
public sealed class ReportReader(
    GiaoBanDb db, ReportPeriods periods, InForce inForce, ContributionSums sums, OpeningReader openings, Viewer who, NetworkMap map)
{
    private static readonly Refusal NoReport = Refusal.Of(RefusalKind.NotFound, new Text(
        "Không tìm thấy báo cáo này: kiểm tra chế độ, kỳ và mã đơn vị.", "There is no such report: check regime, period and unit code."));

    /// <summary>The place that regime, period and unit code name; not found for whoever may not see it.</summary>
    public async Task<Outcome<(ReportPeriod Place, Unit Unit, Form Form)>> FindAsync(
        string regime, string period, string unitCode, CancellationToken cancel)
    {
        if (await periods.FindAsync(regime, period, cancel) is not { } place
            || map.Find(unitCode, place.Window.To) is not { } unit
            || !place.Obliges(unit.Id)
            || !MaySee(unit.Id))
        {
            return NoReport;
        }

        return place.Form is { } form
            ? (place, unit, form)
            : Refusal.Of(RefusalKind.Conflict, new Text(
                $"Chế độ {regime} chưa có biểu mẫu có hiệu lực cho kỳ {period}. Đề nghị quản trị hệ thống thêm biểu mẫu.",
                $"Regime {regime} has no form valid for {period}. The administrator has to add one."));
    }

    /// <summary>The report as this viewer sees it.</summary>
    /// <param name="version">A submitted version that is to be looked at as it was; null: the report as it stands.</param>
    public async Task<Outcome<ReportView>> OpenAsync(
        string regime, string period, string unitCode, CancellationToken cancel, int? version = null)
    {
        var (found, refusal) = await FindAsync(regime, period, unitCode, cancel);
        if (refusal is not null)
        {
            return refusal;
        }

        var report = await db.Reports.AsNoTracking().Include(r => r.Submissions)
            .SingleOrDefaultAsync(r => r.Regime == regime && r.Period == found.Place.Period.ToString() && r.UnitId == found.Unit.Id, cancel);
        if (version is null)
        {
            return await ViewAsync(found.Place, found.Unit, found.Form, report, cancel);
        }

        return report?.Submissions.Find(s => s.Number == version) is { } submitted
            ? await SubmittedAsync(found.Place, found.Unit, report, submitted, cancel)
            : NoReport;
    }

    /// <summary>The figures of a report that is loaded already.</summary>
    public async Task<ReportView> ViewAsync(ReportPeriod place, Unit unit, Form form, Report? report, CancellationToken cancel)
    {
        var isOwn = who.OwnUnits.Contains(unit.Id);
        var standing = report?.Standing;
        var reported = standing is null ? null : ReportedOf(standing);
        var entered = isOwn && report is { HasDraft: true } ? report.Draft : standing?.Read().Entered;
        var behind = await inForce.BehindAsync(place, unit, periods.Shelf!, cancel);
        var records = isOwn || standing is not null ? await RecordsAsync(place, unit, form, isOwn, cancel) : null;
        var present = records is null ? null : FiguresOf(records, unit, form, entered ?? Draft.Empty, behind);
        var opening = isOwn ? await openings.OfAsync(records!, place, unit, entered?.Opening, cancel) : null;
        return new ReportView(place, unit, form, report, isOwn, present, reported) { Behind = behind, PresentOpening = opening };
    }

    /// <summary>The figures as the records, these entries and the reports in force make them now.</summary>
    public async Task<UnitFigures> PresentAsync(ReportPeriod place, Unit unit, Form form, Draft entered, CancellationToken cancel) =>
        FiguresOf(
            await RecordsAsync(place, unit, form, withOpening: false, cancel), unit, form, entered, await inForce.BehindAsync(place, unit, periods.Shelf!, cancel));

    /// <summary>The figures that a submission freezes, with the opening before them: of one reading of the records.</summary>
    public async Task<(UnitFigures Figures, ReportOpening Opening)> ToSubmitAsync(
        ReportPeriod place, Unit unit, Form form, Draft entered, CancellationToken cancel)
    {
        var records = await RecordsAsync(place, unit, form, withOpening: true, cancel);
        var behind = await inForce.BehindAsync(place, unit, periods.Shelf!, cancel);
        return (FiguresOf(records, unit, form, entered, behind), await openings.OfAsync(records, place, unit, entered.Opening, cancel));
    }

    /// <summary>Whether the viewer may know of this unit's reports.</summary>
    public bool MaySee(int unit) => who.OwnUnits.Contains(unit) || who.IsChair || who.DeskOf.Contains(unit);

    private Task<UnitRecords> RecordsAsync(ReportPeriod place, Unit unit, Form form, bool withOpening, CancellationToken cancel) =>
        UnitRecords.ReadAsync(
            sums, [.. map.WithPredecessors(unit.Id)], withOpening ? [.. form.FactLeaves, .. openings.Leaves] : form.FactLeaves,
            place.Window.From, place.Window.To, null, cancel);

    private UnitFigures FiguresOf(UnitRecords records, Unit unit, Form form, Draft entered, ReportsBehind behind) =>
        UnitFigures.Of(form, new UnitSource(records, map.WithPredecessors(unit.Id), entered, behind), periods.Shelf!.Known);

    private async Task<ReportView> SubmittedAsync(
        ReportPeriod place, Unit unit, Report report, SubmittedVersion version, CancellationToken cancel) =>
        new(place, unit, FormOf(version), report, who.OwnUnits.Contains(unit.Id), null, ReportedOf(version))
        {
            At = version,
            Behind = await inForce.BehindAsync(place, unit, periods.Shelf!, cancel),
        };

    private Form FormOf(SubmittedVersion version) => periods.Shelf!.ById[version.FormId];

    private UnitFigures ReportedOf(SubmittedVersion version)
    {
        var form = FormOf(version);
        var leaves = Frozen.Read(version.Read().Leaves);
        return UnitFigures.Of(Plan.Of(form, FormsBehind.Of(leaves.Keys, periods.Shelf!.Known)), leaves);
    }
}
