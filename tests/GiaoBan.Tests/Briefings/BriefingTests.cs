using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Briefings;

/// <summary>A briefing before its room opens.</summary>
public sealed class BriefingTests(BriefingNetwork network) : IClassFixture<BriefingNetwork>
{
    [Theory, BothDatabases]
    public async Task A_draft_is_known_to_chair_and_secretary_and_a_called_one_to_those_invited(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = (await api.OkAsync("secretary", "briefings", BriefingApi.Half("68", "25")))["id"]!.GetValue<string>();
        Assert.Equal(["chair", "secretary"], await SeersAsync(api, id));
        await api.OkAsync("chair", $"briefings/{id}/call");
        Assert.Equal(["chair", "secretary", "desk", "clerk-68", "head-25"], await SeersAsync(api, id));
        var seen = await api.GetAsync("clerk-68", $"briefings/{id}");
        Assert.Equal(["TW", "25", "68"], seen["sites"]!.AsArray().Select(s => s!.GetValue<string>()));
    }

    [Theory, BothDatabases]
    public async Task What_is_internal_on_the_agenda_never_reaches_a_site(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.CalledAsync("68");
        Assert.Equal([1, 2, 3], Items(await api.GetAsync("chair", $"briefings/{id}")));
        var site = await api.GetAsync("head-68", $"briefings/{id}");
        Assert.Equal([1, 3], Items(site));
        Assert.Null(site["agenda"]![0]!["figures"]);
    }

    [Theory, BothDatabases]
    public async Task A_change_says_which_version_was_read_and_after_the_call_why(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.CalledAsync("68");
        var change = new JsonObject { ["place"] = "Hội trường tầng 5" };
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", change)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", change, 1)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", change, 2)).Status);
        change["reason"] = "đổi phòng";
        var (status, changed) = await api.SendAsync("secretary", HttpMethod.Patch, $"briefings/{id}", change, 2);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Hội trường tầng 5", changed!["place"]!.GetValue<string>());
        Assert.Equal(3, changed["agenda"]!.AsArray().Count);
    }

    [Theory, BothDatabases]
    public async Task What_is_entered_wrong_is_said_at_its_place(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var wrong = BriefingApi.Half("68");
        wrong["hour"] = "25:00";
        wrong["period"] = "2020-Q9";
        wrong["units"] = new JsonArray("99");
        wrong["agenda"]![0]!["minutes"] = 0;
        var (status, answer) = await api.PostAsync("secretary", "briefings", wrong);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var faults = answer!["errors"]!.AsObject().Select(e => e.Key).ToList();
        Assert.Contains("hour", faults);
        Assert.Contains("units", faults);
        Assert.Contains("agenda[0].minutes", faults);
    }

    [Theory, BothDatabases]
    public async Task The_same_request_again_makes_no_second_briefing(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var first = await api.OkAsync("secretary", "briefings", BriefingApi.Half("68"), key: "once");
        var again = await api.OkAsync("secretary", "briefings", BriefingApi.Half("68"), key: "once");
        Assert.Equal(first["id"]!.ToString(), again["id"]!.ToString());
    }

    [Theory, BothDatabases]
    public async Task A_cancelled_briefing_is_never_opened(DatabaseKind database)
    {
        using var api = new BriefingApi(await network.On(database));
        var id = await api.CalledAsync("68");
        await api.OkAsync("secretary", $"briefings/{id}/cancel", new() { ["reason"] = "hoãn" });
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync("chair", $"briefings/{id}/open")).Status);
        Assert.Equal("cancelled", (await api.GetAsync("clerk-68", $"briefings/{id}"))["state"]!.GetValue<string>());
    }

    private static IEnumerable<int> Items(JsonNode briefing) => briefing["agenda"]!.AsArray().Select(i => i!["id"]!.GetValue<int>());

    private static async Task<string[]> SeersAsync(BriefingApi api, string id)
    {
        var seers = new List<string>();
        foreach (var login in new[] { "chair", "secretary", "desk", "clerk-68", "head-25", "clerk-58", "admin", "auditor" })
        {
            var (status, _) = await api.SendAsync(login, HttpMethod.Get, $"briefings/{id}", null);
            var isListed = (await api.GetAsync(login, "briefings"))["items"]!.AsArray().Any(b => b!["id"]!.GetValue<string>() == id);
            Assert.Equal(status == HttpStatusCode.OK, isListed);
            if (isListed)
            {
                seers.Add(login);
            }
        }

        return [.. seers];
    }
}
