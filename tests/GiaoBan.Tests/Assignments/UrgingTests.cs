using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>Urging: one letter to each unit with all that is overdue there, noted on each assignment.</summary>
public sealed class UrgingTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_letter_names_all_that_is_overdue_at_its_unit_and_nothing_else(DatabaseKind database)
    {
        var app = await apps.On(database);
        app.Time.Set(new DateOnly(2020, 7, 20));
        using var world = await AssignmentWorld.NewAsync(app, "68", "58");
        var late = await world.AssignAsync("68", "2020-08-31").Done();
        var later = await world.AssignAsync("68", "2020-09-02").Done();
        var open = await world.AssignAsync("68", "2020-12-31").Done();
        var other = await world.AssignAsync("58", "2020-12-31").Done();
        app.Time.Set(new DateOnly(2020, 9, 7));

        var letters = await UrgeAsync(world, new { });
        var letter = Assert.Single(letters["items"]!.AsArray())!;
        Assert.Equal(("68", 1, "2020-09-14"), (letter["unit"]!.GetValue<string>(), letter["round"]!.GetValue<int>(), letter["replyBy"]!.GetValue<string>()));
        Assert.Equal([late.Id, later.Id], letter["assignments"]!.AsArray().Select(id => id!.GetValue<string>()));
        Assert.Contains("urge", Acts(await world.Clerk("68").OpenAsync(late.Id)));
        Assert.DoesNotContain("urge", Acts(await world.Clerk("68").OpenAsync(open.Id)));
        Assert.DoesNotContain("urge", Acts(await world.Clerk("58").OpenAsync(other.Id)));
        Assert.Equal(2, (await UrgeAsync(world, Only("68")))["items"]![0]!["round"]!.GetValue<int>());
    }

    [Fact]
    public async Task Where_nothing_is_overdue_nothing_is_written_and_it_is_said()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        app.Time.Set(new DateOnly(2020, 9, 8));
        using var world = await AssignmentWorld.NewAsync(app, "22");
        using var refused = await world.DeskHttp.PostAsJsonAsync("assignments/urge", Only("22"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Theory]
    [InlineData("58")]
    [InlineData("99")]
    public async Task A_desk_officer_urges_only_the_own_units(string unit)
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        app.Time.Set(new DateOnly(2020, 9, 9));
        using var world = await AssignmentWorld.NewAsync(app, "24");
        using var refused = await world.DeskHttp.PostAsJsonAsync("assignments/urge", Only(unit));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    private static async Task<JsonObject> UrgeAsync(AssignmentWorld world, object body)
    {
        using var response = await world.DeskHttp.PostAsJsonAsync("assignments/urge", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    private static object Only(string unit) => new { units = (string[])[unit] };

    private static IEnumerable<string> Acts(Answer answer) => answer.Body["acts"]!.AsArray().Select(act => act!["kind"]!.GetValue<string>());
}
