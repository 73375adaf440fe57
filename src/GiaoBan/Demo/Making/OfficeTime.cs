using GiaoBan.Shell;

namespace GiaoBan.Demo.Making;

/// <summary>When offices work: the demo's officers enter and submit within office hours.</summary>
internal static class OfficeTime
{
    /// <summary>Working days off of the demo's years: new year, Tết, Giỗ Tổ, 30/4, 1/5, 2/9.</summary>
    private static readonly HashSet<DateOnly> Off =
    [
        new(2019, 1, 1), new(2019, 2, 4), new(2019, 2, 5), new(2019, 2, 6), new(2019, 2, 7), new(2019, 2, 8), new(2019, 4, 15),
        new(2019, 4, 29), new(2019, 4, 30), new(2019, 5, 1), new(2019, 9, 2), new(2020, 1, 1), new(2020, 1, 23), new(2020, 1, 24),
        new(2020, 1, 27), new(2020, 1, 28), new(2020, 1, 29), new(2020, 4, 2), new(2020, 4, 30), new(2020, 5, 1),
    ];

    public static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day);

    /// <summary>This day, or the first working day after it.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorking(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The working day before this one.</summary>
    public static DateOnly Before(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!IsWorking(day));
        return day;
    }

    /// <summary>So many working days after this one; 0: the day itself, or the next working one.</summary>
    public static DateOnly After(DateOnly day, int workingDays)
    {
        var after = OnOrAfter(day);
        for (; workingDays > 0; workingDays--)
        {
            after = OnOrAfter(after.AddDays(1));
        }

        return after;
    }

    /// <summary>All working days from the first to the last.</summary>
    public static IReadOnlyList<DateOnly> Between(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(IsWorking)];

    /// <summary>A moment of office hours of a working day, UTC.</summary>
    public static DateTime At(DateOnly day, Chance chance)
    {
        var minute = chance.Is(0.55) ? chance.Between(7 * 60 + 35, 11 * 60 + 25) : chance.Between(13 * 60 + 35, 16 * 60 + 50);
        return Moment(OnOrAfter(day), new TimeOnly(minute / 60, minute % 60)).AddSeconds(chance.Between(0, 59));
    }

    /// <summary>A moment in Hà Nội, UTC.</summary>
    public static DateTime Moment(DateOnly day, TimeOnly time) =>
        DateTime.SpecifyKind(day.ToDateTime(time) - Clock.HanoiOffset, DateTimeKind.Utc);
}
