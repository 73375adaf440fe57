using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GiaoBan.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests;

/// <summary>The whole circle, as its people go it: from a case in the book to the work that comes of it.</summary>
public sealed partial class CircleTests(Chromium chromium)
{
    private const string Unit = "31";
    private const string Case = "VA-31-2020-901";
    private const string Words = "Hải Phòng và các đơn vị rà soát vụ án mới đưa vào diện theo dõi (giả lập).";

    [Fact]
    public async Task From_a_case_to_the_report_the_room_the_conclusion_and_the_work_that_is_verified()
    {
        await using var nation = await chromium.OpenAsync("/toan-quoc?regime=NC-T&period=2020-07", "chair");
        await Assertions.Expect(nation.Page.Locator("[data-live]")).ToHaveTextAsync("✓ Đã kết nối");
        var address = await EnterCaseAsync();
        await SubmitAsync();
        await Assertions.Expect(nation.Page.GetByRole(AriaRole.Link, new() { NameRegex = Waiting() })).ToBeVisibleAsync();
        var desk = await AcceptAsync();
        await Assertions.Expect(nation.Page.GetByRole(AriaRole.Link, new() { NameRegex = Accepted() })).ToBeVisibleAsync();
        await nation.AssertNoFaultAsync();

        await BriefAsync();
        await WorkAsync(address, desk);
    }

    /// <summary>A clerk enters a case; answers the address of its page.</summary>
    private async Task<string> EnterCaseAsync()
    {
        await using var clerk = await chromium.OpenAsync("/vu-an/moi", $"clerk-{Unit}");
        var page = clerk.Page;
        await page.Locator("[name=number]").FillAsync(Case);
        await page.Locator("[name=openedOn]").FillAsync("10/7/2020");
        await page.Locator("[name=title]").FillAsync("Vụ án tham ô tài sản tại một doanh nghiệp (giả lập)");
        await page.Locator("[name=type]").SelectOptionAsync("criminal");
        await page.Locator("[name=field]").SelectOptionAsync("corruption");
        await page.Locator("[name=severity]").SelectOptionAsync("serious");
        await page.Locator("[name=level]").SelectOptionAsync("province");
        await page.Locator("[name=access][value=shared]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Enter() }).Last.ClickAsync();
        await page.Locator(".said").WaitForAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The clerk fills in what records cannot answer, the head submits.</summary>
    private async Task SubmitAsync()
    {
        using (var clerk = await chromium.ApiAsync($"clerk-{Unit}"))
        {
            await (await clerk.PutAsJsonAsync($"reports/NC-T/2020-07/{Unit}/entries", JsonNode.Parse("""{ "K03": 5, "K04": 2, "K05": 3, "S1": "nil", "N1": { "text": "Bình thường (giả lập)" } }"""))).AnsweredAsync();
            await (await clerk.PutAsJsonAsync($"reports/NC-T/2020-07/{Unit}/explanations", JsonNode.Parse("""{ "2": "Đã đối chiếu lại sổ (giả lập)." }"""))).AnsweredAsync();
        }

        await using var head = await chromium.OpenAsync($"/bao-cao/NC-T/2020-07/{Unit}", $"head-{Unit}");
        await head.Page.GetByRole(AriaRole.Button, new() { NameRegex = Approve() }).First.ClickAsync();
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "Nộp", Exact = true }).ClickAsync();
        await head.Page.Locator(".said").WaitForAsync();
    }

    /// <summary>The desk officer of the unit accepts; answers who that is.</summary>
    private async Task<string> AcceptAsync()
    {
        for (var number = 1; number <= 6; number++)
        {
            await using var desk = await chromium.OpenAsync($"/bao-cao/NC-T/2020-07/{Unit}", $"desk-{number}");
            var accept = desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = Accept() });
            if (await accept.CountAsync() > 0)
            {
                await accept.First.ClickAsync();
                await desk.Page.Locator(".said").WaitForAsync();
                return $"desk-{number}";
            }
        }

        throw new InvalidOperationException("No desk officer may accept the report.");
    }

    /// <summary>Three browsers at once: the figure is shown and opened down to the case, the conclusion assigned to all.</summary>
    private async Task BriefAsync()
    {
        var path = $"/giao-ban/{await CallAsync()}/phong-hop";
        await using var site = await chromium.OpenAsync(path, $"clerk-{Unit}");
        await using var chair = await chromium.OpenAsync(path, "chair");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Khai mạc, mở phòng họp" }).ClickAsync();
        await using var secretary = await chromium.OpenAsync(path, "secretary");

        await secretary.Page.Locator("#chon-so-lieu").SelectOptionAsync("figure:F10b");
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Chiếu nội dung đã chọn" }).ClickAsync();
        var own = site.Page.Locator("[data-part=stage] [data-own] a");
        await Assertions.Expect(own).ToBeVisibleAsync();
        await Assertions.Expect(chair.Page.Locator("[data-part=stage] .giant")).ToHaveTextAsync(await site.Page.Locator("[data-part=stage] .giant").InnerTextAsync());

        await secretary.Page.Locator("#kl-moi").FillAsync(Words);
        await secretary.Page.Locator("#kl-han").FillAsync("30/9/2020");
        await secretary.Page.Locator("#kl-sp").FillAsync("Báo cáo kết quả");
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
        var publish = chair.Page.GetByRole(AriaRole.Button, new() { Name = "Công bố và giao" });
        await Assertions.Expect(publish).ToBeVisibleAsync();
        await Assertions.Expect(secretary.Page.Locator("#kl-moi")).ToHaveValueAsync("");
        await Assertions.Expect(site.Page.Locator("body")).Not.ToContainTextAsync(Words);
        await publish.ClickAsync();
        await Assertions.Expect(site.Page.Locator("[data-part=conclusions]")).ToContainTextAsync(Words);
        await Assertions.Expect(site.Page.Locator("[data-part=conclusions]")).ToContainTextAsync("64 đơn vị");
        await chair.AssertNoFaultAsync();
        await secretary.AssertNoFaultAsync();
        await site.AssertNoFaultAsync();

        await own.ClickAsync();
        await Assertions.Expect(site.Page.GetByRole(AriaRole.Cell, new() { Name = Case })).ToBeVisibleAsync();
    }

    /// <summary>The head accepts, the clerk reports with the case as evidence, the desk officer verifies.</summary>
    private async Task WorkAsync(string evidence, string desk)
    {
        await using var head = await chromium.OpenAsync("/nhiem-vu", $"head-{Unit}");
        await head.Page.GetByRole(AriaRole.Link, new() { NameRegex = Assignment() }).ClickAsync();
        var path = new Uri(head.Page.Url).AbsolutePath;
        await head.AssertNoFaultAsync();
        await DoAsync(head, $"{path}/ghi/nhan", "Nhận nhiệm vụ");

        await using var clerk = await chromium.OpenAsync($"{path}/ghi/bao-cao", $"clerk-{Unit}");
        await clerk.Page.Locator("[name=text]").FillAsync("Đã rà soát, lập danh mục (giả lập).");
        await clerk.Page.Locator("[name=links]").FillAsync(evidence);
        await clerk.Page.Locator("[name=complete][type=checkbox]").CheckAsync();
        await clerk.AssertNoFaultAsync();
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "Báo cáo kết quả" }).Last.ClickAsync();
        await Assertions.Expect(clerk.Page.GetByRole(AriaRole.Link, new() { NameRegex = Evidence() }).First).ToBeVisibleAsync();

        await using var verifier = await chromium.OpenAsync(path, desk);
        await DoAsync(verifier, $"{path}/ghi/nghiem-thu", "Nghiệm thu");
        await Assertions.Expect(verifier.Page.Locator("main")).ToContainTextAsync("Hoàn thành đúng hạn");
        await verifier.AssertNoFaultAsync();
    }

    private static async Task DoAsync(OpenPage open, string path, string button)
    {
        await open.GoAsync(path);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = button }).Last.ClickAsync();
        await open.Page.Locator(".said").WaitForAsync();
    }

    private Task<string> CallAsync() => chromium.CalledBriefingAsync("""
            { "kind": "month", "title": "Giao ban trực tuyến tháng 7 năm 2020 (giả lập)", "day": "2020-07-17", "hour": "10:00", "place": "Hội trường",
              "regime": "NC-T", "period": "2020-07", "invited": "all",
              "agenda": [ { "title": "Thảo luận", "minutes": 60, "figures": [ { "code": "F10b" } ] }, { "title": "Kết luận", "minutes": 20 } ] }
            """);

    [GeneratedRegex("Hải Phòng: chờ xem")]
    private static partial Regex Waiting();

    [GeneratedRegex("Hải Phòng: đã nhận")]
    private static partial Regex Accepted();

    [GeneratedRegex("^Ghi vụ án")]
    private static partial Regex Enter();

    [GeneratedRegex("^Duyệt và nộp")]
    private static partial Regex Approve();

    [GeneratedRegex("^Nhận báo cáo")]
    private static partial Regex Accept();

    [GeneratedRegex("Hải Phòng và các đơn vị rà soát")]
    private static partial Regex Assignment();

    [GeneratedRegex("VA-31-2020-901")]
    private static partial Regex Evidence();
}
