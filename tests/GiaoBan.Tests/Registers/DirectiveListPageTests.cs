using System.Net;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>The register of directive documents as a list: what its address asks for, and what a reader may see of it.</summary>
public sealed class DirectiveListPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_unit_without_documents_is_told_how_to_begin(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("02");

        var page = await clerk.OpenAsync("/van-ban");

        Assert.Equal("Sổ văn bản chỉ đạo", page.Heading);
        Assert.Contains("Sổ chưa có văn bản nào", page.Text, StringComparison.Ordinal);
        Assert.Equal("Ghi văn bản", (await page.FollowAsync("Ghi văn bản đầu tiên")).Heading);
    }

    [Theory, BothDatabases]
    public async Task The_address_narrows_and_sorts_the_list(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("04");
        await clerk.EnterAsync("1-KH/TU", ("Ngày ban hành", "1/3/2020"));
        await clerk.EnterAsync("2-CT/TU", ("Ngày ban hành", "5/5/2020"), ("Loại văn bản", "Chỉ thị"), ("“Tham nhũng vặt”", "true"));
        await clerk.EnterAsync("3-KH/TU", ("Ngày ban hành", "1/7/2020"));

        Assert.Equal(["3-KH/TU", "2-CT/TU", "1-KH/TU"], await NumbersAsync(clerk, ""));
        Assert.Equal(["1-KH/TU", "2-CT/TU", "3-KH/TU"], await NumbersAsync(clerk, "?sort=on"));
        Assert.Equal(["3-KH/TU", "1-KH/TU"], await NumbersAsync(clerk, "?kind=plan"));
        Assert.Equal(["2-CT/TU"], await NumbersAsync(clerk, "?petty=yes"));
        Assert.Equal(["2-CT/TU"], await NumbersAsync(clerk, "?from=2/3/2020&to=2020-06-30"));
        Assert.Empty(await NumbersAsync(clerk, "?access=restricted"));
    }

    [Theory, BothDatabases]
    public async Task The_filter_leaves_no_empty_box_in_the_address(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("06");
        await clerk.EnterAsync("1-KH/TU");

        var page = await (await clerk.OpenAsync("/van-ban?sort=on")).PressAsync("Lọc", ("Loại văn bản", "Chỉ thị"));

        Assert.Equal("/van-ban?kind=directive&sort=on", page.Url.PathAndQuery);
        Assert.Contains("Không có văn bản nào khớp", page.Text, StringComparison.Ordinal);
        Assert.Equal("Chỉ thị", page.Document.QuerySelector("select[name=kind] option[selected]")?.TextContent);
        Assert.Equal("/van-ban", (await page.FollowAsync("Bỏ lọc")).Url.PathAndQuery);
    }

    [Theory, BothDatabases]
    public async Task What_was_removed_is_one_click_away_and_can_be_brought_back(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("10");
        using var other = await app.ClerkAsync("11");
        await clerk.EnterAsync("1-KH/TU");
        await clerk.EnterAsync("2-KH/TU");
        var page = await (await clerk.OpenAsync("/van-ban")).FollowAsync("1-KH/TU");
        page = await (await page.FollowAsync("Xóa khỏi sổ")).PressAsync("Xóa khỏi sổ", ("Lý do", "Ghi trùng."));

        Assert.Equal(["2-KH/TU"], await NumbersAsync(clerk, ""));
        page = await (await clerk.OpenAsync("/van-ban")).FollowAsync("Đã xóa khỏi sổ");
        Assert.Equal("/van-ban?removed=yes", page.Url.PathAndQuery);
        Assert.Equal("1-KH/TU", page.Rows.Single()[0]);
        Assert.Empty(await NumbersAsync(other, "?removed=yes"));

        page = await (await page.FollowAsync("1-KH/TU")).FollowAsync("Khôi phục");
        await page.PressAsync("Khôi phục");
        Assert.Equal(2, (await NumbersAsync(clerk, "")).Count);
        Assert.Empty(await NumbersAsync(clerk, "?removed=yes"));
    }

    [Theory, BothDatabases]
    public async Task The_list_goes_on_from_page_to_page(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("08");
        for (var number = 1; number <= 5; number++)
        {
            await clerk.EnterAsync($"{number}-KH/TU");
        }

        var first = await clerk.OpenAsync("/van-ban?limit=2&kind=plan");
        var second = await first.FollowAsync("Trang sau");
        var third = await second.FollowAsync("Trang sau");

        Assert.Contains("5 văn bản", first.Text, StringComparison.Ordinal);
        Assert.Equal(["5-KH/TU", "4-KH/TU", "3-KH/TU", "2-KH/TU", "1-KH/TU"], [.. Numbers(first), .. Numbers(second), .. Numbers(third)]);
        Assert.Null(third.Document.QuerySelector("a[rel=next]"));
        Assert.Equal(first.Url, (await third.FollowAsync("Trang đầu")).Url);
    }

    [Theory, BothDatabases]
    public async Task What_the_address_asks_wrongly_is_said_and_nothing_fails(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("10");
        (string Query, string Said)[] wrong =
        [
            ("limit=0", "Số dòng (limit): Phải từ 1 đến 500"), ("limit=x", "limit"), ("after=zz", "Dấu trang (after)"),
            ("from=31/2/2020", "Từ ngày: Không phải là ngày"), ("to=x", "Đến ngày"), ("kind=x", "Loại văn bản: Chọn một trong"),
            ("access=x", "Phạm vi xem"), ("unit=ZZ", "Hôm nay không có đơn vị mang mã “ZZ”"), ("petty=maybe", "petty"),
        ];
        foreach (var (query, said) in wrong)
        {
            var page = await clerk.OpenAsync("/van-ban?" + query);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        }

        var all = await clerk.OpenAsync("/van-ban?limit=0&from=x&after=1");
        Assert.Contains("Từ ngày", all.Text, StringComparison.Ordinal);
        Assert.Contains("Số dòng (limit)", all.Text, StringComparison.Ordinal);
        Assert.Equal("x", all.Value("Từ ngày"));
        Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync("/van-ban?from=1/1/0001&to=31/12/9999&khac=x")).Status);
    }

    [Theory, BothDatabases]
    public async Task Only_who_may_see_a_document_finds_it_in_the_list(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("11");
        using var colleague = await app.ClerkAsync("11");
        using var stranger = await app.ClerkAsync("12");
        using var desk = (await app.SomebodyAsync(Role.Desk, "11")).Visitor;
        using var chair = (await app.SomebodyAsync(Role.Chair)).Visitor;
        await clerk.EnterAsync("1-KH/TU");
        await clerk.EnterAsync("2-KH/TU", ("Của đơn vị", "true"));
        await clerk.EnterAsync("3-KH/TU", ("Hạn chế", "true"));

        Assert.Equal(["3-KH/TU", "2-KH/TU", "1-KH/TU"], await NumbersAsync(clerk, ""));
        Assert.Contains("Hạn chế", (await clerk.OpenAsync("/van-ban")).Row("3-KH/TU")[1], StringComparison.Ordinal);
        Assert.Equal(["2-KH/TU", "1-KH/TU"], await NumbersAsync(colleague, ""));
        Assert.Empty(await NumbersAsync(stranger, ""));
        Assert.Equal(["1-KH/TU"], await NumbersAsync(desk, ""));
        Assert.Equal(["1-KH/TU"], await NumbersAsync(chair, "?unit=11"));
    }

    [Theory, BothDatabases]
    public async Task The_centre_reads_the_registers_of_all_units_and_enters_nothing(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("14");
        await clerk.EnterAsync("1-KH/TU");
        using var chair = (await app.SomebodyAsync(Role.Chair)).Visitor;

        var page = await chair.OpenAsync("/van-ban?unit=14");

        Assert.Contains("Sơn La", page.Row("1-KH/TU"));
        Assert.DoesNotContain("Ghi văn bản", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.OpenAsync("/van-ban/moi")).Status);
    }

    [Theory, BothDatabases]
    public async Task A_list_asks_the_database_at_most_ten_times(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("15");
        await clerk.EnterAsync("1-KH/TU");
        await clerk.EnterAsync("2-KH/TU", ("Hạn chế", "true"));

        app.Queries.Clear();
        await clerk.OpenAsync("/van-ban?kind=plan&from=1/1/2020");

        Assert.InRange(app.Queries.Sent.Count, 1, 10);
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(Visitor visitor, string query) =>
        Numbers(await visitor.OpenAsync("/van-ban" + query));

    private static IReadOnlyList<string> Numbers(Page page) => [.. page.Rows.Select(row => row[0])];
}
