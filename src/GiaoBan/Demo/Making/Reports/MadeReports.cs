using GiaoBan.Demo.Making.Briefings;
using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Records;
using GiaoBan.Records.Ledger;
using GiaoBan.Reports.Opening;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;

namespace GiaoBan.Demo.Making.Reports;

/// <summary>
/// The reports as they stand at a moment of the making. A submission is computed from the records of that moment and
/// refused by what would stop it on the screen; nobody submits what they entered.
/// </summary>
/// <param name="bulk">The way through the door.</param>
/// <param name="records">The records of the moment.</param>
/// <param name="assignments">The assignments of the moment.</param>
/// <param name="terms">With what a report opens.</param>
/// <param name="forms">All forms.</param>
/// <param name="formIds">Their stored versions, by code.</param>
internal sealed class MadeReports(
    BulkPassage bulk, MadeRecords records, MadeAssignments assignments, OpeningTerms terms, IKnownForms forms, IReadOnlyDictionary<string, long> formIds)
{
    private readonly MadeRecords _records = records;
    private readonly Dictionary<(string Regime, string Period, int Unit), Report> _reports = [];

    /// <summary>The report of a unit as it stands, or null where none was begun.</summary>
    public Report? Find(ReportPeriod place, int unit) =>
        _reports.GetValueOrDefault((place.Regime.Code, place.Period.ToString(), unit));

    public async Task EnterAsync(ReportPeriod place, MadeUnit unit, IReadOnlyDictionary<string, Said?> said, DateTime at)
    {
        var isNew = !_reports.TryGetValue(KeyOf(place, unit), out var report);
        report ??= _reports[KeyOf(place, unit)] = new Report
        {
            Id = bulk.NextPosition,
            Regime = place.Regime.Code,
            Period = place.Period.ToString(),
            UnitId = unit.Id,
        };
        report.Enter(said.Select(s => KeyValuePair.Create(s.Key, s.Value?.By(unit.Clerk, at))));
        var doing = new Doing("enter", unit.Clerk, at);
        await (isNew ? bulk.AddAsync(report, doing) : bulk.ChangeAsync(report, doing));
    }

    /// <summary>Explains each rule that needs it and is broken; the sentence is chosen by the items of the rule.</summary>
    public async Task ExplainAsync(ReportPeriod place, MadeUnit unit, Func<Rule, string> sentence, DateTime at)
    {
        var report = _reports[KeyOf(place, unit)];
        var broken = FiguresOf(place, unit, report).Rules
            .Where(r => r.State == RuleState.Broken && r.Rule.Severity == RuleSeverity.Explain).ToList();
        if (broken.Count > 0)
        {
            report.Explain(broken.Select(r => KeyValuePair.Create(
                r.Rule.Id, (Explanation?)new Explanation(sentence(r.Rule), ReportView.SidesOf(r), unit.Clerk, at))));
            await bulk.ChangeAsync(report, new Doing("explain", unit.Clerk, at));
        }
    }

    /// <param name="isPrinted">One that a unit published: it holds what was printed and nothing invented.</param>
    public async Task SubmitAsync(ReportPeriod place, MadeUnit unit, string by, DateTime at, string? reason = null, bool isPrinted = false)
    {
        var report = _reports[KeyOf(place, unit)];
        var figures = FiguresOf(place, unit, report);
        if (report.Draft.IsTouchedBy(by) || Blockers.Of(place.Form!, report.Draft, figures).FirstOrDefault() is not null)
        {
            var blockers = string.Join(' ', Blockers.Of(place.Form!, report.Draft, figures).Select(b => b.Message.En));
            throw new InvalidOperationException($"Made wrong: {report.Regime} {report.Period} {unit.Code} is not to be submitted. {blockers}");
        }

        var opening = isPrinted ? new ReportOpening(null, [], []) : OpeningOf(place, unit, Clock.DayOf(at));
        var submitted = new SubmittedVersion
        {
            ReportId = report.Id,
            Number = report.Submitted + 1,
            FormId = formIds[place.Form!.Code],
            At = at,
            By = by,
            Reason = reason,
            Broken = figures.Rules.Count(r => r.State == RuleState.Broken),
            Figures = Canonical.Write(new Frozen(Frozen.Write(figures.Items), Frozen.Write(opening.With(figures.Leaves)), report.Draft)
            {
                Opening = opening.IsEmpty ? null : opening.Freeze(),
            }),
        };
        report.Submit(submitted);
        await bulk.ChangeAsync(report, new Doing("submit", by, at, reason));
        (submitted.Position, submitted.Root) = bulk.Ledger;
    }

    public async Task ReturnAsync(ReportPeriod place, MadeUnit unit, string reason, IReadOnlyDictionary<string, string> items, DateTime at)
    {
        var report = _reports[KeyOf(place, unit)];
        report.GiveBack(new Return(reason, items, unit.Desk, at));
        await bulk.ChangeAsync(report, new Doing("return", unit.Desk, at, reason));
    }

    public async Task AcceptAsync(ReportPeriod place, MadeUnit unit, DateTime at)
    {
        var report = _reports[KeyOf(place, unit)];
        report.Accept();
        await bulk.ChangeAsync(report, new Doing("accept", unit.Desk, at));
    }

    /// <summary>What became of the last conclusions, by the assignments of the moment.</summary>
    private ReportOpening OpeningOf(ReportPeriod place, MadeUnit unit, DateOnly today)
    {
        var (from, to) = (place.Window.From, place.Window.To);
        var opening = new ReportOpening(
            null, [.. terms.Leaves.Select(leaf => new OpeningFigure(leaf.Key, _records.Sum(leaf, unit.Id, from, to)))], []);
        var behind = assignments.All
            .Where(a => a.UnitId == unit.Id && a.Contributions().Any(row => terms.Leaves.Any(leaf => leaf.Counts(row, from, to))))
            .OrderBy(a => a.On).ThenBy(a => a.Id).ToList();
        return terms.WithLines(opening, behind, place, today);
    }

    private UnitFigures FiguresOf(ReportPeriod place, MadeUnit unit, Report report) =>
        UnitFigures.Of(place.Form!, new Source(this, place, unit, report.Draft), forms);

    private FrozenReport? InForce(ReportPeriod place, MadeUnit unit, Step step)
    {
        var period = step.Shift switch
        {
            PeriodShift.Same => place.Period,
            PeriodShift.Previous => place.Regime.Previous(place.Period),
            _ => place.Regime.LastYear(place.Period),
        };
        return period is { } at && _reports.GetValueOrDefault((place.Regime.Code, at.ToString(), unit.Id))?.Standing is { } standing
            ? new FrozenReport(place.Form!, Frozen.Read(standing.Read().Leaves))
            : null;
    }

    private static (string Regime, string Period, int Unit) KeyOf(ReportPeriod place, MadeUnit unit) =>
        (place.Regime.Code, place.Period.ToString(), unit.Id);

    /// <summary>Where a report of the making takes its leaves from.</summary>
    private sealed record Source(MadeReports All, ReportPeriod Place, MadeUnit Unit, Draft Draft) : IReportSource
    {
        public Value Fact(FactLeaf leaf) => All._records.Sum(leaf, Unit.Id, Place.Window.From, Place.Window.To);

        public Value Entered(string code) => Draft.ValueOf(code);

        public FrozenReport? InForce(Step step) => All.InForce(Place, Unit, step);
    }
}
