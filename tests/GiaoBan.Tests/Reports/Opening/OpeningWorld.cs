using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Briefings;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Reports.Opening;

/// <summary>A briefing in July 2020 whose three conclusions a unit carries out in part: one done, one overdue, one under way.</summary>
internal static class OpeningWorld
{
    public const string Period = "2020-H2";

    /// <summary>The briefing's id; afterwards it is 1 October 2020.</summary>
    public static async Task<string> ConcludedAsync(RunningApp app, BriefingApi api, string unit)
    {
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(7, 30));
        var briefing = await api.OpenedAsync(unit);
        var done = await AssignedAsync(api, briefing, unit, "Công khai xử lý vụ việc.", "2020-09-30");
        await AssignedAsync(api, briefing, unit, "Rà soát đơn thư kéo dài.", "2020-08-31");
        await AssignedAsync(api, briefing, unit, "Kiểm tra kê khai tài sản.", "2020-12-31");
        await api.OkAsync("chair", $"briefings/{briefing}/close");
        app.Time.Set(new DateOnly(2020, 9, 1));
        await DoneAsync(api, unit, done);
        app.Time.Set(new DateOnly(2020, 10, 1));
        return briefing;
    }

    /// <summary>The unit accepts it and reports it complete; the desk officer verifies it.</summary>
    public static async Task DoneAsync(BriefingApi api, string unit, string assignment)
    {
        var evidence = (await api.OkAsync($"clerk-{unit}", "directives", JsonNode.Parse($$"""
            { "unit": "{{unit}}", "number": "14-KH/TU", "title": "Kế hoạch giải quyết", "issuedOn": "2020-07-20", "kind": "plan",
              "field": "internal_affairs", "issuer": "standing_committee", "access": "shared" }
            """)!.AsObject()))["id"]!.GetValue<string>();
        await DoAsync(api, $"head-{unit}", $"assignments/{assignment}/accept", [], 1);
        await DoAsync(api, $"clerk-{unit}", $"assignments/{assignment}/report", new()
        {
            ["text"] = "Đã xong.",
            ["complete"] = true,
            ["links"] = new JsonArray(evidence),
        }, 2);
        await DoAsync(api, "desk", $"assignments/{assignment}/verify", [], 3);
    }

    public static string Report(string unit) => $"reports/THU-6T/{Period}/{unit}";

    public static string Text(JsonNode of, string field) => of[field]!.GetValue<string>();

    public static IReadOnlyList<int> FiguresOf(JsonNode report) =>
        [.. report["opening"]!["figures"]!.AsArray().Select(f => f!["value"]!.GetValue<int>())];

    public static async Task SubmitAsync(RunningApp app, string unit, string login)
    {
        app.Time.Set(new DateOnly(2020, 12, 16));
        await ReportNetwork.SendAsync(app, $"clerk-{unit}", HttpMethod.Put, Report(unit) + "/entries", """{ "K03": 0, "K04": 10, "K05": 5 }""");
        await ReportNetwork.SendAsync(app, login, HttpMethod.Post, Report(unit) + "/submit", "{}");
    }

    private static async Task DoAsync(BriefingApi api, string login, string address, JsonObject body, int version)
    {
        var (status, answer) = await api.SendAsync(login, HttpMethod.Post, address, body, version);
        Assert.True(status == HttpStatusCode.OK, $"{address}: {status} {answer?.ToJsonString()}");
    }

    /// <summary>A conclusion that is published to all sites; answers the unit's assignment.</summary>
    public static async Task<string> AssignedAsync(BriefingApi api, string briefing, string unit, string words, string dueOn)
    {
        var draft = await api.OkAsync("secretary", $"briefings/{briefing}/conclusions", new()
        {
            ["kind"] = "task",
            ["words"] = words,
            ["to"] = "all",
            ["dueOn"] = dueOn,
            ["product"] = "Báo cáo kết quả",
            ["field"] = "internal_affairs",
        });
        var (status, published) = await api.SendAsync(
            "chair", HttpMethod.Post, $"briefings/{briefing}/conclusions/{draft["id"]}/publish", [], version: 1);
        Assert.Equal(HttpStatusCode.OK, status);
        var own = await api.GetAsync($"clerk-{unit}", $"assignments?source={published!["id"]}");
        return Text(own["items"]![0]!, "id");
    }
}
