using GiaoBan.Records.Audit;
using GiaoBan.Tests.Reports.Opening;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>The next briefing of the kind takes over what the last left open.</summary>
public sealed class CarryingOverTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task What_is_open_is_carried_over_once_and_by_no_rehearsal(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var last = await OpeningWorld.ConcludedAsync(app, api, "25");

        await CallAsync(api, last, "2020-12-20", rehearsal: true);
        Assert.Equal([0, 0, 0], await CarriedAsync(api, last));
        var next = await CallAsync(api, last, "2020-12-21", rehearsal: false);
        Assert.Equal([0, 1, 1], await CarriedAsync(api, last));

        // The one after it takes over what both left.
        await CallAsync(api, next, "2021-06-21", rehearsal: false);
        Assert.Equal([0, 2, 2], await CarriedAsync(api, last));
        await app.InScopeAsync(async services =>
        {
            Findings.AssertNone(await services.GetRequiredService<Recount>().RunAsync().ToListAsync());
            Findings.AssertNone(await services.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync());
            return true;
        });
    }

    private static async Task<string> CallAsync(BriefingApi api, string previous, string day, bool rehearsal)
    {
        var plan = BriefingApi.Half("25");
        (plan["previous"], plan["day"], plan["rehearsal"]) = (previous, day, rehearsal);
        var id = (await api.OkAsync("secretary", "briefings", plan))["id"]!.GetValue<string>();
        await api.OkAsync("secretary", $"briefings/{id}/call");
        return id;
    }

    private static async Task<IEnumerable<int>> CarriedAsync(BriefingApi api, string briefing)
    {
        var own = (await api.GetAsync("clerk-25", $"assignments?briefing={briefing}"))["items"]!.AsArray();
        return own.OrderBy(a => a!["number"]!.GetValue<string>(), StringComparer.Ordinal).Select(a => a!["carried"]!.GetValue<int>());
    }
}
