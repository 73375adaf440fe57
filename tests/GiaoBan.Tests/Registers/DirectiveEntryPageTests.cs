using System.Net;
using AngleSharp.Html.Dom;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>Entering a directive document: once, as it was typed, with every mistake said at its place.</summary>
public sealed class DirectiveEntryPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task An_entered_document_opens_with_what_it_says_and_counts_for(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("68");
        var number = DirectiveVisits.NewNumber();

        var page = await clerk.EnterAsync(number, ("“Tham nhũng vặt”", "true"), ("Ghi chú", "gửi các huyện ủy"));

        Assert.StartsWith("/van-ban/", page.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(DirectiveVisits.Title, page.Heading);
        Assert.Contains($"Đã ghi vào sổ văn bản {number}, thứ Sáu 12/6/2020", page.Text, StringComparison.Ordinal);
        Assert.Equal("Kế hoạch", page.Described("Loại văn bản"));
        Assert.Equal("Có", page.Described("“Tham nhũng vặt”"));
        Assert.Equal("Không", page.Described("Liên quan nhân sự đại hội"));
        Assert.Contains("Văn bản chỉ đạo ban hành", page.Text, StringComparison.Ordinal);
        Assert.Equal("Ghi văn bản", (await page.FollowAsync("Ghi văn bản tiếp")).Heading);
    }

    [Theory, BothDatabases]
    public async Task A_text_of_a_megabyte_comes_back_to_its_field(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("68");
        var text = new string('ộ', 350_000);

        var page = await (await clerk.OpenAsync("/van-ban/moi")).PressAsync("Ghi văn bản", ("Trích yếu", text), ("Ghi chú", "giữ lại"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Trích yếu: Dài 350.000 ký tự, nhiều nhất 500. Rút gọn lại.", page.Text, StringComparison.Ordinal);
        Assert.Equal((text, "giữ lại"), (page.Value("Trích yếu"), page.Value("Ghi chú")));
    }

    [Theory, BothDatabases]
    public async Task Every_mistake_is_said_at_its_field_and_all_that_was_typed_stays(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("68");

        var page = await (await clerk.OpenAsync("/van-ban/moi")).PressAsync(
            "Ghi văn bản", ("Số, ký hiệu", "mười bốn"), ("Ngày ban hành", "31/2/2020"), ("Trích yếu", new string('ă', 501)),
            ("Lĩnh vực", "Nội chính"), ("Liên quan nhân sự đại hội", "true"), ("Ghi chú", "giữ lại"), ("Hạn chế", "true"),
            (ClerkTick(await clerk.OpenAsync("/van-ban/moi")), "false"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Chưa lưu: có 6 chỗ phải sửa", page.Text, StringComparison.Ordinal);
        Assert.Contains("Số, ký hiệu: Phải như 15-QĐ/TU", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ngày ban hành: “31/2/2020” không phải là ngày", page.Text, StringComparison.Ordinal);
        Assert.Contains("Trích yếu: Dài 501 ký tự", page.Text, StringComparison.Ordinal);
        Assert.Contains("Loại văn bản: Chưa chọn", page.Text, StringComparison.Ordinal);
        Assert.Contains("phải nêu ít nhất một cán bộ", page.Text, StringComparison.Ordinal);
        Assert.Equal("mười bốn", page.Value("Số, ký hiệu"));
        Assert.Equal("31/2/2020", page.Value("Ngày ban hành"));
        Assert.Equal(501, page.Value("Trích yếu").Length);
        Assert.Equal("internal_affairs", page.Value("Lĩnh vực"));
        Assert.Equal("true", page.Value("Liên quan nhân sự đại hội"));
        Assert.Equal("giữ lại", page.Value("Ghi chú"));
        Assert.True(((IHtmlInputElement)page.Field("Hạn chế")).IsChecked);
    }

    [Theory, BothDatabases]
    public async Task A_form_sent_twice_enters_one_document(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("70");
        var number = DirectiveVisits.NewNumber();
        var form = await clerk.OpenAsync("/van-ban/moi");

        var first = await form.PressAsync("Ghi văn bản", DirectiveVisits.Filled(number));
        var second = await form.PressAsync("Ghi văn bản", DirectiveVisits.Filled(number));

        Assert.Equal(first.Url, second.Url);
        Assert.Equal(1, await CountAsync(app, number));
    }

    [Theory, BothDatabases]
    public async Task The_same_number_day_and_issuer_are_warned_of_before_anything_is_saved(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("72");
        var number = DirectiveVisits.NewNumber();
        var existing = await clerk.EnterAsync(number);

        var warned = await clerk.EnterAsync(number, ("Trích yếu", "Một trích yếu khác"));

        Assert.Equal(HttpStatusCode.Conflict, warned.Status);
        Assert.Contains("Chưa ghi: sổ đã có văn bản cùng số, ngày và cơ quan ban hành", warned.Text, StringComparison.Ordinal);
        Assert.Equal("Một trích yếu khác", warned.Value("Trích yếu"));
        Assert.Equal(existing.Url, (await warned.FollowAsync($"{number}, 12/6/2020")).Url);
        Assert.Equal(1, await CountAsync(app, number));

        var entered = await warned.PressAsync("Vẫn ghi, đây là văn bản khác");
        Assert.Equal("Một trích yếu khác", entered.Heading);
        Assert.Equal(2, await CountAsync(app, number));
    }

    [Theory, BothDatabases]
    public async Task The_warning_betrays_no_document_that_one_may_not_see(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("74");
        using var colleague = await app.ClerkAsync("74");
        var number = DirectiveVisits.NewNumber();
        await clerk.EnterAsync(number, ("Hạn chế", "true"));

        Assert.Equal(DirectiveVisits.Title, (await colleague.EnterAsync(number)).Heading);
    }

    [Theory, BothDatabases]
    public async Task What_no_text_can_hold_is_refused_and_nothing_is_lost(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("75");
        var number = DirectiveVisits.NewNumber();

        var large = await clerk.EnterAsync(number, ("Trích yếu", new string('x', 900_000)));
        var nul = await clerk.EnterAsync(number, ("Trích yếu", "có \0 ở giữa"));
        var early = await clerk.EnterAsync(number, ("Ngày ban hành", "1/1/0001"));
        var late = await clerk.EnterAsync(number, ("Ngày ban hành", "31/12/9999"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, large.Status);
        Assert.Equal(900_000, large.Value("Trích yếu").Length);
        Assert.Equal(HttpStatusCode.BadRequest, nul.Status);
        Assert.Contains("Quay lại trên trình duyệt để lấy lại nội dung đã nhập", nul.Text, StringComparison.Ordinal);
        Assert.All([early, late], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.Equal(0, await CountAsync(app, number));
    }

    [Theory, BothDatabases]
    public async Task The_form_asks_the_database_at_most_ten_times(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var clerk = await app.ClerkAsync("77");

        app.Queries.Clear();
        await clerk.OpenAsync("/van-ban/moi");

        Assert.InRange(app.Queries.Sent.Count, 1, 10);
    }

    /// <summary>The label of the tick that stands for the visitor: it is the one that is set.</summary>
    private static string ClerkTick(Page page) =>
        page.Document.QuerySelector("input[name=named][checked]")!.NextElementSibling!.TextContent;

    private static Task<int> CountAsync(RunningApp app, string number) => app.InScopeAsync(services =>
        services.GetRequiredService<GiaoBanDb>().Directives.CountAsync(d => d.Number == number));
}
