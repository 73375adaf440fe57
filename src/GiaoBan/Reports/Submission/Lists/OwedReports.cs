using GiaoBan.Figures.Regimes;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission.Lists;

/// <summary>A report that a unit has to make, is making or has made.</summary>
public sealed record UnitReport(ReportPeriod Place, ReportStanding Standing)
{
    /// <summary>Not submitted, returned, or submitted with a draft over it.</summary>
    public bool IsOwed => Standing.HasDraft || Standing.State is ReportState.None or ReportState.Draft or ReportState.Returned;

    /// <summary>Its page.</summary>
    public string Address => Place.AddressOf(Standing.Code);
}

/// <summary>
/// The reports of a unit, what is owed first. None disappears when its deadline is past; a successor finds those that its
/// predecessors left unfinished.
/// </summary>
public sealed class OwedReports(GiaoBanDb db, ReportPeriods periods, NetworkMap map, Clock clock)
{
    /// <summary>How many periods back a regime is looked at: forty months, twenty years of half-years.</summary>
    private const int MostPeriods = 40;

    /// <summary>What is late for less than this comes before what is not due yet.</summary>
    private static readonly TimeSpan JustLate = TimeSpan.FromDays(31);

    /// <summary>Those of the periods that have begun: what was returned, what is
    /// just late, then the nearest due moments, before or after now; then what is done.</summary>
    public async Task<IReadOnlyList<UnitReport>> OfAsync(Unit unit, CancellationToken cancel)
    {
        var family = map.WithPredecessors(unit.Id).ToArray();
        var rows = (await StandingRow.Of(db.Reports.Where(r => EF.Parameter(family).Contains(r.UnitId))).ToListAsync(cancel))
            .ToDictionary(r => (r.Regime, r.Period, r.UnitId));
        var found = new List<UnitReport>();
        foreach (var place in await BegunAsync(cancel))
        {
            foreach (var member in place.Obliged.Where(u => family.Contains(u.Id)))
            {
                var row = rows.GetValueOrDefault((place.Regime.Code, place.Period.ToString(), member.Id));
                found.Add(new UnitReport(place, ReportStanding.Of(row, place, member, map, clock.Now)));
            }
        }

        return
        [
            .. found.Where(r => r.IsOwed).OrderByDescending(r => r.Standing.State == ReportState.Returned)
                .ThenByDescending(r => r.Standing.Late && Away(r) < JustLate).ThenBy(Away),
            .. found.Where(r => !r.IsOwed).OrderByDescending(r => r.Place.Window.Due),
        ];
    }

    private TimeSpan Away(UnitReport report) => (report.Place.Window.Due.UtcDateTime - clock.Now).Duration();

    /// <summary>
    /// The periods of all regimes that have begun, from the first that anybody in the network reported. A regime says no
    /// first period of its own: of one that nobody has reported yet, the last period that is past due is the first.
    /// </summary>
    private async Task<IReadOnlyList<ReportPeriod>> BegunAsync(CancellationToken cancel)
    {
        var first = await db.Reports.GroupBy(r => r.Regime).Select(g => new { g.Key, Period = g.Min(r => r.Period) })
            .ToDictionaryAsync(g => g.Key, g => g.Period, cancel);
        var begun = new List<ReportPeriod>();
        foreach (var regime in (await periods.RegimesAsync(cancel)).Values)
        {
            foreach (var period in Begun(regime, first.GetValueOrDefault(regime.Code)))
            {
                begun.Add((await periods.OfAsync(regime, period, cancel))!);
            }
        }

        return begun;
    }

    private IEnumerable<Period> Begun(Regime regime, string? first)
    {
        var left = MostPeriods;
        var isPast = false;
        for (var period = regime.LastBegunOn(clock.Today); period is { } at && regime.Window(at) is { } window && left > 0; period = regime.Previous(at), left--)
        {
            if (isPast && (first is null || string.CompareOrdinal(at.ToString(), first) < 0))
            {
                yield break;
            }

            isPast = isPast || window.Due.UtcDateTime < clock.Now;
            yield return at;
        }
    }
}
