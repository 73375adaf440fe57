using System.Net;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>The room's pages: three views of one state.</summary>
public sealed class RoomPageTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task A_site_waits_at_the_door_until_the_chair_opens(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = PathOf(await api.CalledAsync("68"));
        using var site = await app.SignedInAsync("clerk-68");
        using var chair = await app.SignedInAsync("chair");
        Assert.Contains("Phòng họp mở lúc 08:00", (await site.OpenAsync(path)).Text);
        var room = await (await chair.OpenAsync(path)).PressAsync("Khai mạc, mở phòng họp");
        Assert.Contains("Điểm cầu", room.Text);
        Assert.Contains("Đăng ký phát biểu", (await site.OpenAsync(path)).Text);
    }

    [Theory, BothDatabases]
    public async Task A_site_asks_the_secretary_invites_and_the_site_finishes(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = PathOf(await api.OpenedAsync("68", "25"));
        using var site = await app.SignedInAsync("head-68");
        using var secretary = await app.SignedInAsync("secretary");
        Assert.Contains("Rút đăng ký phát biểu", (await (await site.OpenAsync(path)).PressAsync("Đăng ký phát biểu")).Text);
        var invited = await (await secretary.OpenAsync(path)).PressAsync("Mời");
        Assert.Contains("Lâm Đồng đang phát biểu", invited.Text);
        Assert.Contains("Mời Lâm Đồng phát biểu", invited.Text);
        var finished = await (await site.OpenAsync(path)).PressAsync("Kết thúc phát biểu");
        Assert.Contains("Đăng ký phát biểu", finished.Text);
    }

    [Theory, BothDatabases]
    public async Task A_site_checks_in_by_its_offices(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = PathOf(await api.OpenedAsync("68"));
        using var site = await app.SignedInAsync("clerk-68");
        var page = await site.OpenAsync(path);
        page.Document.QuerySelector("input[name=number]")!.SetAttribute("value", "12");
        var checkedIn = await page.PressAsync("Điểm danh");
        Assert.Contains("Lâm Đồng có mặt, 12 đại biểu, chờ thư ký xác nhận", checkedIn.Text);
    }

    [Theory, BothDatabases]
    public async Task The_secretary_shows_a_figure_on_every_screen(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = PathOf(await api.OpenedAsync("68"));
        using var secretary = await app.SignedInAsync("secretary");
        using var site = await app.SignedInAsync("clerk-68");
        var shown = await (await secretary.OpenAsync(path)).PressAsync("Đã giải quyết");
        Assert.Contains("Thôi chiếu", shown.Text);
        Assert.Contains("từ 0/63 đơn vị", (await site.OpenAsync(path)).Text);
        await (await secretary.OpenAsync(path)).PressAsync("Thôi chiếu");
        Assert.Contains("Chưa chiếu nội dung nào", (await site.OpenAsync(path)).Text);
    }

    [Theory, BothDatabases]
    public async Task No_part_of_the_page_holds_what_is_of_one_officer_alone(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = PathOf(await api.OpenedAsync("68"));
        using var clerk = await app.SignedInAsync("clerk-68");
        using var head = await app.SignedInAsync("head-68");
        var (one, other) = (await clerk.OpenAsync(path), await head.OpenAsync(path));
        Assert.Equal(Parts(one), Parts(other));
        Assert.DoesNotContain(Parts(one), part => part.Contains("__RequestVerificationToken", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_script_of_the_page_gets_a_bare_answer(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = PathOf(await api.OpenedAsync("68"));
        using var site = await app.SignedInAsync("clerk-68");
        var page = await site.OpenAsync(path);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        async Task<HttpResponseMessage> PostAsync(string handler) => await site.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, $"{path}?handler={handler}")
            {
                Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
                Headers = { { "X-Requested-With", "fetch" } },
            });
        using var asked = await PostAsync("Ask");
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        using var again = await PostAsync("Stop");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("Không có điểm cầu nào đang phát biểu.", await again.Content.ReadAsStringAsync());
    }

    [Theory, BothDatabases]
    public async Task For_a_site_that_is_not_invited_there_is_no_room(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var path = PathOf(await api.OpenedAsync("68"));
        foreach (var login in new[] { "clerk-58", "admin", "auditor" })
        {
            using var other = await app.SignedInAsync(login);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(path)).Status);
        }
    }

    [Theory, BothDatabases]
    public async Task After_the_close_each_reads_that_it_is_over(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68");
        await api.OkAsync("chair", $"briefings/{id}/close");
        using var site = await app.SignedInAsync("clerk-68");
        Assert.Contains("Hội nghị đã kết thúc lúc", (await site.OpenAsync(PathOf(id))).Text);
    }

    private static string PathOf(string id) => $"/giao-ban/{id}/phong-hop";

    private static string[] Parts(Page page) => [.. page.Document.QuerySelectorAll("[data-part]").Select(part => part.OuterHtml)];
}
