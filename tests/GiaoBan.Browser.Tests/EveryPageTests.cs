using GiaoBan.Browser.Tests.Support;
using Xunit;

namespace GiaoBan.Browser.Tests;

/// <summary>Every page on both screens in both languages: no fault in the browser, nothing that axe finds.</summary>
public sealed class EveryPageTests(Chromium chromium)
{
    public static TheoryData<PageOfDemo, Screen, bool> Views => new MatrixTheoryData<PageOfDemo, Screen, bool>(
        Pages.All, Enum.GetValues<Screen>(), [false, true]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_has_no_fault(PageOfDemo page, Screen screen, bool english)
    {
        await using var open = await chromium.OpenAsync(await chromium.AddressOfAsync(page), page.User, screen, english);
        await Pictures.TakeAsync(open, page, screen, english);

        await open.AssertNoFaultAsync();
        Assert.Equal(english ? "en" : "vi", await open.Page.Locator("html").GetAttributeAsync("lang"));
    }
}
