using GiaoBan.Tests.Shell.Live;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>How what is on every screen looks from one seat and another.</summary>
public sealed class StageTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task In_a_table_ones_own_unit_stands_on_top_and_again_in_its_place(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync();
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "table", ["code"] = "K05" });
        await using var site = await LivePage.LoadAsync(app, "head-68", RoomScreen.PathOf(id));
        var rows = site.Loaded.Document.QuerySelectorAll("[data-part=stage] tbody tr th").Select(th => th.TextContent).ToList();
        Assert.Equal(["Cả nước", "Đơn vị mình: Lâm Đồng"], rows.Take(2));
        Assert.Equal(1 + 1 + 63, rows.Count);
        Assert.Contains("Lâm Đồng", rows);
        await using var chair = await LivePage.LoadAsync(app, "chair", RoomScreen.PathOf(id));
        Assert.Equal(1 + 63, chair.Loaded.Document.QuerySelectorAll("[data-part=stage] tbody tr").Length);
        Assert.Empty(chair.Loaded.Document.QuerySelectorAll("[data-part=stage] .own"));
    }

    [Theory, BothDatabases]
    public async Task The_map_is_the_tile_map_of_the_national_picture_and_its_tiles_lead_nowhere(DatabaseKind database)
    {
        var app = await network.On(database);
        await ScreenTests.ReportAsync(app, "68", 3, 10, 5);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync();
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "map" });
        await using var site = await LivePage.LoadAsync(app, "clerk-25", RoomScreen.PathOf(id));
        var tiles = site.Loaded.Document.QuerySelectorAll("[data-part=stage] svg.map > g:not(.isl)").Select(g => g.GetAttribute("aria-label")).ToList();
        Assert.Equal(63, tiles.Count);
        Assert.Contains("Lâm Đồng: chờ xem", tiles);
        Assert.Contains("Phú Thọ: chưa nộp, quá hạn", tiles);
        Assert.Equal(2, site.Loaded.Document.QuerySelectorAll("[data-part=stage] svg.map .isl").Length);
        Assert.Empty(site.Loaded.Document.QuerySelectorAll("[data-part=stage] a"));
        Assert.Contains("Chưa nộp, quá hạn: 62", site.Loaded.Document.QuerySelector("[data-part=stage] dl")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task A_figure_says_when_it_was_taken_and_that_its_records_may_be_newer(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["code"] = "D3" });
        await using var chair = await LivePage.LoadAsync(app, "chair", RoomScreen.PathOf(id));
        var stage = chair.Loaded.Document.QuerySelector("[data-part=stage]")!.TextContent;
        Assert.Contains("số liệu chốt lúc", stage, StringComparison.Ordinal);
        Assert.Contains("có báo cáo nộp lại sau", stage, StringComparison.Ordinal);
        await using var secretary = await LivePage.LoadAsync(app, "secretary", RoomScreen.PathOf(id));
        Assert.DoesNotContain("nộp lại sau", secretary.Loaded.Document.QuerySelector("[data-part=stage]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_api_writes_how_a_site_stands_as_it_writes_other_codes_of_a_room(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68");
        var sites = (await api.GetAsync("clerk-68", $"briefings/{id}/room"))["sites"]!.AsArray();
        Assert.Equal("not_yet", sites.Single(s => s!["unit"]!.GetValue<string>() == "68")!["standing"]!.GetValue<string>());
    }
}
