using GiaoBan.Figures;

namespace GiaoBan.Registers.Cases;

/// <summary>
/// The flows into and out of watch, and the stock between. For each unit and any window
/// opening + opened + reopened + moved in − closed − moved out = closing, because one order holds on every day: it is put
/// under watch, moves, ends, and is put under watch again.
/// </summary>
internal static class WatchRows
{
    public static IEnumerable<Contribution> Of(Case entered)
    {
        var course = entered.Course;
        for (var i = 0; i < course.Watches.Count; i++)
        {
            var watch = course.Watches[i];
            var endedThatDay = i > 0 && course.Watches[i - 1].ClosedOn == watch.OpenedOn;
            var fact = i == 0 ? CaseFacts.Opened : CaseFacts.Reopened;
            var unit = endedThatDay ? course.UnitOn(watch.OpenedOn) : course.UnitBefore(watch.OpenedOn);
            yield return Flow(fact, unit, watch.OpenedOn, CaseFacts.SliceOf(entered, watch.OpenedOn));
            if (watch.ClosedOn is { } closedOn)
            {
                yield return Flow(
                    CaseFacts.Closed, course.UnitOn(closedOn), closedOn,
                    CaseFacts.SliceOf(entered, closedOn, [new("outcome", watch.Outcome!)]));
            }

            foreach (var row in Stock(entered, watch))
            {
                yield return row;
            }
        }

        foreach (var (from, to) in course.Units.Zip(course.Units.Skip(1)))
        {
            var slice = CaseFacts.SliceOf(entered, to.On);
            yield return Flow(CaseFacts.MovedOut, from.Unit, to.On, slice);
            yield return Flow(CaseFacts.MovedIn, to.Unit, to.On, slice);
        }
    }

    /// <summary>One row for each time in which unit, type, level and stage stay the same; none that lasts no day.</summary>
    private static IEnumerable<Contribution> Stock(Case entered, Watch watch)
    {
        var course = entered.Course;
        var end = watch.ClosedOn ?? Contribution.Open;
        var changes = course.Units.Select(u => u.On).Concat(course.Types.Select(t => t.On))
            .Concat(course.Levels.Select(l => l.On)).Concat(course.Steps.Select(s => s.On))
            .Where(day => watch.OpenedOn < day && day < end).Append(watch.OpenedOn).Distinct().Order();
        (int Unit, string Slice, DateOnly From)? standing = null;
        foreach (var day in changes.Where(_ => watch.OpenedOn < end))
        {
            var unit = course.UnitOn(day);
            var slice = CaseFacts.SliceOf(entered, day, [new("stage", course.StageOn(day))]);
            if (standing is { } same && same.Unit == unit && same.Slice == slice)
            {
                continue;
            }

            if (standing is { } before)
            {
                yield return Row(before.Unit, before.Slice, before.From, day);
            }

            standing = (unit, slice, day);
        }

        if (standing is { } last)
        {
            yield return Row(last.Unit, last.Slice, last.From, end);
        }
    }

    private static Contribution Row(int unit, string slice, DateOnly from, DateOnly until) =>
        new(new Series(CaseFacts.Open.Code, Measure.CountCode, slice), unit, 1, from, until);

    private static Contribution Flow(Fact fact, int unit, DateOnly day, string slice) =>
        new(new Series(fact.Code, Measure.CountCode, slice), unit, 1, day, Until: null);
}
