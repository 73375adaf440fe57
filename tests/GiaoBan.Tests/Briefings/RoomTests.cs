using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>What happens in a room, through the API.</summary>
public sealed class RoomTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private static readonly JsonObject[] Present = [new() { ["office"] = "Ban Nội chính", ["number"] = 6 }, new() { ["office"] = "Công an", ["number"] = 4 }];

    [Theory, BothDatabases]
    public async Task A_site_checks_in_corrects_its_numbers_and_the_secretary_confirms(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68", "25");
        await api.OkAsync("clerk-68", $"briefings/{id}/check-in", CheckIn(Present));
        await api.OkAsync("secretary", $"briefings/{id}/roll-call");
        Assert.True(Site(await api.GetAsync("clerk-68", $"briefings/{id}/room"), "68")["confirmed"]!.GetValue<bool>());
        await api.OkAsync("clerk-68", $"briefings/{id}/check-in", CheckIn(Present[0]));
        var site = Site(await api.GetAsync("secretary", $"briefings/{id}/room"), "68");
        Assert.Equal(6, site["people"]!.GetValue<int>());
        Assert.False(site["confirmed"]!.GetValue<bool>());
        var other = await api.GetAsync("head-25", $"briefings/{id}/room");
        Assert.Null(Site(other, "68")["people"]);
        Assert.Equal(6, other["people"]!.GetValue<int>());
    }

    [Theory, BothDatabases]
    public async Task Sites_ask_are_put_in_order_invited_and_stopped(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68", "25", "58");
        foreach (var unit in new[] { "68", "25", "58" })
        {
            await api.OkAsync($"clerk-{unit}", $"briefings/{id}/ask");
        }

        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("head-68", $"briefings/{id}/ask")).Status);
        Assert.Equal(["68", "25", "58"], Queue(await api.GetAsync("clerk-25", $"briefings/{id}/room")));
        await api.OkAsync("secretary", $"briefings/{id}/order", new() { ["unit"] = "58", ["place"] = 1 });
        Assert.Equal(["58", "68", "25"], Queue(await api.GetAsync("clerk-25", $"briefings/{id}/room")));
        await api.OkAsync("secretary", $"briefings/{id}/order", new() { ["by"] = "region" });
        Assert.Equal(["25", "58", "68"], Queue(await api.GetAsync("clerk-25", $"briefings/{id}/room")));
        await api.OkAsync("clerk-68", $"briefings/{id}/withdraw");
        await api.OkAsync("secretary", $"briefings/{id}/invite", new() { ["unit"] = "25" });
        var room = await api.GetAsync("clerk-58", $"briefings/{id}/room");
        Assert.Equal("25", room["speaker"]!["unit"]!.GetValue<string>());
        Assert.Equal(["58"], Queue(room));
        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsync("clerk-58", $"briefings/{id}/stop")).Status);
        await api.OkAsync("clerk-25", $"briefings/{id}/stop");
        Assert.Null((await api.GetAsync("clerk-58", $"briefings/{id}/room"))["speaker"]);
    }

    [Theory, BothDatabases]
    public async Task Nobody_acts_for_another_site(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68", "25");
        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsync("clerk-68", $"briefings/{id}/ask", new() { ["unit"] = "25" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsync("clerk-68", $"briefings/{id}/ask", new() { ["unit"] = "99" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsync("desk", $"briefings/{id}/ask", new() { ["unit"] = "25" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.PostAsync("clerk-58", $"briefings/{id}/ask")).Status);
        await api.OkAsync("secretary", $"briefings/{id}/ask", new() { ["unit"] = "TW" });
    }

    [Theory, BothDatabases]
    public async Task An_internal_item_is_no_item_to_a_site(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68");
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 1 });
        await api.OkAsync("secretary", $"briefings/{id}/item", new() { ["item"] = 2 });
        await api.OkAsync("secretary", $"briefings/{id}/time", new() { ["minutes"] = 5 });
        Assert.Equal(2, (await api.GetAsync("chair", $"briefings/{id}/room"))["item"]!["id"]!.GetValue<int>());
        var site = await api.GetAsync("clerk-68", $"briefings/{id}/room");
        Assert.Null(site["item"]);
        Assert.Equal([1], site["done"]!.AsArray().Select(i => i!.GetValue<int>()));
        Assert.Equal(["opened", "item_begun"], await KindsAsync(api, "clerk-68", id));
        Assert.Equal(["opened", "item_begun", "item_begun", "time_added"], await KindsAsync(api, "secretary", id));
    }

    [Theory, BothDatabases]
    public async Task Thirty_that_ask_at_once_stand_in_one_order_and_none_twice(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync();
        string[] units = ["25", "17", "26", "58", "68", "01", "79", "48"];
        foreach (var unit in units)
        {
            await api.GetAsync($"clerk-{unit}", $"briefings/{id}/room");
        }

        var asked = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => api.PostAsync($"clerk-{units[i % units.Length]}", $"briefings/{id}/ask")));
        Assert.Equal(units.Length, asked.Count(a => a.Status == HttpStatusCode.OK));
        Assert.All(asked.Where(a => a.Status != HttpStatusCode.OK), a => Assert.Equal(HttpStatusCode.Conflict, a.Status));
        var order = asked.Where(a => a.Status == HttpStatusCode.OK).OrderBy(a => a.Body!["id"]!.GetValue<long>())
            .Select(a => a.Body!["unit"]!.GetValue<string>());
        Assert.Equal(order, Queue(await api.GetAsync("chair", $"briefings/{id}/room")));
    }

    [Theory, BothDatabases]
    public async Task The_same_key_again_is_the_same_happening_done_once(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68");
        var first = await api.OkAsync("clerk-68", $"briefings/{id}/ask", key: $"ask-{id}");
        var again = await api.OkAsync("clerk-68", $"briefings/{id}/ask", key: $"ask-{id}");
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(["opened", "asked"], await KindsAsync(api, "clerk-68", id));
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("clerk-68", $"briefings/{id}/withdraw", key: $"ask-{id}")).Status);
    }

    [Theory, BothDatabases]
    public async Task Nothing_happens_before_the_room_opens_nor_after_it_closed(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.CalledAsync("68");
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("clerk-68", $"briefings/{id}/ask")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsync("secretary", $"briefings/{id}/open")).Status);
        await api.OkAsync("chair", $"briefings/{id}/open");
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("chair", $"briefings/{id}/open")).Status);
        await api.OkAsync("clerk-68", $"briefings/{id}/ask");
        await api.OkAsync("chair", $"briefings/{id}/close");
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("clerk-68", $"briefings/{id}/ask")).Status);
        Assert.Empty(Queue(await api.GetAsync("clerk-68", $"briefings/{id}/room")));
    }

    private static JsonObject CheckIn(params JsonObject[] lines) =>
        new() { ["present"] = new JsonArray([.. lines.Select(l => l.DeepClone())]) };

    private static JsonNode Site(JsonNode room, string unit) =>
        room["sites"]!.AsArray().Single(s => s!["unit"]!.GetValue<string>() == unit)!;

    private static string[] Queue(JsonNode room) => [.. room["queue"]!.AsArray().Select(q => q!["unit"]!.GetValue<string>())];

    private static async Task<string[]> KindsAsync(BriefingApi api, string login, string id) =>
        [.. (await api.GetAsync(login, $"briefings/{id}/happenings?after=0"))["items"]!.AsArray().Select(h => h!["kind"]!.GetValue<string>())];
}
