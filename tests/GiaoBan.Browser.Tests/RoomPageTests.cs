using System.Text.Json.Nodes;
using GiaoBan.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests;

/// <summary>The room in two browsers at once: nobody loads a page again.</summary>
public sealed class RoomPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_site_goes_in_asks_to_speak_and_is_invited_while_both_pages_stay_open()
    {
        var path = $"/giao-ban/{await CalledAsync()}/phong-hop";
        await using var site = await chromium.OpenAsync(path, "clerk-68");
        await using var chair = await chromium.OpenAsync(path, "chair");
        await site.Page.EvaluateAsync("window.isTheSamePage = true");
        await Assertions.Expect(site.Page.Locator("[data-live]")).ToHaveTextAsync("✓ Đã kết nối");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Khai mạc, mở phòng họp" }).ClickAsync();
        var ask = site.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng ký phát biểu" });
        await Assertions.Expect(ask).ToBeVisibleAsync();
        await Assertions.Expect(chair.Page.Locator(".sites [title='Lâm Đồng: có mặt']")).ToBeVisibleAsync();

        await ask.ClickAsync();
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Button, new() { Name = "Rút đăng ký phát biểu" })).ToBeVisibleAsync();
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Mời Lâm Đồng", Exact = true }).ClickAsync();
        await Assertions.Expect(site.Page.Locator(".queue .on")).ToContainTextAsync("đang phát biểu");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Kết thúc phát biểu" }).ClickAsync();
        await Assertions.Expect(ask).ToBeVisibleAsync();

        var number = site.Page.GetByLabel("Số người, dòng 1");
        await number.FillAsync("12");
        await ask.ClickAsync(); // what was typed is not lost while the rest changes
        await Assertions.Expect(chair.Page.Locator(".queue")).ToContainTextAsync("Lâm Đồng");
        await Assertions.Expect(number).ToHaveValueAsync("12");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Điểm danh", Exact = true }).ClickAsync();
        await Assertions.Expect(site.Page.Locator("[data-part=roll]")).ToContainTextAsync("Lâm Đồng có mặt, 12 đại biểu");
        await Assertions.Expect(chair.Page.Locator("[data-part=sites]")).ToContainTextAsync("12 đại biểu");
        Assert.True(await site.Page.EvaluateAsync<bool>("window.isTheSamePage === true"), "the page was loaded again");
        if (Environment.GetEnvironmentVariable("GIAOBAN_PICTURES") is { } folder)
        {
            await site.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "phong-hop-truc-tiep.png") });
            await chair.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "chu-tri-truc-tiep.png") });
        }

        await site.AssertNoFaultAsync();
        await chair.AssertNoFaultAsync();
    }

    [Fact]
    public async Task Enter_does_what_belongs_to_the_box_and_never_moves_the_meeting()
    {
        var id = await CalledAsync();
        using var api = await chromium.ApiAsync("chair");
        await api.PostedAsync($"briefings/{id}/open");
        await using var site = await chromium.OpenAsync($"/giao-ban/{id}/phong-hop", "clerk-68");
        await using var secretary = await chromium.OpenAsync($"/giao-ban/{id}/phong-hop", "secretary");
        await site.Page.GetByLabel("Số người, dòng 1").FillAsync("7");
        await site.Page.GetByLabel("Số người, dòng 1").PressAsync("Enter");
        await Assertions.Expect(site.Page.Locator("[data-part=roll]")).ToContainTextAsync("Lâm Đồng có mặt, 7 đại biểu");
        await secretary.Page.Locator("#kl-moi").FillAsync("Rà soát các vụ việc.");
        await secretary.Page.Locator("#kl-sp").FillAsync("Báo cáo");
        await secretary.Page.Locator("#kl-han").FillAsync("30/9/2020");
        await secretary.Page.Locator("#kl-han").PressAsync("Enter");
        await Assertions.Expect(secretary.Page.Locator("[data-part=conclusions]")).ToContainTextAsync("Rà soát các vụ việc.");

        // What is wrong is said in sight, under the name of its box.
        await secretary.Page.Locator("#kl-moi").FillAsync("Chưa có hạn.");
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
        var refused = secretary.Page.Locator("[data-refused]");
        await Assertions.Expect(refused).ToContainTextAsync("Hạn: Còn trống");
        await Assertions.Expect(refused).ToBeInViewportAsync();
        var happened = JsonNode.Parse(await api.GetStringAsync($"briefings/{id}/happenings"))!["items"]!.AsArray().Select(h => h!["kind"]!.GetValue<string>());
        Assert.Equal(["opened", "checked_in"], happened);
    }

    [Fact]
    public async Task An_item_moved_by_the_keyboard_is_renumbered_on_every_open_page()
    {
        var id = await CalledAsync();
        using (var chair = await chromium.ApiAsync("chair"))
        {
            await chair.PostedAsync($"briefings/{id}/open");
        }

        await using var site = await chromium.OpenAsync($"/giao-ban/{id}/phong-hop", "clerk-68");
        await using var secretary = await chromium.OpenAsync($"/giao-ban/{id}/chuong-trinh", "secretary");
        var agenda = site.Page.Locator(".agenda li > span");
        await Assertions.Expect(site.Page.Locator("[data-live]")).ToHaveTextAsync("✓ Đã kết nối");
        await Assertions.Expect(agenda).ToContainTextAsync(["1. Khai mạc", "2. Thảo luận"]);
        await PressAsync("Chuyển mục 2 thành mục con của mục trên");
        await Assertions.Expect(agenda).ToContainTextAsync(["1. Khai mạc", "1.1. Thảo luận"]);
        await PressAsync("Đưa mục 1.1 ra ngoài mục cấp trên");
        await PressAsync("Đưa mục 2 lên");
        await Assertions.Expect(agenda).ToContainTextAsync(["1. Thảo luận", "2. Khai mạc"]);
        await secretary.AssertNoFaultAsync();

        async Task PressAsync(string name)
        {
            await secretary.Page.GetByLabel("Lý do thay đổi").FillAsync("Chủ trì đổi thứ tự");
            await secretary.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).PressAsync("Enter");
            await Assertions.Expect(secretary.Page.GetByText("Đã đổi thứ tự chương trình.")).ToBeVisibleAsync();
            await secretary.Page.GotoAsync(secretary.Page.Url); // the word of the last change goes
        }
    }

    [Fact]
    public async Task A_page_without_its_connection_says_so_and_still_shows_what_its_own_button_did()
    {
        var id = await CalledAsync();
        using (var chair = await chromium.ApiAsync("chair"))
        {
            await chair.PostedAsync($"briefings/{id}/open");
        }

        await using var site = await chromium.OpenAsync("/", "clerk-68");
        await site.Page.RouteWebSocketAsync("**/truc-tiep", socket => socket.CloseAsync());
        await site.GoAsync($"/giao-ban/{id}/phong-hop");
        await Assertions.Expect(site.Page.Locator("[data-live]")).ToContainTextAsync("Đang kết nối lại");
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng ký phát biểu" }).ClickAsync();
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Button, new() { Name = "Rút đăng ký phát biểu" })).ToBeVisibleAsync();
    }

    private Task<string> CalledAsync() => chromium.CalledBriefingAsync("""
            { "kind": "thematic", "title": "Giao ban trực tuyến (giả lập)", "day": "2020-07-17", "hour": "09:00", "place": "Hội trường",
              "regime": "NC-6T", "period": "2020-H1", "invited": "chosen", "units": [ "68", "77" ],
              "agenda": [ { "title": "Khai mạc", "minutes": 15 }, { "title": "Thảo luận", "minutes": 60 } ] }
            """);
}
