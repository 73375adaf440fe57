using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Reports.National;

/// <summary>
/// An item over the whole network, with the periods that it is held against: these over the very units that are in now;
/// missing where one of them did not report then.
/// </summary>
public sealed record NationalItem(Item Item, NetworkFigure Now, Value Previous, Value LastYear);

/// <summary>One unit's line, or one row's of another day's map.</summary>
/// <param name="Code">Of the unit, or of the row.</param>
/// <param name="Standing">Where its report stands; null of a row that more than one unit makes.</param>
/// <param name="Items">By code; of a unit its own cells.</param>
/// <param name="LastYear">The same a year before; missing where it did not report then.</param>
public sealed record NationalRow(
    string Code, string Name, IReadOnlyList<Unit> Members, ReportStanding? Standing,
    IReadOnlyDictionary<string, Value> Items, IReadOnlyDictionary<string, Value> LastYear, Coverage Reporting)
{
    /// <summary>The place of the line in the table.</summary>
    public string Anchor => "d" + Code.Replace('+', '-');
}

/// <summary>The national picture of a period: what is in, what is late, what does not add up (DESIGN idea 3).</summary>
/// <param name="Coverage">How many of the units obliged have a report in force, and which have none.</param>
/// <param name="Now">The period's figures.</param>
/// <param name="LastYear">Those of the year before; null where the regime or its form did not exist then.</param>
public sealed record NationalPicture(
    ReportPeriod Place, Form Form, Coverage Coverage, IReadOnlyList<NationalItem> Items, IReadOnlyList<NationalRow> Rows,
    IReadOnlyList<ReportStanding> Standing, DateOnly? Map, PeriodFigures Now, PeriodFigures? LastYear);

/// <summary>Makes the national picture from the reports in force alone: its cost does not grow with the records.</summary>
public sealed class NationalPictures(
    ReportPeriods periods, ReportLists lists, UnitLeafSource leaves, Viewer who, NetworkMap map)
{
    public async Task<Outcome<NationalPicture>> OfAsync(string regime, string period, DateOnly? day, CancellationToken cancel)
    {
        if (!who.SeesNation || await periods.FindAsync(regime, period, cancel) is not { Form: { } form } place)
        {
            return Refusal.Of(RefusalKind.NotFound, new Text(
                $"Không tìm thấy số liệu toàn quốc của chế độ “{regime}”, kỳ “{period}”.",
                $"There is no national picture of regime “{regime}”, period “{period}”."));
        }

        var standing = await lists.StandingAsync(place, _ => true, cancel);
        var now = (await FiguresAsync(place, cancel))!;
        var previous = await FiguresAsync(await BesideAsync(place, place.Regime.Previous(place.Period), cancel), cancel);
        var lastYear = await FiguresAsync(await BesideAsync(place, place.Regime.LastYear(place.Period), cancel), cancel);
        var items = form.Items.Where(i => i.Kind != ItemKind.Text).ToList();
        var known = place.Obliged.Select(u => u.Id).Where(now.ByUnit.ContainsKey).ToList();
        return new NationalPicture(
            place,
            form,
            new Coverage(now.ByUnit.Count, place.Obliged.Count,
                [.. place.Obliged.Where(u => !now.ByUnit.ContainsKey(u.Id)).Select(u => map.CodeOf(u.Id, place.Window.To))]),
            [.. items.Select(i => new NationalItem(i, now.Over(form, i), Beside(previous, i), Beside(lastYear, i)))],
            day is { } other ? MapRows(place, items, now, other) : UnitRows(place, form, items, standing, now, lastYear),
            standing,
            day,
            now,
            lastYear);

        Value Beside(PeriodFigures? other, Item item) => other?.OverAll(form, item, known) ?? Value.Missing;
    }

    private async Task<ReportPeriod?> BesideAsync(ReportPeriod place, GiaoBan.Figures.Regimes.Period? period, CancellationToken cancel) =>
        period is { } other ? await periods.OfAsync(place.Regime, other, cancel) : null;

    private async Task<PeriodFigures?> FiguresAsync(ReportPeriod? place, CancellationToken cancel)
    {
        if (place?.Form is not { } form)
        {
            return null;
        }

        var figures = await leaves.StandingAsync(place, cancel);
        var keys = figures.Values.SelectMany(f => f.Leaves.Keys).Distinct();
        var plan = Plan.Of(form, FormsBehind.Of(keys, periods.Shelf!.Known));
        var several = new SeveralUnits(plan, [.. place.Obliged.Select(u =>
            new UnitLeaves(map.CodeOf(u.Id, place.Window.To), figures.GetValueOrDefault(u.Id)?.Leaves))]);
        return new PeriodFigures(place, figures, several);
    }

    private List<NationalRow> UnitRows(
        ReportPeriod place, Form form, List<Item> items, IReadOnlyList<ReportStanding> standing, PeriodFigures now, PeriodFigures? lastYear)
    {
        var nothing = new Dictionary<string, Value>();
        return [.. standing.Select(s =>
        {
            var own = now.ByUnit.GetValueOrDefault(s.Unit.Id)?.Items ?? nothing;
            var before = lastYear?.ByUnit.GetValueOrDefault(s.Unit.Id)?.Items ?? nothing;
            var isIn = now.ByUnit.ContainsKey(s.Unit.Id);
            return new NationalRow(
                s.Code, map.NameOf(s.Unit.Id, place.Window.To).ShortName, [s.Unit], s,
                items.ToDictionary(i => i.Code, i => own.GetValueOrDefault(i.Code)),
                items.ToDictionary(i => i.Code, i => lastYear is not null && form.CodeIn(lastYear.Place.Form!, i.Code) is { } code ? before.GetValueOrDefault(code) : Value.Missing),
                new Coverage(isIn ? 1 : 0, 1, isIn ? [] : [s.Code]));
        })];
    }

    private List<NationalRow> MapRows(ReportPeriod place, List<Item> items, PeriodFigures now, DateOnly day)
    {
        return [.. map.RowsOn(day, place.Obliged.Select(u => u.Id)).Select(row =>
        {
            var missing = row.Members.Where(m => !now.ByUnit.ContainsKey(m)).Select(m => map.CodeOf(m, place.Window.To)).ToList();
            return new NationalRow(
                row.Code, string.Join(", ", row.Units.Select(u => map.NameOf(u.Id, day).ShortName)), [.. row.Members.Select(m => map[m])], null,
                items.ToDictionary(i => i.Code, i => now.Over(place.Form!, i, row.Members).Value),
                new Dictionary<string, Value>(),
                new Coverage(row.Members.Count - missing.Count, row.Members.Count, missing));
        })];
    }
}
