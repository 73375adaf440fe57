using System.Net;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class SignInTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task The_right_password_lets_in_and_leads_on_to_the_wanted_page(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("right-1", Role.Clerk, "68");
        using var visitor = app.Visitor();

        var gate = await visitor.OpenAsync("/phien?x=1");
        Assert.Equal("/dang-nhap", gate.Url.AbsolutePath);
        var page = await gate.PressAsync("Đăng nhập", ("Tên đăng nhập", "right-1"), ("Mật khẩu", TestOfficers.Password));

        Assert.Equal("/phien?x=1", page.Url.PathAndQuery);
        Assert.Equal("Phiên làm việc", page.Heading);
        Assert.Single(page.Rows);
    }

    [Theory, BothDatabases]
    public async Task An_unknown_name_is_answered_like_a_wrong_password_and_what_was_typed_stays(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("known", Role.Clerk, "68");
        using var visitor = app.Visitor();

        var wrong = await visitor.SignInAsync("known", "not the right words at all");
        var unknown = await visitor.SignInAsync("nobody", "not the right words at all");

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Text, unknown.Text);
        Assert.Equal("nobody", unknown.Value("Tên đăng nhập"));
        Assert.Equal("", unknown.Value("Mật khẩu"));
    }

    [Theory, BothDatabases]
    public async Task After_ten_wrong_ones_the_right_one_is_refused_too_until_a_quarter_of_an_hour_has_passed(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("locked", Role.Clerk, "68");
        await app.OfficerAsync("neighbour", Role.Clerk, "68");
        using var visitor = app.Visitor();
        for (var i = 0; i < 10; i++)
        {
            await visitor.SignInAsync("locked", $"wrong words number {i}");
        }

        var locked = await visitor.SignInAsync("locked");
        Assert.Equal(HttpStatusCode.Unauthorized, locked.Status);
        using var neighbour = app.Visitor();
        Assert.NotEqual("/dang-nhap", (await neighbour.SignInAsync("neighbour")).Url.AbsolutePath);

        app.SignInTime.Move(TimeSpan.FromMinutes(16));
        Assert.NotEqual("/dang-nhap", (await visitor.SignInAsync("locked")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task Guesses_made_at_once_are_counted_each(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("rushed", Role.Clerk, "68");
        using var visitor = app.Visitor();
        var gate = await visitor.OpenAsync("/dang-nhap");
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Visitor().SignInAsync("rushed", "wrong words at once")));

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SignInAsync("rushed")).Status);
        app.SignInTime.Move(TimeSpan.FromMinutes(16));
    }

    [Theory, BothDatabases]
    public async Task Only_a_path_of_our_own_is_gone_to_afterwards(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("phished", Role.Clerk, "68");
        using var visitor = app.Visitor();
        var gate = await visitor.OpenAsync("/dang-nhap?tiep=https%3A%2F%2Fexample.org%2Fx");
        var page = await gate.PressAsync("Đăng nhập", ("Tên đăng nhập", "phished"), ("Mật khẩu", TestOfficers.Password));
        Assert.Equal(app.Url.Authority, page.Url.Authority);
        Assert.NotEqual("/dang-nhap", page.Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task A_form_without_its_token_is_refused(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var visitor = app.Visitor();
        using var forged = new FormUrlEncodedContent(new Dictionary<string, string> { ["Login"] = "a", ["Password"] = "b" });
        using var response = await visitor.Client.PostAsync("/dang-nhap", forged, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_disabled_officer_does_not_get_in(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("gone", Role.Clerk, "68");
        await app.DisableAsync("gone");
        using var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SignInAsync("gone")).Status);
    }

    [Fact]
    public async Task Sixty_four_people_behind_one_address_get_in_within_a_minute()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        for (var i = 0; i < 64; i++)
        {
            await app.OfficerAsync($"site-{i}", Role.Clerk, "68");
        }

        var began = TimeProvider.System.GetTimestamp();
        var pages = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => app.Visitor().SignInAsync($"site-{i}")));
        Assert.All(pages, page => Assert.NotEqual("/dang-nhap", page.Url.AbsolutePath));
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }
}
