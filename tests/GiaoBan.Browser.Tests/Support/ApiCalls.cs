using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace GiaoBan.Browser.Tests.Support;

/// <summary>What a test prepares by the API before it opens its pages.</summary>
internal static class ApiCalls
{
    /// <summary>Posts a body; the answer, where it is no refusal.</summary>
    public static async Task<JsonNode> PostedAsync(this HttpClient api, string path, JsonNode? body = null) =>
        await (await api.PostAsJsonAsync(path, body ?? new JsonObject())).AnsweredAsync();

    /// <summary>What was answered, where it is no refusal.</summary>
    public static async Task<JsonNode> AnsweredAsync(this HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri}: {answer.StatusCode} {text}");
            return JsonNode.Parse(text)!;
        }
    }

    /// <summary>A briefing that the secretary has planned and called; answers its id.</summary>
    public static async Task<string> CalledBriefingAsync(this Chromium chromium, string plan)
    {
        using var secretary = await chromium.ApiAsync("secretary");
        var id = (await secretary.PostedAsync("briefings", JsonNode.Parse(plan)))["id"]!.GetValue<string>();
        await secretary.PostedAsync($"briefings/{id}/call");
        return id;
    }
}
