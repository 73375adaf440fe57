using System.Globalization;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Demo;

/// <summary>What the centre's page says of the demo.</summary>
public sealed class NationalPageTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly string[] CentralHighlands = ["62", "64", "66", "67", "68"];

    [Theory, BothDatabases]
    public async Task A_regions_percentage_is_of_its_sums_and_its_change_is_in_points(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        using var chair = app.Visitor();
        await chair.SignInAsync("chair", GiaoBan.Demo.DemoOfficers.Password);

        var page = await chair.OpenAsync("/toan-quoc?regime=NC-6T&period=2020-H1&items=D3");

        var region = page.Row("Tây Nguyên");
        var (now, before) = (await RateAsync(app, "2020-H1"), await RateAsync(app, "2019-H1"));
        Assert.Equal("5/5", region[1]);
        Assert.Equal((Written(now), Written(before)), (region[2], region[3]));
        Assert.EndsWith($"{Math.Abs(now - before).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')} điểm %", region[4]);
        Assert.All(page.Rows.Where(row => row.Count == 5 && row[4].Contains('%')), row => Assert.EndsWith("điểm %", row[4]));
    }

    [Theory]
    [Trait("Speed", "slow")]
    [InlineData("chair", "/toan-quoc", "/bao-cao", "/van-ban")]
    [InlineData("desk-4", "/toan-quoc", "/bao-cao", "/vu-an")]
    [InlineData("head-68", "/", "/bao-cao", "/van-ban")]
    [InlineData("clerk-68", "/", "/vu-an", "/bao-cao/NC-T/2020-07/68")]
    public async Task No_link_of_a_page_leads_nowhere(string login, params string[] pages)
    {
        var app = await apps.DemoOn(DatabaseKind.Sqlite);
        using var visitor = app.Visitor();
        await visitor.SignInAsync(login, GiaoBan.Demo.DemoOfficers.Password);
        var wrong = new List<string>();
        foreach (var address in pages)
        {
            var page = await visitor.OpenAsync(address);
            var links = page.Document.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct();
            // Those that differ by the unit alone are many: of each kind some, and every report.
            var chosen = links.GroupBy(href => href.Split('/', '?')[1]).SelectMany(kind => kind.Key == "bao-cao" ? kind : kind.Take(25));
            foreach (var href in chosen)
            {
                var opened = await visitor.OpenAsync(href);
                if ((int)opened.Status != 200)
                {
                    wrong.Add($"{login} {address} → {href}: {opened.Status}");
                }
            }
        }

        Findings.AssertNone(wrong);
    }

    /// <summary>Complaints settled of those to be settled, over the region's units.</summary>
    private static async Task<decimal> RateAsync(RunningApp app, string period)
    {
        using var api = await DemoApi.AsAsync(app, "chair");
        var picture = await api.AskAsync($"national/NC-6T/{period}");
        var units = picture["units"]!.AsArray().Where(u => CentralHighlands.Contains((string)u!["unit"]!)).ToList();
        decimal Sum(string item) => units.Sum(u => decimal.Parse(u!["items"]![item]!["value"]!.ToString(), CultureInfo.InvariantCulture));
        return Math.Round(100 * Sum("K05") / Sum("D1"), 2, MidpointRounding.AwayFromZero);
    }

    private static string Written(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');
}
