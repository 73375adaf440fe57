using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>Points of order in the queue to speak, and the end of each speech in the log.</summary>
public sealed class PointOfOrderTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    private const string Note = "Đường truyền mất tiếng, đề nghị tạm dừng";

    [Theory, BothDatabases]
    public async Task A_point_of_order_comes_before_speeches_on_every_screen_until_the_chair_reorders(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25", "58", "17");
        await using var chair = await RoomScreen.OpenAsync(app, "chair", id);
        await using var site = await RoomScreen.OpenAsync(app, "clerk-17", id);
        await api.OkAsync("clerk-68", $"briefings/{id}/ask", new() { ["note"] = "Vụ việc phức tạp, kéo dài" });
        await api.OkAsync("clerk-25", $"briefings/{id}/ask", Order(Note));
        await api.OkAsync("clerk-58", $"briefings/{id}/ask", Order());
        var room = await api.GetAsync("clerk-17", $"briefings/{id}/room");
        Assert.Equal(["25 order", "58 order", "68 speech"], Queue(room));
        Assert.Equal([Note, null, "Vụ việc phức tạp, kéo dài"], room["queue"]!.AsArray().Select(q => q!["note"]?.GetValue<string>()));
        foreach (var screen in new[] { chair, site })
        {
            await screen.ShowsAsync("queue", "Vụ việc phức tạp, kéo dài");
            await screen.ShowsAsync("queue", Note);
            await screen.ShowsAsync("queue", "về điều hành");
        }

        // Sorting keeps them before the speeches; one site is put wherever the chair says.
        await api.OkAsync("secretary", $"briefings/{id}/order", new() { ["unit"] = "68", ["place"] = 1 });
        Assert.Equal(["68 speech", "25 order", "58 order"], Queue(await api.GetAsync("clerk-17", $"briefings/{id}/room")));
        await api.OkAsync("clerk-17", $"briefings/{id}/ask", Order());
        Assert.Equal(["68 speech", "25 order", "58 order", "17 order"], Queue(await api.GetAsync("clerk-17", $"briefings/{id}/room")));
        await api.OkAsync("secretary", $"briefings/{id}/order", new() { ["by"] = "region" });
        Assert.Equal("68 speech", Queue(await api.GetAsync("clerk-17", $"briefings/{id}/room"))[^1]);
        var asked = (await api.GetAsync("clerk-17", $"briefings/{id}/happenings?after=0"))["items"]!.AsArray()
            .Where(h => h!["kind"]!.GetValue<string>() == "asked").Select(h => h!["ask"]!.GetValue<string>());
        Assert.Equal(["speech", "order", "order", "order"], asked);
    }

    [Theory, BothDatabases]
    public async Task A_site_raises_it_on_its_page_with_a_line_of_what_it_is_about(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        using var site = await app.SignedInAsync("clerk-68");
        var asked = await (await site.OpenAsync(RoomScreen.PathOf(id))).PressAsync("Đăng ký phát biểu", ("Về việc gì", "Vụ việc kéo dài"));
        Assert.Contains("Vụ việc kéo dài", asked.Text);
        var raised = await asked.PressAsync("Xin ý kiến về điều hành", ("Về việc gì", Note));
        Assert.Contains("về điều hành", raised.Text);
        Assert.Equal(["68 order"], Queue(await api.GetAsync("clerk-68", $"briefings/{id}/room")));
        Assert.DoesNotContain("Xin ý kiến về điều hành", raised.Text);
    }

    [Theory, BothDatabases]
    public async Task Who_asked_to_speak_may_still_raise_a_point_of_order_and_stands_once(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68", "25");
        await api.OkAsync("clerk-25", $"briefings/{id}/ask");
        await api.OkAsync("clerk-68", $"briefings/{id}/ask");
        await api.OkAsync("clerk-68", $"briefings/{id}/ask", Order());
        Assert.Equal(["68 order", "25 speech"], Queue(await api.GetAsync("chair", $"briefings/{id}/room")));
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("clerk-68", $"briefings/{id}/ask", Order())).Status);
    }

    [Theory, BothDatabases]
    public async Task A_kind_that_is_none_a_long_note_and_one_of_two_lines_are_refused_by_name(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync("68");
        await RefusedAsync(new() { ["kind"] = "film" }, "kind");
        await RefusedAsync(Order(new string('a', 201)), "note");
        await RefusedAsync(Order("một\nhai"), "note");
        Assert.Empty(Queue(await api.GetAsync("clerk-68", $"briefings/{id}/room")));
        await api.OkAsync("clerk-68", $"briefings/{id}/ask", Order(new string('a', 200)));

        async Task RefusedAsync(JsonObject body, string field)
        {
            var (status, answer) = await api.PostAsync("clerk-68", $"briefings/{id}/ask", body);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.NotNull(answer!["errors"]![field]);
        }
    }

    [Theory, BothDatabases]
    public async Task Eight_that_ask_at_once_for_one_or_the_other_stand_in_one_order_for_all(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.OpenedAsync();
        string[] units = ["25", "17", "26", "58", "68", "01", "79", "48"];
        foreach (var unit in units)
        {
            await api.GetAsync($"clerk-{unit}", $"briefings/{id}/room");
        }

        var asked = await Task.WhenAll(units.Select((unit, i) => api.OkAsync($"clerk-{unit}", $"briefings/{id}/ask", i % 2 == 0 ? Order() : [])));
        var expected = asked.OrderBy(a => a["ask"]!.GetValue<string>() != "order").ThenBy(a => a["id"]!.GetValue<long>())
            .Select(a => $"{a["unit"]} {a["ask"]}");
        foreach (var login in units.Select(unit => $"clerk-{unit}").Append("chair"))
        {
            Assert.Equal(expected, Queue(await api.GetAsync(login, $"briefings/{id}/room")));
        }
    }

    [Theory, BothDatabases]
    public async Task The_log_has_the_end_of_each_speech_by_whatever_it_ended(DatabaseKind database)
    {
        var app = await network.On(database);
        using var api = new BriefingApi(app);
        var id = await api.OpenedAsync("68", "25");
        await api.OkAsync("secretary", $"briefings/{id}/invite", new() { ["unit"] = "68" });
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(8, 5));
        var second = await api.OkAsync("secretary", $"briefings/{id}/invite", new() { ["unit"] = "25" }, key: $"invite-{id}");
        Assert.Equal(second.ToJsonString(), (await api.OkAsync("secretary", $"briefings/{id}/invite", new() { ["unit"] = "25" }, key: $"invite-{id}")).ToJsonString());
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(8, 7));
        await api.OkAsync("chair", $"briefings/{id}/close");
        var log = (await api.GetAsync("clerk-25", $"briefings/{id}/happenings?after=0"))["items"]!.AsArray();
        Assert.Equal(
            ["opened ", "invited 68", "stopped 68", "invited 25", "stopped 25", "closed "],
            log.Select(h => $"{h!["kind"]} {h["unit"]}"));
        Assert.Equal([35 * 60, 2 * 60], log.Where(h => h!["kind"]!.GetValue<string>() == "stopped").Select(h => h!["seconds"]!.GetValue<int>()));
    }

    private static JsonObject Order(string? note = null) => new() { ["kind"] = "order", ["note"] = note };

    private static string[] Queue(JsonNode room) => [.. room["queue"]!.AsArray().Select(q => $"{q!["unit"]} {q["kind"]}")];
}
