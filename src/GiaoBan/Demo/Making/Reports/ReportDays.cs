using GiaoBan.Figures.Regimes;
using GiaoBan.Shell;

namespace GiaoBan.Demo.Making.Reports;

/// <summary>When a unit works on one report.</summary>
/// <param name="Entered">The clerk enters.</param>
/// <param name="Submitted">A head submits.</param>
/// <param name="Accepted">The desk officer accepts.</param>
internal sealed record ReportDays(DateTime Entered, DateTime Submitted, DateTime Accepted)
{
    /// <summary>In the days between the last entries of the window and the due moment; or after it, where that is open.</summary>
    public static ReportDays Of(Window window, bool isLate, Chance chance)
    {
        var due = window.Due.UtcDateTime;
        var first = OfficeTime.After(window.To.AddDays(1), 2);
        var onTime = OfficeTime.Between(first, Clock.DayOf(due));
        var late = window.LateUntil is { } until ? OfficeTime.Between(Clock.DayOf(due), Clock.DayOf(until.UtcDateTime).AddDays(-1)) : [];
        var submitted = isLate && late.Count > 0 ? Late(due, chance.One(late), chance) : OnTime(due, chance.One(onTime), chance);
        var day = Clock.DayOf(submitted);
        return new ReportDays(
            OfficeTime.At(OfficeTime.Before(day), chance), submitted, OfficeTime.At(OfficeTime.After(day.AddDays(1), chance.Between(0, 2)), chance));
    }

    /// <summary>On the due day, in the last hours before the due moment.</summary>
    public static ReportDays AtLast(Window window, Chance chance)
    {
        var submitted = window.Due.UtcDateTime.AddMinutes(-chance.Between(12, 170));
        var entered = OfficeTime.At(OfficeTime.Before(Clock.DayOf(submitted)), chance);
        return new ReportDays(entered, submitted, OfficeTime.At(OfficeTime.After(Clock.DayOf(submitted), 2), chance));
    }

    private static DateTime OnTime(DateTime due, DateOnly day, Chance chance)
    {
        var at = OfficeTime.At(day, chance);
        return at < due.AddMinutes(-10) ? at : due.AddMinutes(-chance.Between(12, 170));
    }

    private static DateTime Late(DateTime due, DateOnly day, Chance chance)
    {
        var at = OfficeTime.At(day, chance);
        return at > due ? at : due.AddMinutes(chance.Between(150, 340));
    }
}
