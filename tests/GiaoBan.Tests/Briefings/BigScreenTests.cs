using System.Text.Json.Nodes;
using GiaoBan.Tests.Shell.Live;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>The hall's big screen: it follows the room, and shows what every site may see, whoever signed its machine in.</summary>
public sealed class BigScreenTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private static readonly string[] Seats = ["chair", "secretary", "desk", "clerk-68"];

    [Theory, BothDatabases]
    public async Task It_follows_item_speaker_stage_and_who_is_next_rendered_once_for_all_who_watch(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25", "58", "17", "26", "01", "79");
        await using var wall = await RoomScreen.OpenPageAsync(app, "secretary", RoomScreen.WallOf(id));
        await using var other = await RoomScreen.OpenPageAsync(app, "clerk-68", RoomScreen.WallOf(id));
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 1 });
        await wall.ShowsAsync("item", "Mục 1/2. Khai mạc, điểm danh");
        Assert.Contains("data-as=\"minutes\"", wall["item"], StringComparison.Ordinal);
        foreach (var unit in new[] { "68", "25", "58", "17", "26", "01" })
        {
            await api.OkAsync($"clerk-{unit}", $"briefings/{id}/ask");
        }

        await wall.ShowsAsync("floor", "và 2 điểm cầu khác");
        await api.OkAsync("secretary", $"briefings/{id}/invite", new() { ["unit"] = "68" });
        await wall.ShowsAsync("floor", "<p class=\"speaks\">Lâm Đồng</p>");
        Assert.Contains("data-as=\"clock\"", wall["floor"], StringComparison.Ordinal);
        Assert.DoesNotContain("<li>Lâm Đồng</li>", wall["floor"], StringComparison.Ordinal);

        await other.ShowsAsync("floor", "<p class=\"speaks\">Lâm Đồng</p>");
        await RenewalTests.SettledAsync(app);
        var before = RenewalTests.Renderer(app).Rendered;
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["code"] = "K05" });
        await wall.ShowsAsync("stage", "từ 0/63 đơn vị");
        await other.ShowsAsync("stage", "từ 0/63 đơn vị");
        Assert.Equal(4, RenewalTests.Renderer(app).Rendered - before); // the shape, item, stage and floor
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "table", ["code"] = "K05" });
        await wall.ShowsAsync("stage", "class=\"units\"");
    }

    [Theory, BothDatabases]
    public async Task It_shows_nothing_that_only_the_leading_table_may_see_and_nothing_to_press(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        var walls = new List<RoomScreen>();
        foreach (var login in Seats)
        {
            walls.Add(await RoomScreen.OpenPageAsync(app, login, RoomScreen.WallOf(id)));
        }

        await api.OkAsync("secretary", $"briefings/{id}/conclusions", new()
        {
            ["kind"] = "task",
            ["words"] = "Dự thảo chưa công bố (giả lập)",
            ["to"] = "all",
            ["dueOn"] = "2020-09-30",
            ["product"] = "Báo cáo",
            ["field"] = "anti_corruption",
        });
        await api.OkAsync("clerk-25", $"briefings/{id}/check-in", new()
        {
            ["present"] = new JsonArray(new JsonObject { ["office"] = "Viện kiểm sát tỉnh", ["number"] = 8641 }),
        });
        await api.OkAsync("clerk-25", $"briefings/{id}/ask");
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 2 });
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["code"] = "K05" });
        await api.OkAsync("secretary", $"briefings/{id}/invite", new() { ["unit"] = "25" });
        foreach (var (login, wall) in Seats.Zip(walls))
        {
            await wall.ShowsAsync("stage", "từ 0/63 đơn vị");
            await wall.ShowsAsync("floor", "<p class=\"speaks\">Phú Thọ</p>");
            foreach (var hidden in new[] { "Trao đổi nội bộ", "Viện kiểm sát tỉnh", "8.641", "chưa công bố", "handler=", "data-own", "so-lieu/ho-so" })
            {
                Assert.DoesNotContain(hidden, wall.Ever, StringComparison.Ordinal);
            }

            await using var loaded = await LivePage.LoadAsync(app, login, RoomScreen.WallOf(id));
            Assert.Equal(wall.Stamp, loaded.Stamp); // the very same for each, loaded or sent
            Assert.Empty(loaded.Loaded.Document.QuerySelectorAll("button, form, input, select, textarea, main a"));
            await wall.DisposeAsync();
        }
    }

    [Theory, BothDatabases]
    public async Task Who_watches_it_is_not_in_the_room(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        await using var ofSite = await RoomScreen.OpenPageAsync(app, "clerk-68", RoomScreen.WallOf(id));
        await using var ofTable = await RoomScreen.OpenPageAsync(app, "secretary", RoomScreen.WallOf(id));
        await using var chair = await RoomScreen.OpenAsync(app, "chair", id);
        await using var site = await RoomScreen.OpenAsync(app, "clerk-25", id);
        await chair.ShowsAsync("sites", "Phú Thọ: có mặt");
        Assert.Contains("Lâm Đồng: chưa vào", chair["sites"], StringComparison.Ordinal);
        await chair.Page.WatchAsync("", "");
        await site.ShowsAsync("counts", "<b>1/3</b>");
    }

    [Theory, BothDatabases]
    public async Task It_waits_for_the_opening_and_says_the_end_and_is_linked_from_the_room(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.CalledAsync("68");
        await using var wall = await RoomScreen.OpenPageAsync(app, "desk", RoomScreen.WallOf(id));
        Assert.Contains("Phòng họp mở lúc 08:00", wall.Page.Loaded.Text);
        await api.OkAsync("chair", $"briefings/{id}/open");
        await wall.ShowsAsync("hall", "<div data-part=\"stage\"></div>");
        Assert.Contains("Chưa có điểm cầu phát biểu", wall["floor"], StringComparison.Ordinal);
        foreach (var login in Seats)
        {
            await using var room = await LivePage.LoadAsync(app, login, RoomScreen.PathOf(id));
            Assert.Equal("Màn hình lớn", room.Loaded.Document.QuerySelector($"a[href='{RoomScreen.WallOf(id)}']")?.TextContent);
        }

        await api.OkAsync("chair", $"briefings/{id}/close");
        await wall.ShowsAsync("hall", "Hội nghị đã kết thúc lúc");
    }
}
