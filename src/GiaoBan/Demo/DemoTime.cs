namespace GiaoBan.Demo;

/// <summary>
/// The demo's clock: runs like the real one, from where it was started. It never goes back, not even where the machine's
/// clock was set back between two runs.
/// </summary>
internal sealed class DemoTime : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly long _since;
    private readonly DateTime _shown;

    /// <param name="state">When it was started, and showing what.</param>
    /// <param name="last">The last moment that the ledger knows, UTC.</param>
    /// <param name="real">The machine's clock.</param>
    public DemoTime(DemoState state, DateTime last, TimeProvider real)
    {
        (_real, _since) = (real, real.GetTimestamp());
        var now = state.StartsAt + (real.GetUtcNow().UtcDateTime - state.StartedAt!.Value);
        _shown = now > last ? now : last;
    }

    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(_shown + _real.GetElapsedTime(_since), DateTimeKind.Utc));
}

/// <summary>The clock while the demo is made: stands where it is put.</summary>
internal sealed class MakingTime(DateTime at) : TimeProvider
{
    private DateTime _at = at;

    public void MoveTo(DateTime at) => _at = at;

    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(_at, DateTimeKind.Utc));
}
