using System.Text.Json.Nodes;
using GiaoBan.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests;

/// <summary>The hall's big screen in a browser: it follows by itself, and all of it is on a projector at once.</summary>
public sealed class BigScreenTests(Chromium chromium)
{
    private static readonly (int Width, int Height)[] Projectors = [(1366, 768), (1920, 1080)];

    [Fact]
    public async Task Item_speaker_and_figure_are_on_it_at_once_and_no_page_is_loaded_again()
    {
        using var secretary = await chromium.ApiAsync("secretary");
        using var chair = await chromium.ApiAsync("chair");
        using var clerk = await chromium.ApiAsync("clerk-68");
        var id = await chromium.CalledBriefingAsync("""
            { "kind": "half_year", "title": "Giao ban trực tuyến (giả lập)", "day": "2020-07-17", "hour": "09:00", "place": "Hội trường",
              "regime": "NC-6T", "period": "2020-H1", "invited": "all",
              "agenda": [ { "title": "Khai mạc", "minutes": 15 }, { "title": "Thảo luận", "minutes": 60 } ] }
            """);
        await using var wall = await chromium.OpenAsync($"/giao-ban/{id}/man-hinh", "secretary");
        await wall.Page.EvaluateAsync("window.isTheSamePage = true");
        await Assertions.Expect(wall.Page.Locator("[data-live]")).ToHaveTextAsync("✓ Đã kết nối");
        await chair.PostedAsync($"briefings/{id}/open");
        await secretary.PostedAsync($"briefings/{id}/item", new JsonObject { ["item"] = 1 });
        await clerk.PostedAsync($"briefings/{id}/ask");
        await secretary.PostedAsync($"briefings/{id}/invite", new JsonObject { ["unit"] = "68" });
        await Assertions.Expect(wall.Page.Locator(".floor .speaks")).ToHaveTextAsync("Lâm Đồng");
        await Assertions.Expect(wall.Page.Locator(".floor .count")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d\d:\d\d$"));
        await Assertions.Expect(wall.Page.Locator(".item .left")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^còn \d+ phút$"));
        foreach (var what in new[] { "figure", "table", "map" })
        {
            JsonObject show = what == "map" ? new() { ["what"] = what } : new() { ["what"] = what, ["code"] = "H1" };
            await secretary.PostedAsync($"briefings/{id}/show", show);
            await Assertions.Expect(wall.Page.Locator(what switch { "figure" => ".stage .giant", "table" => ".stage .units", _ => ".stage svg.map" }).First).ToBeVisibleAsync();
            foreach (var (width, height) in Projectors)
            {
                await wall.Page.SetViewportSizeAsync(width, height);
                await PictureAsync(wall, $"man-hinh-{what}-{width}");
                var low = await wall.Page.EvaluateAsync<double>("Math.max(...[...document.querySelectorAll('.stage, .floor')].map(part => part.getBoundingClientRect().bottom))");
                Assert.True(low <= height, $"{what} at {width}x{height} ends at {low}");
            }

            await wall.Page.SetViewportSizeAsync(390, 844);
            await PictureAsync(wall, $"man-hinh-{what}-390");
            await wall.AssertNoFaultAsync();
            await wall.Page.SetViewportSizeAsync(1366, 768);
        }

        Assert.True(await wall.Page.EvaluateAsync<bool>("window.isTheSamePage === true"), "the page was loaded again");
        await wall.AssertNoFaultAsync();
    }

    private static async Task PictureAsync(OpenPage wall, string name)
    {
        if (Environment.GetEnvironmentVariable("GIAOBAN_PICTURES") is { } folder)
        {
            await wall.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
