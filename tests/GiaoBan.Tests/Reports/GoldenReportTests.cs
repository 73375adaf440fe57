using System.Text.Json.Nodes;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Reports;

/// <summary>
/// The golden set through the API: forms, regimes, records and entries go in as other programs send them, and every value,
/// state, rule, coverage and row of the later map comes out to the letter.
/// </summary>
public sealed class GoldenReportTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly string Golden = Repository.PathTo("tests", "GiaoBan.Figures.Tests", "Golden");

    /// <summary>The order in which it is submitted: each freezes what the later ones find in force.</summary>
    private static readonly (string Regime, string Period)[] Order = [("MAU-6T", "2019-H2"), ("MAU-B-6T", "2020-H1"), ("MAU-6T", "2020-H1")];

    [Theory, BothDatabases]
    public async Task Every_figure_of_the_golden_set_comes_out_by_the_api(DatabaseKind database)
    {
        var app = await apps.On(database);
        var network = await GoldenNetwork.MakeAsync(app);
        foreach (var file in new[] { "mau-2013.form", "mau-2020.form", "mau-b.form" })
        {
            await network.Admin.AddAsync("forms", await File.ReadAllTextAsync(Path.Combine(Golden, file)), "text/plain");
        }

        foreach (var file in new[] { "regime-mau.json", "regime-mau-b.json" })
        {
            await network.Admin.AddAsync("regimes", await File.ReadAllTextAsync(Path.Combine(Golden, file)), "application/json");
        }

        await GoldenRecords.EnterAsync(network);
        var entries = Read("entries.json");
        foreach (var (regime, period) in Order)
        {
            await network.SubmitAsync(regime, period, entries[regime]![period]!.AsObject());
        }

        var expected = Read("expected.json");
        var wrong = new List<string>();
        foreach (var (regime, period) in Order)
        {
            wrong.AddRange(await new GoldenCheck(network, regime, period, expected[regime]![period]!.AsObject()).RunAsync());
        }

        Findings.AssertNone(wrong);
    }

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Golden, file)))!.AsObject();
}
