using GiaoBan.Browser.Tests.Support;
using Xunit;

namespace GiaoBan.Browser.Tests.Registers;

/// <summary>A case at a real browser: its page, earlier versions, and every form that changes it.</summary>
public sealed class CasePagesTests(Chromium chromium)
{
    public static TheoryData<Screen, bool> Views => new MatrixTheoryData<Screen, bool>(Enum.GetValues<Screen>(), [false, true]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_pages_of_one_case_have_no_fault(Screen screen, bool english)
    {
        await using var open = await chromium.OpenAsync("/vu-an?state=open", "clerk-68", screen, english);
        var record = await open.Page.Locator("tbody a").First.GetAttributeAsync("href");
        await open.GoAsync(record!);
        await open.AssertNoFaultAsync();
        var verbs = await open.Page.Locator("a[href*='/ghi/']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.True(verbs.Length >= 4, string.Join(' ', verbs));

        foreach (var address in verbs.Concat([record + "?ban=1", record + "/sua", record + "/pham-vi-xem", record + "/xoa"]))
        {
            await open.GoAsync(address);
            await open.AssertNoFaultAsync();
        }

        // Each form, sent empty, comes back with what is wrong.
        foreach (var address in verbs.Append(record + "/xoa"))
        {
            await open.GoAsync(address);
            await open.Page.Locator("button[data-save]").ClickAsync();
            await open.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert).First.WaitForAsync();
            await open.AssertNoFaultAsync();
        }
    }
}
