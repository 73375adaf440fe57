namespace GiaoBan.Shell;

/// <summary>
/// The network's clock: instants are UTC, a legal day is a day in Hà Nội. In the demo it is the demo's own clock;
/// sign-in, cookies and tokens use real time (<see cref="TimeProvider.System"/>) and never this.
/// </summary>
public sealed class Clock(TimeProvider time)
{
    /// <summary>Hà Nội keeps UTC+7 all year, without summer time, since 1975.</summary>
    public static readonly TimeSpan HanoiOffset = TimeSpan.FromHours(7);

    /// <summary>The present instant, UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The present legal day.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The legal day of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + HanoiOffset);

    /// <summary>A UTC instant as Hà Nội writes it.</summary>
    public static DateTimeOffset InHanoi(DateTime utc) =>
        new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(HanoiOffset);
}
