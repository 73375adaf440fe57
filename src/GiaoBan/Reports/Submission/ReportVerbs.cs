using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission;

/// <summary>What a unit does to its report before it is submitted: entries and explanations of a draft.</summary>
public sealed class ReportVerbs(Door door, ReportReader reader, Viewer who)
{
    /// <summary>How often a change of other cells at the same moment is tried again before it is said to be stale.</summary>
    private const int Tries = 5;

    /// <summary>Sets cells of the draft, beginning one where none lies open.</summary>
    /// <param name="said">By item code; null takes what was said away.</param>
    /// <param name="version">The stored version that was read; null: whichever, cells are independent of each other.</param>
    public Task<Outcome<Report>> EnterAsync(
        ReportPeriod place, Unit unit, IReadOnlyDictionary<string, Said?> said, int? version, CancellationToken cancel) =>
        EnterAsync(place, unit, said, null, version, cancel);

    /// <summary>The same, by somebody who read the report before: what was seen must still be so.</summary>
    public Task<Outcome<Report>> EnterAsync(
        ReportPeriod place, Unit unit, IReadOnlyDictionary<string, Said?> said, Seen? seen, int? version, CancellationToken cancel) =>
        DraftAsync(place, unit, "enter", version, async (report, at) =>
        {
            if (seen?.IsPassed(report) == true)
            {
                return Seen.Passed(report);
            }

            report.Open();
            var changed = said.Select(s => KeyValuePair.Create(s.Key, s.Value?.By(who.Login, at)))
                .Where(s => !Same(report.Draft.Entries.GetValueOrDefault(s.Key), s.Value)).ToList();
            if (seen?.Overtaken(report.Draft, changed.Select(c => c.Key)) is { Count: > 0 } overtaken)
            {
                return Refusal.Invalid(overtaken) with { Kind = RefusalKind.Conflict };
            }

            report.Enter(changed);
            return await OverflowAsync(place, unit, report.Draft, changed, cancel);
        }, cancel);

    /// <summary>Explains rules that do not hold, on the sides as they are now.</summary>
    public Task<Outcome<Report>> ExplainAsync(
        ReportPeriod place, Unit unit, Form form, IReadOnlyDictionary<int, string?> sentences, int? version, CancellationToken cancel) =>
        ExplainAsync(place, unit, form, sentences, null, version, cancel);

    /// <summary>The same, by somebody who read the report before.</summary>
    public Task<Outcome<Report>> ExplainAsync(
        ReportPeriod place, Unit unit, Form form, IReadOnlyDictionary<int, string?> sentences, Seen? seen, int? version,
        CancellationToken cancel) =>
        DraftAsync(place, unit, "explain", version, async (report, at) =>
        {
            if (seen?.IsPassed(report) == true)
            {
                return Seen.Passed(report);
            }

            report.Open();
            var figures = await reader.PresentAsync(place, unit, form, report.Draft, cancel);
            var faults = new List<Fault>();
            var explanations = new Dictionary<int, Explanation?>();
            foreach (var (id, sentence) in sentences)
            {
                var rule = figures.Rules.FirstOrDefault(r => r.Rule.Id == id);
                if (sentence is null || (seen is not null && rule is { State: not RuleState.Broken }))
                {
                    // A page sends sentences with cells that may have mended the rule: then none is needed.
                    explanations[id] = null;
                }
                else if (rule is not { State: RuleState.Broken, Rule.Severity: not RuleSeverity.Block })
                {
                    faults.Add(new Fault($"rule {id}", new Text(
                        "Quy tắc này không cần giải trình: nó khớp, chưa xét, phải sửa, hoặc không có trong biểu.",
                        "This rule takes no explanation: it holds, is not judged, must be mended, or is not in the form.")));
                }
                else if (Said.Words($"rule {id}", sentence, Records.Entry.EntrySource.UsualLength, faults) is { } words)
                {
                    explanations[id] = new Explanation(words, ReportView.SidesOf(rule), who.Login, at);
                }
            }

            report.Explain(explanations);
            return faults.Count > 0 ? Refusal.Invalid(faults) : null;
        }, cancel);

    /// <summary>Loads a report with its versions inside a passage, its row locked; null where it was not begun.</summary>
    internal static async Task<Report?> LockedAsync(Passage passage, ReportPeriod place, Unit unit)
    {
        var (regime, period) = (place.Regime.Code, place.Period.ToString());
        var wanted = passage.Db.Reports.Include(r => r.Submissions).Where(r => r.Regime == regime && r.Period == period && r.UnitId == unit.Id);
        return (await passage.LockedAsync(wanted)).SingleOrDefault();
    }

    /// <summary>
    /// Begins a report that is not there yet, its id held; null where another began it at the same moment. That one cannot
    /// be locked here: the ledger's head is held, and whoever holds the row waits for it.
    /// </summary>
    internal static async Task<Report?> BegunAsync(Passage passage, ReportPeriod place, Unit unit, CancellationToken cancel)
    {
        var id = await passage.NextPositionAsync();
        var (regime, period) = (place.Regime.Code, place.Period.ToString());
        return await passage.Db.Reports.AnyAsync(r => r.Regime == regime && r.Period == period && r.UnitId == unit.Id, cancel)
            ? null
            : new Report { Id = id, Regime = regime, Period = period, UnitId = unit.Id };
    }

    /// <summary>What a unit's officers may do at all; the centre may not touch a draft.</summary>
    internal Refusal? MayWork(Unit unit) => who.OwnUnits.Contains(unit.Id)
        ? null
        : Refusal.Of(RefusalKind.NotAllowed, new Text(
            "Báo cáo do đơn vị lập và nộp.", "The report is made and submitted by the unit."));

    /// <summary>A change of the draft, beginning one where none lies open; tried again where another came between.</summary>
    internal async Task<Outcome<Report>> DraftAsync(
        ReportPeriod place, Unit unit, string verb, int? version, Func<Report, DateTime, Task<Refusal?>> change, CancellationToken cancel)
    {
        if (MayWork(unit) is { } refused)
        {
            return refused;
        }

        for (var left = Tries; ; left--)
        {
            var outcome = await door.PassAsync<Report>(who, passage => ChangedAsync(passage), cancel);
            if (outcome.Refusal?.Kind != RefusalKind.Stale || version is not null || left == 1)
            {
                return outcome;
            }
        }

        async Task<Outcome<Report>> ChangedAsync(Passage passage)
        {
            var present = await LockedAsync(passage, place, unit);
            var isNew = present is null;
            if ((present ?? await BegunAsync(passage, place, unit, cancel)) is not { } report)
            {
                return Refusal.Stale;
            }

            if (version is { } read && (isNew || read != report.Version))
            {
                return Refusal.Stale;
            }

            if (NotBegun(place, passage.At) is { } early)
            {
                return early;
            }

            var before = report.Content();
            if (await change(report, passage.At) is { } refusal)
            {
                return refusal;
            }

            if (isNew)
            {
                await passage.AddAsync(report, verb);
            }
            else if (report.Content() != before)
            {
                await passage.ChangeAsync(report, verb);
            }

            return report;
        }
    }

    private static Refusal? NotBegun(ReportPeriod place, DateTime at) =>
        Shell.Clock.DayOf(at) >= place.Window.From
            ? null
            : Refusal.Of(RefusalKind.Conflict, new Text(
                $"Kỳ này bắt đầu ngày {place.Window.From:d/M/yyyy}: chưa lập được báo cáo.",
                $"The period begins on {place.Window.From:d/M/yyyy}: no draft can be begun before."));

    /// <summary>
    /// A number so large that the form's arithmetic cannot hold it would stop every later reading of the report: it is
    /// refused at its cell.
    /// </summary>
    private async Task<Refusal?> OverflowAsync(
        ReportPeriod place, Unit unit, Draft draft, IReadOnlyList<KeyValuePair<string, Entry?>> changed, CancellationToken cancel)
    {
        if (place.Form is not { } form || changed.FirstOrDefault(c => c.Value?.Number is not null).Key is not { } code)
        {
            return null;
        }

        try
        {
            await reader.PresentAsync(place, unit, form, draft, cancel);
            return null;
        }
        catch (FigureException failed)
        {
            return Refusal.Invalid(code, failed.Text);
        }
    }

    private static bool Same(Entry? present, Entry? next) => next is null ? present is null : next.SaysSame(present);
}
