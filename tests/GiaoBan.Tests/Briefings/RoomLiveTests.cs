using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Tests.Shell.Live;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>What is sent to the open pages of a room.</summary>
public sealed class RoomLiveTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private static readonly string[] Seats = ["chair", "secretary", "clerk-68", "desk"];

    [Theory, BothDatabases]
    public async Task Page_and_connection_say_the_same_to_the_byte(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        await api.OkAsync("clerk-68", $"briefings/{id}/ask");
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["code"] = "K05" });
        var screens = new List<RoomScreen>();
        foreach (var login in Seats)
        {
            screens.Add(await RoomScreen.OpenAsync(app, login, id));
        }

        await RenewalTests.SettledAsync(app); // all are there
        foreach (var (login, screen) in Seats.Zip(screens))
        {
            await screen.ComeBackAsync();
            await using var loaded = await LivePage.LoadAsync(app, login, RoomScreen.PathOf(id));
            Assert.Equal(screen.Stamp, loaded.Stamp);
        }

        await CloseAsync(screens);
    }

    [Theory, BothDatabases]
    public async Task What_happens_is_on_every_screen(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        var screens = new List<RoomScreen>();
        foreach (var login in Seats.Append("head-25"))
        {
            screens.Add(await RoomScreen.OpenAsync(app, login, id));
        }

        await api.OkAsync("clerk-68", $"briefings/{id}/ask");
        await OnAllAsync(screens, "queue", "xin lúc");
        Assert.Contains("Rút đăng ký phát biểu", screens[2]["queue"], StringComparison.Ordinal);
        Assert.Contains("handler=Invite", screens[1]["queue"], StringComparison.Ordinal);
        await api.OkAsync("secretary", $"briefings/{id}/invite", new() { ["unit"] = "68" });
        await OnAllAsync(screens, "queue", "đang phát biểu");
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 1 });
        await OnAllAsync(screens, "item", "Khai mạc, điểm danh");
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["code"] = "K05" });
        await OnAllAsync(screens, "stage", "từ 0/63 đơn vị");
        Assert.Contains("<dt>Lâm Đồng</dt>", screens[2]["stage"], StringComparison.Ordinal);
        Assert.Contains("<dt>Phú Thọ</dt>", screens[4]["stage"], StringComparison.Ordinal);
        Assert.DoesNotContain("data-own", screens[0]["stage"], StringComparison.Ordinal);
        await CloseAsync(screens);
    }

    [Theory, BothDatabases]
    public async Task Who_waits_at_the_door_goes_in_and_out_by_what_is_sent(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.CalledAsync("68");
        await using var site = await RoomScreen.OpenAsync(app, "clerk-68", id);
        Assert.Contains("Phòng họp mở lúc 08:00", site.Page.Loaded.Text);
        await api.OkAsync("chair", $"briefings/{id}/open");
        await site.ShowsAsync("shape", "<div data-part=\"queue\"></div>");
        Assert.Contains("Đăng ký phát biểu", site["queue"], StringComparison.Ordinal);
        Assert.Contains("Chưa chiếu nội dung nào", site["stage"], StringComparison.Ordinal);
        await api.OkAsync("chair", $"briefings/{id}/close");
        await site.ShowsAsync("shape", "Hội nghị đã kết thúc lúc");
    }

    [Theory, BothDatabases]
    public async Task Who_comes_late_or_comes_back_has_the_very_state(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        await using var present = await RoomScreen.OpenAsync(app, "clerk-68", id);
        await using var away = await RoomScreen.OpenAsync(app, "head-68", id);
        await away.Page.WatchAsync("", ""); // it hears no more
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 3 });
        await api.OkAsync("clerk-25", $"briefings/{id}/ask");
        await present.ShowsAsync("queue", "Phú Thọ");
        await using var late = await RoomScreen.OpenAsync(app, "clerk-68", id);
        var lacked = await away.ComeBackAsync();
        Assert.Contains("Thảo luận", lacked["item"], StringComparison.Ordinal);
        Assert.Contains("Phú Thọ", lacked["queue"], StringComparison.Ordinal);
        await OnAllAsync([present, away, late], "roll", "3 thiết bị");
        Assert.Equal(present.Stamp, away.Stamp);
        Assert.Equal(present.Stamp, late.Stamp);
    }

    [Theory, BothDatabases]
    public async Task A_site_is_never_sent_what_is_internal_a_draft_or_anothers(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        await using var site = await RoomScreen.OpenAsync(app, "clerk-68", id);
        await using var secretary = await RoomScreen.OpenAsync(app, "secretary", id);
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 2 });
        await secretary.ShowsAsync("item", "Trao đổi nội bộ");
        await api.OkAsync("clerk-25", $"briefings/{id}/check-in", CheckIn("Viện kiểm sát tỉnh", 8641));
        await secretary.ShowsAsync("sites", "8.641");
        await api.OkAsync("secretary", $"briefings/{id}/conclusions", Draft("Dự thảo chưa công bố (giả lập)"));
        await api.OkAsync("secretary", $"briefings/{id}/show", new() { ["what"] = "figure", ["code"] = "K05" });
        await site.ShowsAsync("stage", "từ 0/63 đơn vị");
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 3 });
        await site.ShowsAsync("item", "Thảo luận");

        foreach (var hidden in new[] { "Trao đổi nội bộ", "Viện kiểm sát tỉnh", "chưa công bố", "handler=Invite", "handler=Show", "Cần chú ý", "<dt>Phú Thọ</dt>" })
        {
            Assert.DoesNotContain(hidden, site.Ever, StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task What_happens_in_another_room_renders_nothing_here(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var (here, there) = (await api.OpenedAsync("68"), await api.OpenedAsync("68"));
        await using var desk = await RoomScreen.OpenAsync(app, "desk", here);
        await RenewalTests.SettledAsync(app);
        var before = RenewalTests.Renderer(app).Rendered;
        await api.OkAsync("clerk-68", $"briefings/{there}/ask");
        Assert.True(await desk.Page.IsSilentAsync());
        Assert.Equal(before, RenewalTests.Renderer(app).Rendered);
    }

    [Theory, BothDatabases]
    public async Task A_part_that_is_the_same_on_all_screens_is_rendered_once(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        var screens = new List<RoomScreen>();
        foreach (var login in new[] { "clerk-68", "head-68", "clerk-25", "head-25", "clerk-25" })
        {
            screens.Add(await RoomScreen.OpenAsync(app, login, id));
        }

        await screens[^1].ShowsAsync("roll", "3 thiết bị");
        await RenewalTests.SettledAsync(app);
        var before = RenewalTests.Renderer(app).Rendered;
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 1 });
        await OnAllAsync(screens, "item", "Khai mạc, điểm danh");
        // Shape, item, stage, conclusions, counts, agenda and papers once; queue and roll once for each of the two sites.
        Assert.Equal(7 + 2 * 2, RenewalTests.Renderer(app).Rendered - before);
        await CloseAsync(screens);
    }

    [Theory, BothDatabases]
    public async Task Whose_post_at_a_site_ends_is_cut_off_and_sees_the_room_no_more(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var login = $"leaving-{database}".ToLowerInvariant();
        await app.OfficerAsync(login, Role.Clerk, "68");
        var id = await api.OpenedAsync("68");
        await using var screen = await RoomScreen.OpenAsync(app, login, id);
        await app.VerbAsync(accounts => accounts.EndPostsAsync(TestOfficers.Tester, login, Role.Clerk, default));
        await screen.Page.ClosedAsync(TimeSpan.FromSeconds(5));
        await screen.Page.ConnectAsync();
        Assert.Null(await screen.Page.WatchAsync(screen.Page.Topic, screen.Page.Stamp));
    }

    private static JsonObject Draft(string words) => new()
    {
        ["kind"] = "task",
        ["words"] = words,
        ["to"] = "all",
        ["dueOn"] = "2020-09-30",
        ["product"] = "Báo cáo",
        ["field"] = "anti_corruption",
    };

    private static JsonObject CheckIn(string office, int number) => new()
    {
        ["present"] = new JsonArray(new JsonObject { ["office"] = office, ["number"] = number }),
    };

    private static async Task OnAllAsync(IEnumerable<RoomScreen> screens, string part, string words)
    {
        foreach (var screen in screens)
        {
            await screen.ShowsAsync(part, words);
        }
    }

    private static async Task CloseAsync(IEnumerable<RoomScreen> screens)
    {
        foreach (var screen in screens)
        {
            await screen.DisposeAsync();
        }
    }
}
