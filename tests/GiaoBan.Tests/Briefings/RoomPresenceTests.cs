using GiaoBan.Briefings.Room;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>A site is there while a page of it is open, and the table that leads sees it come and go.</summary>
public sealed class RoomPresenceTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private const string Here = "Lâm Đồng: có mặt", Away = "Lâm Đồng: đang kết nối lại", NotYet = "Lâm Đồng: chưa vào";

    [Theory, BothDatabases]
    public async Task Coming_and_going_is_on_the_sites_grid_within_a_second(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        await using var chair = await RoomScreen.OpenAsync(app, "chair", id);
        await using var secretary = await RoomScreen.OpenAsync(app, "secretary", id);
        Assert.Contains(NotYet, chair.Page.Loaded.Document.QuerySelector("[data-part=sites]")!.InnerHtml, StringComparison.Ordinal);

        var site = await RoomScreen.OpenAsync(app, "clerk-68", id);
        await InTimeAsync(chair.ShowsAsync("sites", Here));
        await InTimeAsync(secretary.ShowsAsync("sites", Here));

        var phone = await RoomScreen.OpenAsync(app, "head-68", id);
        await phone.ShowsAsync("roll", "2 thiết bị, tính là một điểm cầu");
        Assert.Contains("Trung ương: có mặt", chair["sites"], StringComparison.Ordinal);
        Assert.Contains("<b>2</b> có mặt", chair["sites"], StringComparison.Ordinal);
        await site.DisposeAsync();
        await phone.HidesAsync("roll", "thiết bị");
        Assert.Contains(Here, chair["sites"], StringComparison.Ordinal);

        await phone.DisposeAsync();
        await InTimeAsync(chair.ShowsAsync("sites", Away));
        Assert.Contains("đang kết nối lại từ", chair["attention"], StringComparison.Ordinal);
        await InTimeAsync(secretary.ShowsAsync("attention", "đang kết nối lại từ"));
    }

    [Theory, BothDatabases]
    public async Task A_page_that_turns_to_something_else_is_no_longer_in_the_room(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        await using var chair = await RoomScreen.OpenAsync(app, "chair", id);
        await using var site = await RoomScreen.OpenAsync(app, "clerk-68", id);
        await chair.ShowsAsync("sites", Here);
        await site.Page.WatchAsync("toan-quoc/THU-6T/2020-H1", "");
        await chair.ShowsAsync("sites", Away);
        await site.ComeBackAsync();
        await chair.ShowsAsync("sites", Here);
    }

    [Theory, BothDatabases]
    public async Task What_a_killed_node_held_is_let_go_and_seen_on_the_grid(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        await using var chair = await RoomScreen.OpenAsync(app, "chair", id);
        await app.InScopeAsync(async services =>
        {
            var briefing = await services.GetRequiredService<GiaoBanDb>().Briefings.SingleAsync(b => b.PublicId == id);
            var unit = briefing.Sites[^1];
            await services.GetRequiredService<Presences>().MarkAsync("killed", [new DeviceMark(briefing.Id, unit, "x", IsHere: true)], default);
            return true;
        });
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 1 });
        await chair.ShowsAsync("sites", Here);
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 31));
        await chair.ShowsAsync("sites", Away);
    }

    private static Task InTimeAsync(Task shown) => shown.WaitAsync(TimeSpan.FromSeconds(1));
}
