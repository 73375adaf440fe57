using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Reports.National;

/// <summary>What the reports in force of a period say, of each unit and over any of them together.</summary>
/// <param name="Place">The period, with the units obliged in it.</param>
/// <param name="ByUnit">The frozen figures, of the units that have a report in force.</param>
/// <param name="Several">Over the units obliged, in their order.</param>
public sealed record PeriodFigures(ReportPeriod Place, IReadOnlyDictionary<int, FrozenFigures> ByUnit, SeveralUnits Several)
{
    private readonly int[] _all = [.. Enumerable.Range(0, Place.Obliged.Count)];
    private readonly Dictionary<int, int> _index = Place.Obliged.Select((u, i) => (u.Id, i)).ToDictionary(u => u.Id, u => u.i);

    /// <summary>An item over these units; over all that are obliged where none are given.</summary>
    /// <param name="form">The form that the item is asked of; this period's may be an older one, which it continues.</param>
    /// <param name="item">One with arithmetic.</param>
    /// <param name="units">Their ids; one that was not obliged then makes the figure missing.</param>
    public NetworkFigure Over(Form form, Item item, IReadOnlyCollection<int>? units = null)
    {
        if (form.CodeIn(Place.Form!, item.Code) is not { } code || Place.Form!.Item(code)!.Kind == ItemKind.Text)
        {
            return default;
        }

        var group = units?.Select(u => _index.GetValueOrDefault(u, -1)).ToArray() ?? _all;
        if (group.Contains(-1))
        {
            return default;
        }

        try
        {
            return Several.Item(code, group);
        }
        catch (FigureException)
        {
            // One sum that cannot be held does not take away the picture: it has no value. Asked for by itself, it says why.
            return new NetworkFigure(Value.NoValue, new Coverage(0, group.Length, []));
        }
    }

    /// <summary>
    /// The same where every one of them reported, else missing: beside the very units that are in now, a change is a change
    /// and not who has reported.
    /// </summary>
    public Value OverAll(Form form, Item item, IReadOnlyCollection<int> units) =>
        Over(form, item, units) is { Coverage.Missing: [] } figure ? figure.Value : Value.Missing;
}
