using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Accounts;

public sealed class TokenTests(Apps apps) : IClassFixture<Apps>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_token_reads_and_a_read_only_one_writes_nothing(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("reader", Role.Clerk, "68");
        using var api = app.Api(await app.TokenAsync("reader", isReadOnly: true));

        using var read = await api.GetAsync("units?on=2020-06-14", Cancel);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage(method, "directives") { Content = JsonContent.Create(new { }) };
            using var written = await api.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, written.StatusCode);
            Assert.Equal("application/problem+json", written.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory, BothDatabases]
    public async Task A_token_of_a_disabled_officer_opens_nothing(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("ended", Role.Clerk, "68");
        using var api = app.Api(await app.TokenAsync("ended"));
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("units", Cancel)).StatusCode);
        await app.DisableAsync("ended");
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.GetAsync("units", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Without_a_token_every_route_answers_401_with_what_to_do_and_a_cookie_does_not_help(DatabaseKind database)
    {
        var app = await apps.On(database);
        await app.OfficerAsync("cookie", Role.Clerk, "68");
        using var visitor = await app.SignedInAsync("cookie");
        foreach (var route in (await Routes.OfAsync(app)).Where(r => r.IsApi))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Sample);
            using var response = await visitor.Client.SendAsync(request, Cancel);
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{route.Method} {route.Path}: {response.StatusCode}");
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            Assert.Equal("Cần mã truy cập", problem.GetProperty("title").GetString());
        }
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer gb_")]
    [InlineData("Bearer gb_0000000000000000000000000000000000000000000")]
    [InlineData("Basic YTpi")]
    public async Task A_header_that_is_no_token_is_401(string header)
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var api = app.Api();
        api.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.GetAsync("units", Cancel)).StatusCode);
    }
}
