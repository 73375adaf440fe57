using System.Diagnostics;

namespace GiaoBan.Bench.Room;

/// <summary>When each step was on each page, in milliseconds since it was sent and since it was answered.</summary>
internal sealed class Arrivals
{
    private readonly List<(string What, double SinceSent, double SinceAnswered)> _all = [];

    public IEnumerable<string> Steps => _all.Select(a => a.What).Distinct();

    public void Add(string what, long sent, long answered, IEnumerable<long> arrived) => _all.AddRange(arrived.Select(at => (
        what, Stopwatch.GetElapsedTime(sent, at).TotalMilliseconds, Math.Max(0, Stopwatch.GetElapsedTime(answered, at).TotalMilliseconds))));

    /// <summary>Over all steps, or of one.</summary>
    public (Spread SinceSent, Spread SinceAnswered) Of(string? what = null)
    {
        var some = _all.Where(a => what is null || a.What == what).ToList();
        return (Spread.Of(some.Select(a => a.SinceSent)), Spread.Of(some.Select(a => a.SinceAnswered)));
    }
}

/// <summary>How times lie.</summary>
internal sealed record Spread(double P50, double P99, double Max)
{
    public static Spread Of(IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        return new Spread(sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)], sorted[^1]);
    }
}
