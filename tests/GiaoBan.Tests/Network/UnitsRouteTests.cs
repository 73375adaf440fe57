using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Network;

public sealed class UnitsRouteTests(Apps apps) : IClassFixture<Apps>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_network_of_a_day_is_answered_whole(DatabaseKind database)
    {
        using var api = await ApiAsync(database);
        var before = await api.GetFromJsonAsync<JsonElement>("units?on=2020-06-14", Cancel);
        Assert.Equal(64, before.GetProperty("total").GetInt32());
        Assert.Equal(64, before.GetProperty("items").GetArrayLength());
        Assert.Equal("""{"code":"TW","name":"Ban Nội chính Trung ương","kind":"centre","parent":null,"validFrom":null,"validTo":null,"predecessors":[]}""", before.GetProperty("items")[0].GetRawText());

        var after = await api.GetFromJsonAsync<JsonElement>("units?on=2025-07-01", Cancel);
        Assert.Equal(35, after.GetProperty("total").GetInt32());
        var khanhHoa = after.GetProperty("items").EnumerateArray().Single(u => u.GetProperty("code").GetString() == "56");
        Assert.Equal("""{"code":"56","name":"Tỉnh Khánh Hòa","kind":"province","parent":"TW","validFrom":"2025-07-01","validTo":null,"predecessors":["56","58"]}""", khanhHoa.GetRawText());
    }

    [Theory]
    [InlineData("units", HttpStatusCode.OK)]
    [InlineData("units?on=", HttpStatusCode.OK)]
    [InlineData("units?on=0001-01-01", HttpStatusCode.OK)]
    [InlineData("units?on=9999-12-31", HttpStatusCode.OK)]
    [InlineData("units?on=2020-02-30", HttpStatusCode.UnprocessableEntity)]
    [InlineData("units?on=14/6/2020", HttpStatusCode.UnprocessableEntity)]
    [InlineData("units?on=%00", HttpStatusCode.BadRequest)]
    public async Task A_day_that_is_none_is_said_at_its_field(string address, HttpStatusCode expected)
    {
        using var api = await ApiAsync(DatabaseKind.Sqlite);
        using var response = await api.GetAsync(address, Cancel);
        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.UnprocessableEntity)
        {
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            Assert.Contains("không phải là ngày", problem.GetProperty("errors").GetProperty("on")[0].GetString(), StringComparison.Ordinal);
        }
    }

    private async Task<HttpClient> ApiAsync(DatabaseKind database)
    {
        var app = await apps.On(database);
        var login = $"reader-{Guid.NewGuid():N}"[..20];
        await app.OfficerAsync(login, Role.Auditor);
        return app.Api(await app.TokenAsync(login));
    }
}
