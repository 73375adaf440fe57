using System.Net;
using GiaoBan.Accounts.SetUp;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class SetUpTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task The_first_administrator_is_made_with_the_code_of_the_console_and_then_the_page_is_gone(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var visitor = app.Visitor();
        var gate = await visitor.OpenAsync("/dang-nhap");
        var page = await gate.FollowAsync("Thiết lập lần đầu");

        page = await FillAsync(page, "sai-ma", "quan-tri");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Mã chưa đúng", page.Text, StringComparison.Ordinal);
        Assert.Equal("quan-tri", page.Value("Tên đăng nhập"));

        page = await FillAsync(page, app.Services.GetRequiredService<SetUpCode>().Value, "quan-tri");
        Assert.NotEqual("/dang-nhap", page.Url.AbsolutePath);
        Assert.Equal("/phien", (await visitor.OpenAsync("/phien")).Url.AbsolutePath);

        using var second = app.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await second.OpenAsync("/thiet-lap")).Status);
        Assert.DoesNotContain("Thiết lập", (await second.OpenAsync("/dang-nhap")).Text, StringComparison.Ordinal);
    }

    private static Task<Page> FillAsync(Page page, string code, string login) => page.PressAsync(
        "Tạo tài khoản quản trị",
        ("Mã thiết lập", code), ("Tên đăng nhập", login), ("Mật khẩu", TestOfficers.Password), ("Nhập lại mật khẩu", TestOfficers.Password));
}
