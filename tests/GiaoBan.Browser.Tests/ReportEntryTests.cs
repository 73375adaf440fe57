using GiaoBan.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests;

/// <summary>Filling in a report by keyboard: cells save themselves, a grid's keys, a column from Excel.</summary>
public sealed class ReportEntryTests(Chromium chromium)
{
    [Fact]
    public async Task A_cell_saves_itself_and_what_follows_from_it_is_renewed()
    {
        await using var open = await chromium.OpenAsync("/bao-cao/NC-T/2020-07/68", "clerk-68");
        var page = open.Page;
        await page.Locator("[name='o.K03']").FillAsync("1204");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[name='o.K04']")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[name='o.K03']")).ToHaveValueAsync("1.204");
        await page.Keyboard.PressAsync("K");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("4");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#D2 td.val")).ToHaveTextAsync("1.200");
        await open.GoAsync("/bao-cao/NC-T/2020-07/68");
        await Assertions.Expect(page.Locator("[name='o.K04']")).ToHaveValueAsync("không phát sinh");
        Assert.Empty(await open.FaultsAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_under_its_cell_and_stays()
    {
        await using var open = await chromium.OpenAsync("/bao-cao/NC-T/2020-07/79", "clerk-79");
        var page = open.Page;
        await page.Locator("[name='o.K03']").FillAsync("1,2,3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#K03 .rule.block").First).ToContainTextAsync("Không đọc được số “1,2,3”");
        await Assertions.Expect(page.Locator("[name='o.K03']")).ToHaveValueAsync("1,2,3");
        await page.Locator("[name='o.K03']").FillAsync("12");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#K03")).Not.ToContainTextAsync("Không đọc được");
    }

    [Fact]
    public async Task A_column_pasted_from_Excel_fills_the_cells_below()
    {
        await using var open = await chromium.OpenAsync("/bao-cao/NC-T/2020-07/48", "clerk-48");
        var page = open.Page;
        await page.Locator("[name='o.K03']").EvaluateAsync(
            """
            cell => {
              const data = new DataTransfer();
              data.setData("text/plain", "31\tx\r\n187\tx\r\n174\tx\r\n");
              cell.focus();
              cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Assertions.Expect(page.Locator("#D2 td.val")).ToHaveTextAsync("44");
        await Assertions.Expect(page.Locator("[name='o.K05']")).ToHaveValueAsync("174");
    }
}
