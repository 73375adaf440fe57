using System.Net;
using GiaoBan.Accounts.Sessions;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class WriteGuardTests(Apps apps) : IClassFixture<Apps>
{
    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.BadRequest)]
    [InlineData("none", HttpStatusCode.BadRequest)]
    public async Task A_form_that_another_site_sends_is_refused_before_anything_reads_it(string site, HttpStatusCode expected)
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        await app.OfficerAsync($"at-{site}", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync($"at-{site}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/phien?handler=EndOthers")
        {
            Content = new FormUrlEncodedContent([]),
            Headers = { { "Sec-Fetch-Site", site } },
        };
        using var response = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public void Over_HTTPS_the_cookie_is_bound_to_the_host_and_over_HTTP_any_client_keeps_it()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "https" } };
        SessionCookie.Write(context, "ticket");
        Assert.Equal("__Host-giaoban=ticket; path=/; secure; samesite=strict; httponly", context.Response.Headers.SetCookie.ToString());

        context = new DefaultHttpContext { Request = { Scheme = "http" } };
        SessionCookie.Write(context, "ticket");
        Assert.Equal("giaoban=ticket; path=/; samesite=strict; httponly", context.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public async Task A_TLS_proxy_on_the_same_machine_is_believed()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await visitor.Client.GetAsync("/dang-nhap", TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));

        visitor.Client.DefaultRequestHeaders.Remove("X-Forwarded-Proto");
        var page = await visitor.SignInAsync("anyone");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("không mã hóa", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http", "10.0.0.7", false, false)]
    [InlineData("http", "127.0.0.1", false, true)]
    [InlineData("http", "::1", false, true)]
    [InlineData("https", "10.0.0.7", false, true)]
    [InlineData("http", "10.0.0.7", true, true)]
    public void A_real_installation_takes_no_password_over_an_open_line(string scheme, string from, bool isDemo, bool isSafe)
    {
        var context = new DefaultHttpContext { Request = { Scheme = scheme }, Connection = { RemoteIpAddress = IPAddress.Parse(from) } };
        Assert.Equal(isSafe, SessionCookie.IsSafe(context, new Installation("/nowhere", null, isDemo)));
    }
}
