namespace GiaoBan.Tests.Support;

/// <summary>A time that stands still until a test moves it.</summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Noon of this day in Hà Nội.</summary>
    public void Set(DateOnly day) => Set(day, new TimeOnly(12, 0));

    /// <summary>This day and hour as Hà Nội's clocks show them.</summary>
    public void Set(DateOnly day, TimeOnly hour) => _now = new DateTimeOffset(day, hour, TimeSpan.FromHours(7));

    public void Move(TimeSpan by) => _now += by;
}
