using System.Net;
using GiaoBan.Accounts;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class PasswordPageTests(Apps apps) : IClassFixture<Apps>
{
    private const string New = "con cò bay lả bay la ra cánh đồng";

    [Theory, BothDatabases]
    public async Task A_changed_password_ends_the_other_sessions_and_the_old_one_no_longer_works(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("changer", Role.Clerk, "68");
        using var here = await app.SignedInAsync("changer");
        using var there = await app.SignedInAsync("changer");

        await ChangeAsync(here, TestOfficers.Password, New, New);

        Assert.Equal("/phien", (await here.OpenAsync("/phien")).Url.AbsolutePath);
        Assert.Equal("/dang-nhap", (await there.OpenAsync("/phien")).Url.AbsolutePath);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.SignInAsync("changer")).Status);
        Assert.NotEqual("/dang-nhap", (await there.SignInAsync("changer", New)).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task What_is_wrong_is_said_at_its_field_and_no_password_is_sent_back(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("chooser", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync("chooser");

        var page = await ChangeAsync(visitor, TestOfficers.Password, "ngắn quá", "ngắn quá!");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("cần từ 15 đến 128", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hai lần nhập khác nhau", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ngắn quá", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        page = await ChangeAsync(visitor, "not the present one", New, New);
        Assert.Contains("Chưa đúng", page.Text, StringComparison.Ordinal);
        Assert.NotEqual("/dang-nhap", (await visitor.SignInAsync("chooser")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task A_one_time_password_opens_nothing_but_the_page_that_changes_it(DatabaseKind database)
    {
        var app = await apps.On(database);
        var oneTime = await app.AddAsync("newcomer");
        using var visitor = app.Visitor();

        var page = await visitor.SignInAsync("newcomer", oneTime);
        Assert.Equal("/doi-mat-khau", page.Url.AbsolutePath);
        Assert.Equal("/doi-mat-khau", (await visitor.OpenAsync("/phien")).Url.AbsolutePath);

        await ChangeAsync(visitor, oneTime, New, New);
        Assert.Equal("/phien", (await visitor.OpenAsync("/phien")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task A_one_time_password_that_was_not_used_within_a_day_works_no_longer(DatabaseKind database)
    {
        var app = await apps.On(database);
        var oneTime = await app.AddAsync("latecomer");
        app.SignInTime.Move(AccountVerbs.OneTimeLasts + TimeSpan.FromMinutes(1));
        using var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SignInAsync("latecomer", oneTime)).Status);

        var again = await app.VerbAsync(accounts => accounts.ResetPasswordAsync(TestOfficers.Tester, "latecomer", default));
        Assert.Equal("/doi-mat-khau", (await visitor.SignInAsync("latecomer", again)).Url.AbsolutePath);
    }

    private static async Task<Page> ChangeAsync(Visitor visitor, string present, string chosen, string again) =>
        await (await visitor.OpenAsync("/doi-mat-khau")).PressAsync(
            "Đổi mật khẩu", ("Mật khẩu hiện tại", present), ("Mật khẩu mới", chosen), ("Nhập lại mật khẩu mới", again));
}
