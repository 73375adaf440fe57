using System.Net;
using GiaoBan.Accounts.Sessions;
using GiaoBan.Network;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class SessionTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_copied_cookie_is_worth_nothing_after_sign_out(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("copied", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync("copied");
        using var thief = Copy(app, visitor);
        Assert.Equal("/phien", (await thief.OpenAsync("/phien")).Url.AbsolutePath);

        var left = await (await visitor.OpenAsync("/phien")).PressAsync("Đăng xuất phiên này");
        Assert.Equal("/dang-nhap", left.Url.AbsolutePath);
        Assert.Equal("/dang-nhap", (await thief.OpenAsync("/phien")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task A_session_can_be_ended_from_another_one(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("twice", Role.Clerk, "68");
        using var here = await app.SignedInAsync("twice");
        using var there = await app.SignedInAsync("twice");

        var page = await here.OpenAsync("/phien");
        Assert.Equal(2, page.Rows.Count);
        page = await page.PressAsync("Kết thúc");

        Assert.Single(page.Rows);
        Assert.Equal("/dang-nhap", (await there.OpenAsync("/phien")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task Sitting_in_a_meeting_keeps_a_session_but_brings_none_back(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("sitting", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync("sitting");
        for (var times = 0; times < 3; times++)
        {
            app.SignInTime.Move(TimeSpan.FromMinutes(10));
            await UseAsync(app);
        }

        Assert.Equal("/phien", (await visitor.OpenAsync("/phien")).Url.AbsolutePath);
        app.SignInTime.Move(TimeSpan.FromMinutes(20));
        await UseAsync(app);
        Assert.Equal("/dang-nhap", (await visitor.OpenAsync("/phien")).Url.AbsolutePath);
    }

    /// <summary>As the connection of each session that there is does it.</summary>
    private static Task<bool> UseAsync(RunningApp app) => app.InScopeAsync(async services =>
    {
        var all = await services.GetRequiredService<GiaoBanDb>().Sessions.Select(s => s.TicketHash).ToListAsync();
        await services.GetRequiredService<SessionStore>().NoteUseAsync(all, default);
        return true;
    });

    [Theory, BothDatabases]
    public async Task Nobody_ends_the_session_of_another(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("victim", Role.Clerk, "68");
        await app.OfficerAsync("meddler", Role.Clerk, "58");
        using var victim = await app.SignedInAsync("victim");
        using var second = await app.SignedInAsync("victim");
        using var meddler = await app.SignedInAsync("meddler");
        using var other = await app.SignedInAsync("meddler");
        var button = (await victim.OpenAsync("/phien")).Document.QuerySelector("button[name=session]")!;
        var page = await meddler.OpenAsync("/phien");
        page.Document.QuerySelector("button[name=session]")!.SetAttribute("value", button.GetAttribute("value")!);
        await page.PressAsync("Kết thúc");

        Assert.Equal("/phien", (await second.OpenAsync("/phien")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task A_session_ends_after_a_quarter_of_an_hour_without_use_and_after_twelve_hours_with_it(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("idle", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync("idle");
        app.SignInTime.Move(TimeSpan.FromMinutes(14));
        Assert.Equal("/phien", (await visitor.OpenAsync("/phien")).Url.AbsolutePath);
        app.SignInTime.Move(TimeSpan.FromMinutes(14));
        Assert.Equal("/phien", (await visitor.OpenAsync("/phien")).Url.AbsolutePath);
        app.SignInTime.Move(TimeSpan.FromMinutes(16));
        Assert.Equal("/dang-nhap", (await visitor.OpenAsync("/phien")).Url.AbsolutePath);

        using var busy = await app.SignedInAsync("idle");
        for (var minutes = 0; minutes < 12 * 60; minutes += 10)
        {
            Assert.Equal("/phien", (await busy.OpenAsync("/phien")).Url.AbsolutePath);
            app.SignInTime.Move(TimeSpan.FromMinutes(10));
        }

        Assert.Equal("/dang-nhap", (await busy.OpenAsync("/phien")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task Disabling_an_officer_ends_the_sessions_at_once(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("stopped", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync("stopped");
        await app.DisableAsync("stopped");
        Assert.Equal("/dang-nhap", (await visitor.OpenAsync("/phien")).Url.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task Each_sign_in_gives_another_ticket_and_the_cookie_is_kept_from_scripts_and_other_sites(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("fresh", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync("fresh");
        var first = Ticket(app, visitor);
        await visitor.SignInAsync("fresh");
        Assert.NotEqual(first.Value, Ticket(app, visitor).Value);
        Assert.True(first.HttpOnly);
        Assert.False(first.Secure);
        Assert.Equal(43, first.Value.Length);
        Assert.Single((await visitor.OpenAsync("/phien")).Rows);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36", "Chrome trên Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox trên Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0", "Edge trên Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/19.0 Safari/604.1", "Safari trên iPhone")]
    [InlineData("curl/8.0", "trình duyệt khác")]
    public void A_browser_is_called_as_its_owner_calls_it(string userAgent, string name) =>
        Assert.Equal(name, Browser.NameOf(userAgent).Vi);

    private static Cookie Ticket(RunningApp app, Visitor visitor) => visitor.Cookies.GetCookies(app.Url)["giaoban"]!;

    private static Visitor Copy(RunningApp app, Visitor visitor)
    {
        var copy = app.Visitor();
        copy.Cookies.Add(app.Url, new Cookie("giaoban", Ticket(app, visitor).Value));
        return copy;
    }
}
