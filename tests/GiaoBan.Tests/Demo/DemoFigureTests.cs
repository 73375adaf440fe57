using System.Globalization;
using System.Text.Json.Nodes;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Reports.Submission;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Demo;

/// <summary>The demo's figures: the published one, and every one of every form against its list and a plain recount.</summary>
public sealed class DemoFigureTests(Apps apps) : IClassFixture<Apps>
{
    private const string Published = "figures?formula=directive.issued&regime=NC-6T&period=2020-H1";

    [Theory, BothDatabases]
    public async Task The_published_figure_comes_out_in_every_way_to_ask_it(DatabaseKind database)
    {
        using var chair = await DemoApi.AsAsync(await apps.DemoOn(database), "chair");

        var all = await chair.AskAsync(Published);
        Assert.Equal((952, 63, 63), (Int(all["value"]), Int(all["coverage"]!["known"]), Int(all["coverage"]!["of"])));
        Assert.True(all["demo"]!.GetValue<bool>());
        Assert.Equal(952, Int((await chair.AskAsync(Published + "&basis=now"))["value"]));

        var byUnit = (await chair.AskAsync(Published + "&by=unit"))["units"]!.AsArray();
        Assert.Equal((63, 952), (byUnit.Count, byUnit.Sum(u => Int(u!["value"]))));
        Assert.All(byUnit, unit => Assert.InRange(Int(unit!["value"]), 8, 32));

        var later = (await chair.AskAsync(Published + "&by=unit&map=2025-07-01"))["units"]!.AsArray();
        Assert.Equal((34, 952), (later.Count, later.Sum(u => Int(u!["value"]))));

        var behind = await chair.AskAsync(Published.Replace("figures?", "figures/records?", StringComparison.Ordinal));
        Assert.Equal(952, Int(behind["total"]) + Int(behind["hidden"]));
        Assert.InRange(Int(behind["hidden"]), 1, 100);
    }

    [Theory, BothDatabases]
    public async Task Every_item_of_every_form_is_its_list_and_a_plain_recount(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        using var chair = await DemoApi.AsAsync(app, "chair");
        var wrong = new List<string>();
        foreach (var (regime, period) in new[] { ("NC-6T", "2020-H1"), ("NC-T", "2020-06"), ("NC-T", "2020-07"), ("CB-6T", "2020-H1") })
        {
            wrong.AddRange(await app.InScopeAsync(services => HeldAsync(services, chair, regime, period)));
        }

        Findings.AssertNone(wrong);
    }

    private static async Task<List<string>> HeldAsync(IServiceProvider services, DemoApi chair, string regime, string period)
    {
        var db = services.GetRequiredService<GiaoBanDb>();
        services.GetRequiredService<RequestViewer>().Set(Viewer.Command("test"), await services.GetRequiredService<NetworkMaps>().CurrentAsync(db));
        var place = (await services.GetRequiredService<ReportPeriods>().FindAsync(regime, period, default))!;
        var recount = await DemoRecount.OfAsync(db, services.GetServices<IRegister>(), regime, period);
        var entered = await EnteredAsync(db, regime, period);
        var wrong = new List<string>();
        foreach (var item in place.Form!.Items.Where(i => i is { Kind: not ItemKind.Text, NoTotal: false }))
        {
            var found = await chair.AskAsync($"figures?formula={item.Code}&regime={regime}&period={period}");
            if (item.Kind == ItemKind.Entered)
            {
                Hold(item.Code, entered.Where(e => e.Code == item.Code).Sum(e => e.Number), found);
            }
            else if (LeafOf(place.Form, item) is { } leaf)
            {
                var list = await chair.AskAsync($"figures/records?formula={item.Code}&regime={regime}&period={period}");
                var counted = recount.Sum(leaf, place.Window.From, place.Window.To);
                Hold(item.Code, counted, found);
                Hold($"{item.Code} list", counted, new JsonObject { ["value"] = Decimal(list["total"]) + Decimal(list["hidden"]) });
            }
        }

        return wrong;

        void Hold(string code, decimal counted, JsonObject found)
        {
            if (found["value"] is not { } value || Decimal(value) != counted)
            {
                wrong.Add($"{regime} {period} {code}: counted {counted}, answered {found.ToJsonString()}");
            }
        }
    }

    /// <summary>The one fact term that an item is, or null: sums and ratios of several have no list of their own.</summary>
    private static FactLeaf? LeafOf(Form form, Item item) =>
        Plan.Of(form, FormsBehind.None).LeavesOf(item.Code) is [{ Fact: { } leaf }] ? leaf : null;

    /// <summary>What the units whose report is in force entered, with every leaf of the item known.</summary>
    private static async Task<List<(string Code, decimal Number)>> EnteredAsync(GiaoBanDb db, string regime, string period)
    {
        var reports = await db.Reports.AsNoTracking().Include(r => r.Submissions)
            .Where(r => r.Regime == regime && r.Period == period && r.InForce != null).ToListAsync();
        return [.. reports.SelectMany(r => r.Standing!.Read().Entered.Entries).Select(e => (e.Key, e.Value.Number ?? 0))];
    }

    private static int Int(JsonNode? number) => (int)Decimal(number);

    private static decimal Decimal(JsonNode? number) => decimal.Parse(number!.ToJsonString(), CultureInfo.InvariantCulture);
}
