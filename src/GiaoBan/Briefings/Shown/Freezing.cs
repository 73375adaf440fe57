using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Reports.National;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Briefings.Shown;

/// <summary>
/// Freezes what is to be shown: figures of the briefing's regime and period, from the reports in force. Called while the
/// ledger's head is held, so that nothing changes between the figures and their position.
/// </summary>
public sealed class Freezing(FactCatalogue facts, ReportPeriods periods, ReportLists lists, Figuring figuring)
{
    /// <summary>A figure, or the same of each unit as a table.</summary>
    public async Task<Outcome<ShownThing>> FigureAsync(
        Briefing briefing, AgendaFigure figure, ShownKind what, long position, CancellationToken cancel)
    {
        if (await PlaceAsync(briefing, cancel) is not { } place)
        {
            return NoFigures;
        }

        var text = (figure.Code ?? figure.Formula)!;
        if (Read(text, place.Form) is not { } formula)
        {
            return Refusal.Invalid("formula", Unreadable(text, place.Form!));
        }

        var (now, refusal) = await AnswerAsync(formula, place, place.Obliged, cancel);
        if (now is null)
        {
            return refusal!;
        }

        var item = figure.Code is { } code ? place.Form!.Item(code) : null;
        var before = await LastYearAsync(figure, place, cancel);
        var standing = await lists.StandingAsync(place, _ => true, cancel);
        return new ShownThing(
            what, figure.Label ?? item?.Label ?? text, text, item?.Unit ?? now.Measure, item?.IsPercentage ?? false,
            place.Regime.Code, place.Period.ToString(), $"{place.Form!.Code} {place.Form.ValidFrom:yyyy-MM-dd}", "reported",
            now.Coverage.Known, now.Coverage.Of, now.Value.ToString(), await OverAsync(before, Knowing(now), cancel),
            await RegionsAsync(formula, place, before, cancel), await UnitsAsync(now, before, standing, cancel), position);
    }

    /// <summary>Why a figure that is planned could never be shown; null: it can be.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="place">The period of the briefing, with its form; null: it has none.</param>
    public Text? FaultOf(AgendaFigure figure, ReportPeriod? place)
    {
        var text = (figure.Code ?? figure.Formula)!;
        return place is null ? NoFigures.Message
            : Read(text, place.Form) is null || (figure.Code is { } code && place.Form!.Item(code) is null) ? Unreadable(text, place.Form!)
            : null;
    }

    /// <summary>Where the report of each unit stands.</summary>
    public async Task<Outcome<ShownThing>> MapAsync(Briefing briefing, long position, CancellationToken cancel)
    {
        if (await PlaceAsync(briefing, cancel) is not { } place)
        {
            return NoFigures;
        }

        var standing = await lists.StandingAsync(place, _ => true, cancel);
        var known = standing.Count(s => s.State is ReportState.Submitted or ReportState.Accepted);
        return new ShownThing(
            ShownKind.Map, place.Title.Vi, Regime: place.Regime.Code, Period: place.Period.ToString(), Basis: "reported", Known: known,
            Of: standing.Count, Position: position,
            Units: [.. standing.Select(s => new ShownUnit(s.Unit.Id, "missing", "missing", s.State, s.Late))]);
    }

    private static Text Unreadable(string text, Form form) => new(
        $"“{text}” không phải là chỉ tiêu của biểu {form.Code}, cũng không phải là công thức đọc được.",
        $"“{text}” is neither an item of form {form.Code} nor a formula that can be read.");

    private static Refusal NoFigures { get; } = Refusal.Of(RefusalKind.Conflict, new Text(
        "Cuộc giao ban này không gắn với kỳ báo cáo nào: không có số liệu để chiếu.", "This briefing has no period: there are no figures to show."));

    private async Task<ReportPeriod?> PlaceAsync(Briefing briefing, CancellationToken cancel) =>
        briefing is { Regime: { } regime, Period: { } period } && await periods.FindAsync(regime, period, cancel) is { Form: not null } place
            ? place
            : null;

    private Formula? Read(string text, Form? form) => FormulaReader.Read(text, facts, form, periods.Shelf!.Known).Formula;

    private Task<Outcome<FigureAnswer>> AnswerAsync(Formula formula, ReportPeriod place, IReadOnlyList<Unit> units, CancellationToken cancel) =>
        figuring.AnswerAsync(
            new FigureQuestion(formula, place, place.Window.From, place.Window.To, IsReported: true, units, units, ByUnit: true, Map: null), cancel);

    /// <summary>The same figure a year before, under the code that the form had it by then; null where there was none.</summary>
    private async Task<(Formula Formula, ReportPeriod Place)?> LastYearAsync(AgendaFigure figure, ReportPeriod place, CancellationToken cancel)
    {
        if (place.Regime.LastYear(place.Period) is not { } period
            || await periods.OfAsync(place.Regime, period, cancel) is not { Form: { } form } before)
        {
            return null;
        }

        var text = figure.Code is { } code ? place.Form!.CodeIn(form, code) : figure.Formula;
        return text is not null && Read(text, form) is { } formula ? (formula, before) : null;
    }

    /// <summary>The figure a year before over the very units that are in now, so that the change is a change.</summary>
    private async Task<string> OverAsync((Formula Formula, ReportPeriod Place)? before, List<Unit> known, CancellationToken cancel)
    {
        if (before is not var (formula, place) || known.Count == 0 || known.Any(u => !place.Obliges(u.Id)))
        {
            return Value.Missing.ToString();
        }

        var (then, _) = await AnswerAsync(formula, place, known, cancel);
        return (then is { Coverage.Missing.Count: 0 } ? then.Value : Value.Missing).ToString();
    }

    private static List<Unit> Knowing(FigureAnswer answer) =>
        [.. answer.Rows.Where(r => r.Coverage.Known > 0).Select(r => r.Members[0])];

    private async Task<IReadOnlyList<ShownRegion>> RegionsAsync(
        Formula formula, ReportPeriod place, (Formula Formula, ReportPeriod Place)? before, CancellationToken cancel)
    {
        var regions = new List<ShownRegion>();
        foreach (var region in Regions.All)
        {
            var units = place.Obliged.Where(u => u.Region == region.Code).ToList();
            if (units.Count > 0 && (await AnswerAsync(formula, place, units, cancel)).Value is { } now)
            {
                regions.Add(new ShownRegion(
                    region.Code, now.Coverage.Known, now.Coverage.Of, now.Value.ToString(), await OverAsync(before, Knowing(now), cancel)));
            }
        }

        return regions;
    }

    private async Task<IReadOnlyList<ShownUnit>> UnitsAsync(
        FigureAnswer now, (Formula Formula, ReportPeriod Place)? before, IReadOnlyList<ReportStanding> standing, CancellationToken cancel)
    {
        var then = before is var (formula, place) ? (await AnswerAsync(formula, place, place.Obliged, cancel)).Value : null;
        var earlier = then?.Rows.ToDictionary(r => r.Members[0].Id, r => r.Value) ?? [];
        var states = standing.ToDictionary(s => s.Unit.Id);
        return [.. now.Rows.Select(row =>
        {
            var unit = row.Members[0].Id;
            return new ShownUnit(
                unit, row.Value.ToString(), earlier.GetValueOrDefault(unit).ToString(), states[unit].State, states[unit].Late);
        })];
    }
}
