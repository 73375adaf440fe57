using System.Net;
using GiaoBan.Demo;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class DemoSignInTests(Apps apps) : IClassFixture<Apps>
{
    [Theory]
    [InlineData("Trưởng ban, Ban Nội chính tỉnh", "Nghệ An", "head-40")]
    [InlineData("Phó Trưởng ban, Ban Nội chính tỉnh", "Lâm Đồng", "deputy-68")]
    [InlineData("Chuyên viên, Ban Nội chính tỉnh", "Cà Mau", "clerk-96")]
    [InlineData("Chuyên viên tổng hợp, Trung ương", "Lâm Đồng", "desk-4")]
    [InlineData("Chuyên viên tổng hợp, Trung ương", "Hà Nội", "desk-2")]
    [InlineData("Trưởng ban, Trung ương", "Lâm Đồng", "chair")]
    [InlineData("Kiểm toán nhật ký", "Lâm Đồng", "auditor")]
    public async Task One_click_takes_a_role_of_the_demo(string role, string unit, string login)
    {
        var app = await apps.DemoOn(DatabaseKind.Sqlite);
        using var visitor = app.Visitor();
        var gate = await visitor.OpenAsync("/dang-nhap?tiep=/phien");
        var button = gate.Document.QuerySelectorAll("button[name=role]").Single(b => b.QuerySelector("b")!.TextContent == role);
        var page = await gate.PressAsync(string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), ("Đơn vị", unit));
        Assert.Contains($"“{login}”", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("head", "99")]
    [InlineData("head", null)]
    [InlineData("desk", "TW")]
    [InlineData("boss", "68")]
    [InlineData(null, null)]
    public async Task A_role_that_the_demo_has_not_is_not_found(string? role, string? unit)
    {
        var app = await apps.DemoOn(DatabaseKind.Sqlite);
        using var visitor = app.Visitor();
        var gate = await visitor.OpenAsync("/dang-nhap");
        var button = gate.Document.QuerySelector("button[name=role]")!;
        button.SetAttribute("value", role ?? "");
        gate.Document.QuerySelector("select[name=unit] option[value='68']")!.SetAttribute("value", unit ?? "");
        var page = await gate.PressAsync(string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory, BothDatabases]
    public async Task All_have_the_published_password(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        using var visitor = app.Visitor();
        Assert.NotEqual("/dang-nhap", (await visitor.SignInAsync("desk-6", DemoOfficers.Password)).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_real_installation_has_no_role_to_click()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var visitor = app.Visitor();
        var gate = await visitor.OpenAsync("/dang-nhap");
        Assert.Null(gate.Document.QuerySelector("button[name=role]"));
        gate.Document.QuerySelector("form.signin")!.SetAttribute("action", "/dang-nhap?handler=Demo");
        Assert.Equal(HttpStatusCode.NotFound, (await gate.PressAsync("Đăng nhập")).Status);
    }
}
