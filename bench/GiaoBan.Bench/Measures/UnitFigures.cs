using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Contributions;
using GiaoBan.Registers.Directives;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Bench.Measures;

/// <summary>The sums behind a report and behind a formula that somebody types.</summary>
internal sealed class UnitFigures(BenchApp app)
{
    private static readonly DateOnly From = new(2019, 12, 15);
    private static readonly DateOnly To = new(2020, 6, 14);

    public async Task MeasureAsync(Results results)
    {
        var units = await UnitsAsync();
        var report = await Timing.OfAsync(units.Count * 3, i => ReportAsync([units[i % units.Count]]));
        results.Add("a unit's half-year: all flows and stocks, two queries (the sums, without the page)", report, limit: 50);
        results.Add("the same, the largest unit", await Timing.OfAsync(30, _ => ReportAsync([units[0]])), limit: 50);
        var half = await app.InScopeAsync(s => s.GetRequiredService<GiaoBanDb>().LedgerHeads.Select(h => h.Size / 2).SingleAsync());
        results.Add("the same as it was at half the ledger's size", await Timing.OfAsync(units.Count, i => ReportAsync([units[i % units.Count]], position: half)));

        var chair = await app.ViewerAsync("chair");
        var desk = await app.ViewerAsync("desk-1");
        var clerk = await app.ViewerAsync("clerk-01");
        foreach (var viewer in new[] { chair, desk, clerk })
        {
            results.Add(
                $"directive.issued[field: anti_corruption] by unit, half-year, {units.Count} units, as {viewer.Login}",
                await Timing.OfAsync(30, _ => FormulaAsync(units, viewer)), limit: 100);
        }

        await MeasureRouteAsync(results);
    }

    /// <summary>The same formula by its route, answered to a program.</summary>
    private async Task MeasureRouteAsync(Results results)
    {
        const string Path = "/api/v1/figures?formula=directive.issued%5Bfield%3A%20anti_corruption%5D&from=2019-12-15&to=2020-06-14&by=unit";
        using var client = new RawClient(app.Url);
        var request = client.Request("GET", Path, await app.TokenAsync("chair"));
        var (status, length) = await client.SendAsync(request);
        if (status != 200)
        {
            throw new InvalidOperationException($"{status}: {client.Last(length)}");
        }

        results.Add("the same formula over HTTP, as chair", await Timing.OfAsync(30, _ => client.SendAsync(request)), limit: 100);
    }

    private Task<List<int>> UnitsAsync() => app.InScopeAsync(async services =>
    {
        var map = await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>());
        return map.ObligedOn(To).Select(u => u.Id).ToList();
    });

    private Task<int> ReportAsync(IReadOnlyCollection<int> units, long? position = null) => app.InScopeAsync(async services =>
    {
        var sums = services.GetRequiredService<ContributionSums>();
        var flows = await sums.FlowsAsync(units, From, To, visibleTo: null, position);
        var stocks = await sums.StocksAsync(units, From.AddDays(-1), To, visibleTo: null, position);
        return flows.Count + stocks.Count;
    });

    private Task<int> FormulaAsync(IReadOnlyCollection<int> units, Viewer viewer) => app.InScopeAsync(async services =>
    {
        var sums = await services.GetRequiredService<ContributionSums>().FlowsAsync(units, From, To, viewer, of: IsAsked);
        return sums.GroupBy(s => s.Unit).Select(g => g.Sum(s => s.Amount)).Count();
    });

    private static bool IsAsked(Series series) =>
        series.Fact == DirectiveFacts.Issued.Code && series.Slice.Contains("field=anti_corruption", StringComparison.Ordinal);
}
