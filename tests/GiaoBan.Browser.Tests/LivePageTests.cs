using System.Text.RegularExpressions;
using GiaoBan.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests;

/// <summary>The chair's open page changes by itself while others work.</summary>
public sealed partial class LivePageTests(Chromium chromium)
{
    private const string National = "/toan-quoc?regime=NC-6T&period=2020-H1";

    [Fact]
    public async Task A_return_and_a_submission_elsewhere_are_on_the_chairs_page_without_a_touch()
    {
        await using var chair = await chromium.OpenAsync(National, "chair");
        var page = chair.Page;
        await Assertions.Expect(page.Locator("[data-live]")).ToHaveTextAsync("✓ Đã kết nối");
        await page.Locator("summary", new() { HasText = "Chọn chỉ tiêu" }).ClickAsync();
        await page.Locator("[data-part=bang] a", new() { HasText = "Bến Tre" }).FocusAsync();

        await using (var desk = await chromium.OpenAsync("/bao-cao/NC-6T/2020-H1/77?viec=tra-lai", await DeskOfAsync("77")))
        {
            await desk.Page.Locator("#ly-do").FillAsync("Đề nghị đối chiếu lại ô K04 (giả lập)");
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Trả lại đơn vị" }).ClickAsync();
            await desk.Page.Locator(".said").WaitForAsync();
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Bà Rịa - Vũng Tàu: bị trả lại" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#d77")).ToContainTextAsync("Bị trả lại");
        await Assertions.Expect(page.Locator("[data-live-says]")).ToContainTextAsync("1 bị trả lại");

        await using (var head = await chromium.OpenAsync("/bao-cao/NC-6T/2020-H1/77", "head-77"))
        {
            await head.Page.Locator("#ly-do").FillAsync("Đã đối chiếu, số liệu giữ nguyên (giả lập)");
            await head.Page.GetByRole(AriaRole.Button, new() { NameRegex = Submit() }).First.ClickAsync();
            await head.Page.GetByRole(AriaRole.Button, new() { Name = "Nộp", Exact = true }).ClickAsync();
            await head.Page.Locator(".said").WaitForAsync();
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Bà Rịa - Vũng Tàu: chờ xem" })).ToBeVisibleAsync();
        // What the reader had open and where the reader stood is as it was.
        await Assertions.Expect(page.Locator("[data-part=bang] a", new() { HasText = "Bến Tre" })).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("details.why", new() { HasText = "Chọn chỉ tiêu" })).ToHaveAttributeAsync("open", "");
        await chair.AssertNoFaultAsync();
    }

    [Fact]
    public async Task A_page_that_is_cut_off_says_so_keeps_its_figures_and_connects_again()
    {
        await using var chair = await chromium.OpenAsync(National, "chair");
        var state = chair.Page.Locator("[data-live]");
        await Assertions.Expect(state).ToHaveTextAsync("✓ Đã kết nối");
        await chair.Page.Context.SetOfflineAsync(true);
        // A WebSocket that is open is not closed by that: the page notices that it hears nothing.
        await Assertions.Expect(state).ToContainTextAsync("↻ Đang kết nối lại, số liệu đến", new() { Timeout = 30_000 });
        await Assertions.Expect(chair.Page.Locator("html")).ToHaveClassAsync("stale");
        await Assertions.Expect(chair.Page.Locator("#d77")).ToBeVisibleAsync();
        await chair.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(state).ToHaveTextAsync("✓ Đã kết nối", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task A_tile_leads_to_its_row_by_keyboard()
    {
        await using var chair = await chromium.OpenAsync(National, "chair", Screen.Phone);
        await chair.Page.GetByRole(AriaRole.Link, new() { NameRegex = LamDong() }).FocusAsync();
        await chair.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chair.Page).ToHaveURLAsync(new Regex("#d68$"));
        await Assertions.Expect(chair.Page.Locator("#d68")).ToBeInViewportAsync();
    }

    /// <summary>The desk officer whose unit it is: of the few that there are, the one who is given the form.</summary>
    private async Task<string> DeskOfAsync(string unit)
    {
        for (var number = 1; ; number++)
        {
            await using var open = await chromium.OpenAsync($"/bao-cao/NC-6T/2020-H1/{unit}?viec=tra-lai", $"desk-{number}");
            if (await open.Page.Locator("#ly-do").CountAsync() > 0)
            {
                return $"desk-{number}";
            }
        }
    }

    [GeneratedRegex("^Duyệt và nộp")]
    private static partial Regex Submit();

    [GeneratedRegex("^Lâm Đồng: ")]
    private static partial Regex LamDong();
}
