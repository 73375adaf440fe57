using System.Globalization;
using System.Text;

namespace GiaoBan.Bench;

/// <summary>What was measured, against the limits, as a table to be kept beside the code.</summary>
internal sealed class Results(string about)
{
    private readonly List<string> _lines = [];

    /// <summary>Something with a limit in milliseconds, and a floor that it must be within so many times of.</summary>
    public void Add(string what, Timing timing, double? limit = null, Timing? floor = null, double? ratio = null)
    {
        var times = floor is null ? (double?)null : timing.P50 / floor.P50;
        var met = (limit is null || timing.P50 < limit) && (ratio is null || times <= ratio);
        Line(
            what, Ms(timing.P50), Ms(timing.P95), Ms(timing.Cpu), floor is null ? "" : Ms(floor.P50), times is null ? "" : Text($"{times:0.0} ×"),
            string.Join(", ", new[] { limit is null ? null : Text($"< {limit} ms"), ratio is null ? null : Text($"≤ {ratio} ×") }.OfType<string>()),
            limit is null && ratio is null ? "" : met ? "met" : "**missed**");
    }

    /// <summary>Something that may take so many milliseconds more than the floor.</summary>
    public void AddBeside(string what, Timing timing, Timing floor, double over) => Line(
        what, Ms(timing.P50), Ms(timing.P95), Ms(timing.Cpu), Ms(floor.P50), Text($"{timing.P50 / floor.P50:0.0} ×"), Text($"≤ floor + {over} ms"),
        timing.P50 <= floor.P50 + over ? "met" : "**missed**");

    /// <summary>Something of which so many a second are done, at least a part of the floor's.</summary>
    public void AddRate(string what, double rate, double floor, double atLeast) => Line(
        what, Text($"{rate:0}/s"), "", "", Text($"{floor:0}/s"), Text($"1/{floor / rate:0.0}"), Text($"≥ 1/{1 / atLeast:0}"),
        rate >= floor * atLeast ? "met" : "**missed**");

    /// <summary>A number that has no limit.</summary>
    public void AddNote(string what, string value) => Line(what, value, "", "", "", "", "", "");

    public override string ToString()
    {
        var text = new StringBuilder(about).AppendLine().AppendLine()
            .AppendLine("| what | p50 | p95 | CPU | floor | ratio | limit | |").AppendLine("|---|---|---|---|---|---|---|---|");
        _lines.ForEach(line => text.AppendLine(line));
        return text.ToString();
    }

    private void Line(params string[] cells)
    {
        _lines.Add($"| {string.Join(" | ", cells)} |");
        Console.WriteLine(string.Join("  ", cells.Where(c => c.Length > 0)));
    }

    private static string Ms(double milliseconds) => Text($"{milliseconds:0.00} ms");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
