using GiaoBan.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests.Registers;

/// <summary>A directive document at a real browser: by keyboard alone, and on both screens in both languages.</summary>
public sealed class DirectivePagesTests(Chromium chromium)
{
    private static int _numbers = 700;

    public static TheoryData<Screen, bool> Views => new MatrixTheoryData<Screen, bool>(Enum.GetValues<Screen>(), [false, true]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_pages_of_one_document_have_no_fault(Screen screen, bool english)
    {
        await using var open = await chromium.OpenAsync("/van-ban/moi", "clerk-68", screen);
        var record = await EnterAsync(open);
        await open.GoAsync($"{record}?lang={(english ? "en" : "vi")}");
        foreach (var address in (string[])[record, record + "?ban=1", record + "/sua", record + "/pham-vi-xem", record + "/xoa"])
        {
            await open.GoAsync(address);
            await open.AssertNoFaultAsync();
        }

        await open.GoAsync(record + "/sua");
        await open.Page.Locator("[name=number]").FillAsync("x");
        await open.Page.Locator("button[data-save]").ClickAsync();
        await open.AssertNoFaultAsync();
    }

    [Fact]
    public async Task A_document_is_entered_opened_and_corrected_by_keyboard()
    {
        await using var open = await chromium.OpenAsync("/van-ban", "clerk-01");
        var keyboard = open.Page.Keyboard;

        await keyboard.PressAsync("n");
        await Assertions.Expect(open.Page).ToHaveTitleAsync("Ghi văn bản · GiaoBan");
        await FillAsync(open, "901-KH/TU");
        await keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi vào sổ văn bản 901-KH/TU");

        await open.GoAsync("/van-ban?from=12/6/2020&to=12/6/2020");
        await keyboard.PressAsync("j");
        await Assertions.Expect(open.Page.Locator(":focus")).ToHaveTextAsync("901-KH/TU");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kế hoạch kiểm tra");
        await keyboard.PressAsync("e");
        await Assertions.Expect(open.Page).ToHaveTitleAsync("Sửa văn bản 901-KH/TU · GiaoBan");
    }

    [Fact]
    public async Task Only_a_restricted_document_asks_for_names()
    {
        await using var open = await chromium.OpenAsync("/van-ban/moi", "clerk-68");
        var named = open.Page.GetByRole(AriaRole.Group, new() { Name = "Cán bộ được xem, nếu hạn chế" });

        await Assertions.Expect(named).ToBeHiddenAsync();
        await open.Page.GetByLabel("Hạn chế: chỉ những cán bộ được chọn").CheckAsync();
        await Assertions.Expect(named).ToBeVisibleAsync();
    }

    /// <summary>Enters a document and answers its address.</summary>
    private static async Task<string> EnterAsync(OpenPage open)
    {
        await FillAsync(open, $"{Interlocked.Increment(ref _numbers)}-KH/TU");
        await open.Page.Locator("button[data-save]").ClickAsync();
        await open.Page.GetByRole(AriaRole.Status).WaitForAsync();
        return new Uri(open.Page.Url).AbsolutePath;
    }

    private static async Task FillAsync(OpenPage open, string number)
    {
        var page = open.Page;
        await page.GetByLabel("Số, ký hiệu").FillAsync(number);
        await page.GetByLabel("Ngày ban hành").FillAsync("12/6/2020");
        await page.GetByLabel("Trích yếu").FillAsync("Kế hoạch kiểm tra");
        await page.GetByLabel("Loại văn bản").SelectOptionAsync("plan");
        await page.GetByLabel("Lĩnh vực").SelectOptionAsync("internal_affairs");
        await page.GetByLabel("Cơ quan ban hành").SelectOptionAsync("standing_committee");
    }
}
