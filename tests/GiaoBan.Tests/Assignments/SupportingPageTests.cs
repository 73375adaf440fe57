using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>The pages on which units are chosen to support, see what they support, and report their part.</summary>
public sealed class SupportingPageTests(Apps apps) : IClassFixture<Apps>
{
    private const string Lead = "68";
    private const string Supporter = "58";
    private const string Second = "25";
    private const string Said = "Đã rà soát 12 vụ việc thuộc địa bàn.";

    [Theory, BothDatabases]
    public async Task The_desk_chooses_supporting_units_and_each_sees_and_reports_its_part(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var world = await WorldAsync(app);
        using var desk = await app.SignedInAsync($"desk-{world.Mark}");
        var form = Tick(Tick(Tick(Filled(world, await desk.OpenAsync("/nhiem-vu/giao")), "units", Lead), "supportingUnits", Supporter), "supportingUnits", Second);
        var given = await (await form.PressAsync("Giao nhiệm vụ")).FollowAsync("Lâm Đồng");
        Assert.Equal("Phú Thọ, Ninh Thuận, Sở Y tế", given.Described("Phối hợp"));
        Assert.Contains("0/2 đơn vị đã báo cáo", given.Text);

        using var clerk = await app.SignedInAsync(world.ClerkLogin(Supporter));
        var row = (await clerk.OpenAsync("/nhiem-vu")).Row(TitleIn(world));
        Assert.Equal(("Lâm Đồng", "chưa báo cáo"), (row[1], row[4]));
        Assert.Contains("Lâm Đồng", (await clerk.OpenAsync("/nhiem-vu/danh-sach?supported=yes")).Row(TitleIn(world)));
        Assert.DoesNotContain(TitleIn(world), (await clerk.OpenAsync("/nhiem-vu/danh-sach")).Text);

        var page = await clerk.OpenAsync(given.Url.AbsolutePath);
        Assert.Equal("Lâm Đồng", page.Described("Chủ trì"));
        Assert.DoesNotContain("Nhận nhiệm vụ", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("a[href^='/nhiem-vu/nguon/'], a[href$='/sua']"));
        var told = await (await page.FollowAsync("Báo cáo phần phối hợp"))
            .PressAsync("Báo cáo phần phối hợp", ("Kết quả thực hiện", Said), ("Hồ sơ làm minh chứng", world.EvidenceOf(Supporter)));
        Assert.Equal(given.Url.AbsolutePath, told.Url.AbsolutePath);
        Assert.Contains(Said, told.Text);
        Assert.Contains("Minh chứng của nhiệm vụ", (await clerk.OpenAsync($"/van-ban/{world.EvidenceOf(Supporter)}")).Text);
        Assert.StartsWith("đã báo cáo", (await clerk.OpenAsync("/nhiem-vu")).Row(TitleIn(world))[4], StringComparison.Ordinal);

        var judged = await desk.OpenAsync(given.Url.AbsolutePath);
        Assert.Contains("1/2 đơn vị đã báo cáo", judged.Text);
        Assert.Contains("Phú Thọ: chưa báo cáo", judged.Text);
        Assert.Contains("Ninh Thuận: đã báo cáo 20/7/2020", judged.Text);
        Assert.Contains("Báo cáo phần phối hợp: Ninh Thuận", judged.Text);
        using var neither = await app.SignedInAsync(world.ClerkLogin("24"));
        Assert.Equal(HttpStatusCode.NotFound, (await neither.OpenAsync(given.Url.AbsolutePath)).Status);
    }

    [Fact]
    public async Task What_a_unit_supports_is_not_among_what_it_owes()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        await AssignAsync(world, Supporter).Done();
        app.Time.Set(new DateOnly(2020, 9, 20));
        using var clerk = await app.SignedInAsync(world.ClerkLogin(Supporter));
        var page = await clerk.OpenAsync("/nhiem-vu");
        Assert.Contains("0 việc", page.Document.QuerySelector("header, .head, body")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Phối hợp", page.Document.QuerySelector("#viec-phoi-hop")!.TextContent.Trim());
        Assert.Null(page.Document.QuerySelector("#viec-cua-ban"));
        Assert.DoesNotContain(TitleIn(world), (await clerk.OpenAsync("/")).Text);
    }

    [Fact]
    public async Task Two_who_correct_it_at_once_lose_no_unit_that_was_chosen()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var given = await AssignAsync(world, Supporter).Done();
        using var desk = await app.SignedInAsync($"desk-{world.Mark}");
        var form = await desk.OpenAsync($"/nhiem-vu/{given.Id}/sua");
        Assert.Equal([Supporter], Ticked(form));
        await world.Desk.CorrectAsync(given, new { supportingUnits = new[] { Supporter, Second }, reason = "Thêm đơn vị." }).Done();
        var back = await form.PressAsync("Lưu bản sửa", ("Sản phẩm", "Danh sách"), ("Lý do", "Ghi rõ."));
        Assert.Equal(HttpStatusCode.PreconditionFailed, back.Status);
        Assert.Contains("Phú Thọ, Ninh Thuận", back.Text);
        Assert.Equal([Second, Supporter], Ticked(back));
        var saved = await back.PressAsync("Lưu bản sửa");
        Assert.Equal("Phú Thọ, Ninh Thuận", saved.Described("Phối hợp"));
        Assert.Equal("Danh sách", saved.Described("Sản phẩm"));
    }

    private static async Task<AssignmentWorld> WorldAsync(RunningApp app)
    {
        app.Time.Set(new DateOnly(2020, 7, 20));
        return await AssignmentWorld.NewAsync(app, Lead, Supporter, Second, "24");
    }

    private static Task<Answer> AssignAsync(AssignmentWorld world, params string[] supporting) => world.Desk.EnterAsync(new
    {
        unit = Lead,
        number = "145-CV/BNCTW",
        title = TitleIn(world),
        product = "Báo cáo",
        dueOn = "2020-08-31",
        origin = "request",
        field = "internal_affairs",
        supportingUnits = supporting,
    });

    private static Page Filled(AssignmentWorld world, Page page)
    {
        foreach (var (name, value) in new[] { ("number", "145-CV/BNCTW"), ("dueOn", "31/8/2020"), ("product", "Báo cáo"), ("supporting", "Sở Y tế") })
        {
            page.Document.QuerySelector<IHtmlInputElement>($"form.entry input[name={name}]")!.Value = value;
        }

        page.Document.QuerySelector<IHtmlTextAreaElement>("textarea[name=title]")!.Value = TitleIn(world);
        page.Document.QuerySelector<IHtmlSelectElement>("select[name=origin]")!.Value = "request";
        page.Document.QuerySelector<IHtmlSelectElement>("select[name=field]")!.Value = "internal_affairs";
        return page;
    }

    /// <summary>Told apart from those of other tests on the same database.</summary>
    private static string TitleIn(AssignmentWorld world) => $"Rà soát vụ việc {world.Mark}";

    private static Page Tick(Page page, string name, string code)
    {
        page.Document.QuerySelector<IHtmlInputElement>($"input[name={name}][value='{code}']")!.IsChecked = true;
        return page;
    }

    private static IEnumerable<string> Ticked(Page page) =>
        page.Document.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox][name=supportingUnits]").Where(box => box.IsChecked).Select(box => box.Value);
}
