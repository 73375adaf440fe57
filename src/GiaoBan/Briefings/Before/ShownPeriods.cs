using GiaoBan.Figures.Regimes;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Briefings.Before;

/// <summary>A regime's period whose reported figures a briefing shows.</summary>
public sealed record ShownPeriod(Regime Regime, Period Period)
{
    /// <summary>As a list in a form sends it: <c>NC-6T 2020-H1</c>.</summary>
    public string Code => CodeOf(Regime.Code, Period.ToString());

    /// <inheritdoc cref="Code"/>
    public static string CodeOf(string? regime, string? period) => regime is null || period is null ? "" : $"{regime} {period}";

    /// <summary>What <see cref="Code"/> says; both empty where nothing is chosen.</summary>
    public static (string Regime, string Period) Read(string code) =>
        code.LastIndexOf(' ') is > 0 and var at ? (code[..at], code[(at + 1)..]) : (code, "");
}

/// <summary>Finds the periods that a briefing on a day can look back on.</summary>
public sealed class ShownPeriods(ReportPeriods periods)
{
    private const int MostOfRegime = 6;

    /// <summary>Of each regime the last that ended before the day, newest first; what all units report comes before what some do.</summary>
    public async Task<IReadOnlyList<ShownPeriod>> EndedBeforeAsync(DateOnly day, CancellationToken cancel) =>
        [.. (await periods.RegimesAsync(cancel)).Values.OrderBy(r => r.Units is not null).ThenBy(r => r.Code, StringComparer.Ordinal)
            .SelectMany(regime => Ended(regime, day).Take(MostOfRegime))];

    /// <summary>The one that a briefing of a kind looks back on: the last of its length that ended before its day.</summary>
    public async Task<ShownPeriod?> LastOfAsync(BriefingKind kind, DateOnly day, CancellationToken cancel) =>
        BriefingTemplate.PeriodsOf(kind) is { } every
            ? (await EndedBeforeAsync(day, cancel)).FirstOrDefault(p => p.Period.Every == every)
            : null;

    private static IEnumerable<ShownPeriod> Ended(Regime regime, DateOnly day)
    {
        for (var period = regime.LastBegunOn(day); period is { } at && regime.Window(at) is { } window; period = regime.Previous(at))
        {
            if (window.To < day)
            {
                yield return new ShownPeriod(regime, at);
            }
        }
    }
}
