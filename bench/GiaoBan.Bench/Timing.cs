using System.Diagnostics;

namespace GiaoBan.Bench;

/// <summary>How long something took, many times over, in milliseconds.</summary>
/// <param name="P50">The median.</param>
/// <param name="P95">Nineteen of twenty took no longer.</param>
/// <param name="Cpu">Of the processor each time, client included: says more than the clock where others use the machine too.</param>
internal sealed record Timing(double P50, double P95, double Cpu)
{
    /// <summary>Runs it so many times, after some that do not count.</summary>
    public static async Task<Timing> OfAsync(int times, Func<int, Task> work, int warmUp = 20)
    {
        for (var i = 0; i < warmUp; i++)
        {
            await work(i);
        }

        var took = new double[times];
        var cpu = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work(i);
            took[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var used = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / times;
        Array.Sort(took);
        return new Timing(took[times / 2], took[(int)(times * 0.95)], used);
    }

    /// <summary>Several callers at once, for so many calls in all; calls a second.</summary>
    public static async Task<double> RateAsync(int callers, int times, Func<int, int, Task> work)
    {
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Repeat(caller, 10)));
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Repeat(caller, times / callers)));
        return times / callers * callers / Stopwatch.GetElapsedTime(start).TotalSeconds;

        async Task Repeat(int caller, int count)
        {
            await Task.Yield();
            for (var i = 0; i < count; i++)
            {
                await work(caller, i);
            }
        }
    }
}
