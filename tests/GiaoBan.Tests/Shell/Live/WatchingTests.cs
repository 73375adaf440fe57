using System.Net;
using GiaoBan.Network;
using GiaoBan.Tests.Reports;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Shell.Live;

/// <summary>Who may watch what, and for how long.</summary>
public sealed class WatchingTests(ReportNetwork network) : IClassFixture<ReportNetwork>
{
    private const string Topic = "toan-quoc/THU-6T/2020-H1";

    /// <summary>By when a right that was taken must be gone from open pages.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Theory, BothDatabases]
    public async Task The_national_picture_is_sent_to_chair_and_desk_and_for_all_others_does_not_exist(DatabaseKind database)
    {
        var app = await network.On(database);
        foreach (var (login, sees) in new[] { ("chair", true), ("desk", true), ("head-25", false), ("clerk-25", false), ("admin", false) })
        {
            await using var page = await LivePage.ConnectAsync(app, await app.SignedInAsync(login));
            Assert.Equal((login, sees), (login, await page.WatchAsync(Topic, "") is not null));
            foreach (var unknown in new[] { "toan-quoc/THU-6T/2020-H3", "toan-quoc/KHONG/2020-H1", "toan-quoc/THU-6T", "giao-ban/1", "", new string('x', 3_000), $"{Topic}?map=x", $"{Topic}\nchair\nvi" })
            {
                Assert.Null(await page.WatchAsync(unknown, ""));
            }
        }
    }

    [Theory, BothDatabases]
    public async Task Nobody_connects_without_signing_in_or_from_a_page_of_another_site(DatabaseKind database)
    {
        var app = await network.On(database);
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusalAsync(app, app.Visitor(), null));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(app, await app.SignedInAsync("chair"), "https://elsewhere.example"));
        await using var own = await LivePage.ConnectAsync(app, await app.SignedInAsync("chair"), app.Url.GetLeftPart(UriPartial.Authority));
        Assert.NotNull(await own.WatchAsync(Topic, ""));
    }

    [Theory, BothDatabases]
    public async Task With_a_one_time_password_nothing_is_watched(DatabaseKind database)
    {
        var app = await network.On(database);
        var password = await app.AddAsync("newcomer");
        using var visitor = app.Visitor();
        await visitor.SignInAsync("newcomer", password);
        Assert.Equal(HttpStatusCode.SeeOther, await RefusalAsync(app, visitor, null));
    }

    [Theory, BothDatabases]
    public async Task Whose_post_ends_is_cut_off_and_sees_it_no_more(DatabaseKind database)
    {
        var app = await network.On(database);
        await app.OfficerAsync("leaving", Role.Chair);
        await using var page = await LivePage.OpenAsync(app, "leaving");
        await app.VerbAsync(accounts => accounts.EndPostsAsync(TestOfficers.Tester, "leaving", Role.Chair, default));

        await page.ClosedAsync(Limit);
        await page.ConnectAsync();
        Assert.Null(await page.WatchAsync(page.Topic, page.Stamp));
    }

    [Theory, BothDatabases]
    public async Task Whose_post_is_given_while_connected_is_cut_off_too_and_judged_anew(DatabaseKind database)
    {
        var app = await network.On(database);
        await app.OfficerAsync("rising", Role.Auditor);
        await using var page = await LivePage.ConnectAsync(app, await app.SignedInAsync("rising"));
        Assert.Null(await page.WatchAsync(Topic, ""));
        await app.InScopeAsync(async services =>
        {
            var map = (NetworkMap)(await MapAsync(services));
            return await app.VerbAsync(accounts => accounts.GivePostAsync(
                TestOfficers.Tester, map, new GiaoBan.Accounts.NewPost("rising", Role.Chair, [], null, null), default));
        });

        await page.ClosedAsync(Limit);
        await page.ConnectAsync();
        Assert.NotNull(await page.WatchAsync(Topic, ""));
    }

    [Theory, BothDatabases]
    public async Task A_disabled_officer_is_cut_off(DatabaseKind database)
    {
        var app = await network.On(database);
        await app.OfficerAsync("disabled", Role.Chair);
        await using var page = await LivePage.OpenAsync(app, "disabled");
        await app.DisableAsync("disabled");
        await page.ClosedAsync(Limit);
    }

    [Theory, BothDatabases]
    public async Task A_session_that_is_ended_ends_its_connections_and_no_other(DatabaseKind database)
    {
        var app = await network.On(database);
        await app.OfficerAsync("twofold", Role.Chair);
        await using var here = await LivePage.OpenAsync(app, "twofold");
        await using var there = await LivePage.OpenAsync(app, "twofold");
        await (await here.Visitor.OpenAsync("/phien")).PressAsync("Kết thúc");

        await there.ClosedAsync(Limit);
        Assert.NotNull(await here.WatchAsync(here.Topic, here.Stamp));
    }

    private static async Task<object> MapAsync(IServiceProvider services) =>
        await ((NetworkMaps)services.GetService(typeof(NetworkMaps))!).CurrentAsync((GiaoBan.Storage.GiaoBanDb)services.GetService(typeof(GiaoBan.Storage.GiaoBanDb))!);

    /// <summary>With what status the handshake is refused.</summary>
    private static async Task<HttpStatusCode?> RefusalAsync(RunningApp app, Visitor visitor, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Url, "/truc-tiep"));
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.ParseAdd("websocket");
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", Convert.ToBase64String(new byte[16]));
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false });
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode;
    }
}
