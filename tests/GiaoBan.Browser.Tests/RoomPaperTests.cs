using System.Text.Json.Nodes;
using GiaoBan.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests;

/// <summary>A paper on the table is the same page on every open screen.</summary>
public sealed class RoomPaperTests(Chromium chromium)
{
    private const string Name = "Báo cáo tóm tắt (giả lập).pdf";

    [Fact]
    public async Task The_page_that_the_secretary_shows_is_the_picture_on_the_sites_open_page()
    {
        var path = await OpenedAsync();
        await using var site = await chromium.OpenAsync($"{path}/phong-hop", "clerk-68");
        await using var phone = await chromium.OpenAsync($"{path}/phong-hop", "head-77", Screen.Phone);
        await site.Page.EvaluateAsync("window.isTheSamePage = true");
        await Assertions.Expect(site.Page.Locator("[data-live]")).ToHaveTextAsync("✓ Đã kết nối");
        await using var secretary = await chromium.OpenAsync($"{path}/phong-hop", "secretary");
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = Name }).ClickAsync();
        await SeesAsync(site, 1);
        await SeesAsync(phone, 1);

        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Trang sau" }).ClickAsync();
        await SeesAsync(site, 2);
        await SeesAsync(phone, 2);
        await SeesAsync(secretary, 2);
        var pictures = new HashSet<string>();
        foreach (var open in new[] { site, phone, secretary })
        {
            pictures.Add(await BytesAsync(open));
            await open.AssertNoFaultAsync();
        }

        Assert.Single(pictures);
        Assert.True(await site.Page.EvaluateAsync<bool>("window.isTheSamePage === true"), "the page was loaded again");
        if (Environment.GetEnvironmentVariable("GIAOBAN_PICTURES") is { } folder)
        {
            await site.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "phong-hop-tai-lieu.png") });
            await phone.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "phong-hop-tai-lieu-390.png") });
            await secretary.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "thu-ky-tai-lieu.png") });
        }
    }

    /// <summary>Waits until the page of the paper is drawn on the stage.</summary>
    private static async Task SeesAsync(OpenPage open, int page)
    {
        var picture = open.Page.GetByRole(AriaRole.Img, new() { Name = $"Trang {page} của {Name}" });
        await Assertions.Expect(picture).ToBeVisibleAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await picture.EvaluateAsync<int>("img => img.naturalWidth") > 500, "the picture did not load");
    }

    private static Task<string> BytesAsync(OpenPage open) => open.Page.Locator("[data-part=stage] img").EvaluateAsync<string>(
        "async img => { const bytes = await (await fetch(img.src)).arrayBuffer(); return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))).join(); }");

    /// <summary>A briefing in session, with a paper of two pages on its table.</summary>
    private async Task<string> OpenedAsync()
    {
        var id = await chromium.CalledBriefingAsync("""
            { "kind": "month", "title": "Giao ban có tài liệu (giả lập)", "day": "2020-07-17", "hour": "09:30", "place": "Hội trường",
              "regime": "NC-6T", "period": "2020-H1", "invited": "chosen", "units": [ "68", "77" ],
              "agenda": [ { "title": "Báo cáo tóm tắt", "minutes": 60 } ] }
            """);
        using var secretary = await chromium.ApiAsync("secretary");
        using var file = new StreamContent(typeof(App).Assembly.GetManifestResourceStream("GiaoBan.Demo.Data.bao-cao-diem-cau.pdf")!);
        using var sending = new HttpRequestMessage(HttpMethod.Post, "attachments") { Content = file };
        sending.Headers.Add("X-File-Name", Uri.EscapeDataString(Name));
        var upload = await (await secretary.SendAsync(sending)).AnsweredAsync();
        await secretary.PostedAsync($"briefings/{id}/papers", new JsonObject { ["files"] = new JsonArray(upload["id"]!.GetValue<string>()) });
        using var chair = await chromium.ApiAsync("chair");
        await chair.PostedAsync($"briefings/{id}/open");
        return $"/giao-ban/{id}";
    }
}
