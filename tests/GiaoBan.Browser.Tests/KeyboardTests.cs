using GiaoBan.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests;

public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task The_question_mark_opens_the_list_of_keys()
    {
        await using var open = await chromium.OpenAsync("/huong-dan");
        await open.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(open.Page).ToHaveTitleAsync("Phím tắt · GiaoBan");
    }

    [Fact]
    public async Task Single_letters_can_be_turned_off()
    {
        await using var open = await chromium.OpenAsync("/phim-tat");
        await open.Page.GetByLabel("Dùng phím một chữ cái trên máy này").UncheckAsync();
        await open.GoAsync("/huong-dan");
        await open.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(open.Page).ToHaveTitleAsync("Hướng dẫn · GiaoBan");
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_band()
    {
        await using var open = await chromium.OpenAsync("/huong-dan");
        await open.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(open.Page.Locator(":focus")).ToHaveTextAsync("Đến nội dung chính");
        await Assertions.Expect(open.Page.Locator(":focus")).ToBeInViewportAsync();
    }
}
