using System.Text.Json.Nodes;
using GiaoBan.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace GiaoBan.Browser.Tests;

/// <summary>Two at the table that leads write in two browsers: each sees what the other does, and nothing typed is lost.</summary>
public sealed class WritingTests(Chromium chromium)
{
    [Fact]
    public async Task Two_who_edit_one_paragraph_see_each_other_and_lose_nothing()
    {
        var id = await CalledAsync();
        using (var api = await chromium.ApiAsync("secretary"))
        {
            await api.PostedAsync($"briefings/{id}/conclusions", new JsonObject { ["kind"] = "information", ["words"] = "Chữ ban đầu." });
        }

        await using var secretary = await chromium.OpenAsync($"/giao-ban/{id}/ket-luan", "secretary");
        await using var chair = await chromium.OpenAsync($"/giao-ban/{id}/ket-luan", "chair");
        await Assertions.Expect(chair.Page.Locator("[data-live]")).ToHaveTextAsync("✓ Đã kết nối");
        await Assertions.Expect(secretary.Page.Locator("[data-live]")).ToHaveTextAsync("✓ Đã kết nối");

        await Words(secretary).FillAsync("Chữ của thư ký.");
        await Assertions.Expect(chair.Page.Locator("form.draft").First).ToContainTextAsync("(secretary) đang ghi bản nháp này");
        await Words(chair).FillAsync("Chữ của chủ trì.");
        await Assertions.Expect(secretary.Page.Locator("form.draft").First).ToContainTextAsync("(chair) đang ghi bản nháp này");
        await SaveAsync(secretary);
        await Assertions.Expect(Words(secretary)).ToHaveValueAsync("Chữ của thư ký.");

        await Assertions.Expect(chair.Page.Locator("[data-saved]")).ToContainTextAsync("Chữ của thư ký.");
        await Assertions.Expect(chair.Page.Locator("[data-saved]")).ToBeVisibleAsync();
        await Assertions.Expect(Words(chair)).ToHaveValueAsync("Chữ của chủ trì.");
        await chair.AssertNoFaultAsync();
        await SaveAsync(chair);
        await Assertions.Expect(chair.Page.Locator("form.draft").First).ToContainTextAsync("Nội dung: “Chữ của thư ký.” (giữ của bạn)");
        await Assertions.Expect(Words(chair)).ToHaveValueAsync("Chữ của chủ trì.");
        await SaveAsync(chair);
        await Assertions.Expect(chair.Page.Locator(".said")).ToBeVisibleAsync();
        await Assertions.Expect(secretary.Page.Locator("[data-saved]")).ToContainTextAsync("Chữ của chủ trì.");
        await secretary.AssertNoFaultAsync();
    }

    [Fact]
    public async Task What_is_typed_in_the_room_is_there_again_after_the_session_was_lost()
    {
        var id = await CalledAsync();
        using (var chair = await chromium.ApiAsync("chair"))
        {
            await chair.PostedAsync($"briefings/{id}/open");
        }

        await using (var lost = await chromium.OpenAsync($"/giao-ban/{id}/phong-hop", "secretary"))
        {
            await lost.Page.Locator("#kl-moi").FillAsync("Rà soát các vụ việc tồn đọng.");
            await lost.Page.GetByText("Chọn đơn vị", new() { Exact = true }).ClickAsync();
            await lost.Page.RunAndWaitForResponseAsync(
                () => lost.Page.GetByLabel("Lâm Đồng", new() { Exact = true }).CheckAsync(),
                answer => answer.Request.PostData?.Contains("units=68", StringComparison.Ordinal) == true);
            await lost.Page.Context.ClearCookiesAsync(new() { Name = "giaoban" });
            await lost.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
            await Assertions.Expect(lost.Page.Locator("[data-refused]")).ToContainTextAsync("phiên làm việc đã kết thúc");
            await Assertions.Expect(lost.Page.Locator("#kl-moi")).ToHaveValueAsync("Rà soát các vụ việc tồn đọng.");
        }

        await using var back = await chromium.OpenAsync($"/giao-ban/{id}/phong-hop", "secretary");
        await Assertions.Expect(back.Page.Locator("#kl-moi")).ToHaveValueAsync("Rà soát các vụ việc tồn đọng.");
        await back.Page.Locator("#kl-cho").SelectOptionAsync("chosen");
        await back.Page.Locator("#kl-han").FillAsync("30/9/2020");
        await back.Page.Locator("#kl-sp").FillAsync("Báo cáo kết quả");
        await back.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
        await Assertions.Expect(back.Page.Locator("[data-part=conclusions]")).ToContainTextAsync("Rà soát các vụ việc tồn đọng.");
        await Assertions.Expect(back.Page.Locator("#kl-moi")).ToHaveValueAsync("");
        using var api = await chromium.ApiAsync("chair");
        var drafts = JsonNode.Parse(await api.GetStringAsync($"briefings/{id}/conclusions"))!["items"]!.AsArray();
        Assert.Equal("""["68"]""", drafts[0]!["named"]!.ToJsonString());
        await back.AssertNoFaultAsync();
    }

    private static ILocator Words(OpenPage page) => page.Page.Locator("form.draft textarea").First;

    private static Task SaveAsync(OpenPage page) => page.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).First.ClickAsync();

    private Task<string> CalledAsync() => chromium.CalledBriefingAsync("""
            { "kind": "half_year", "title": "Giao ban trực tuyến (giả lập)", "day": "2020-07-17", "hour": "09:00", "place": "Hội trường",
              "regime": "NC-6T", "period": "2020-H1", "invited": "chosen", "units": [ "68", "77" ], "agenda": [ { "title": "Kết luận", "minutes": 15 } ] }
            """);
}
