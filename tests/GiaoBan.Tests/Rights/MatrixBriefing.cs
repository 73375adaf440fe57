using System.Net.Http.Json;
using System.Text.Json;
using GiaoBan.Tests.Records.Attachments;
using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Rights;

/// <summary>An open briefing to which unit 68 is invited.</summary>
internal static class MatrixBriefing
{
    public static bool IsOf(Route route) =>
        route.Path.StartsWith("/api/v1/briefings/", StringComparison.Ordinal) || route.Path.StartsWith("/giao-ban/", StringComparison.Ordinal);

    /// <summary>A draft of a conclusion of that briefing, by the secretary.</summary>
    public static async Task<string> DraftAsync(HttpClient secretary, string id)
    {
        var draft = await SendAsync(secretary, $"briefings/{id}/conclusions", new { kind = "information", words = "Ket luan thu" });
        return draft.GetProperty("id").GetString()!;
    }

    /// <summary>A picture on the table of that briefing and on its screens, so that nobody takes it away in the middle of the matrix.</summary>
    public static async Task<string> LayAsync(HttpClient secretary, string id)
    {
        using var sent = await secretary.SendFileAsync("anh.png", SampleFiles.Png);
        var file = JsonDocument.Parse(await sent.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
        await SendAsync(secretary, $"briefings/{id}/papers", new { files = new[] { file } });
        await SendAsync(secretary, $"briefings/{id}/show", new { what = "paper", paper = file });
        return file;
    }

    public static async Task<string> OpenAsync(HttpClient secretary, HttpClient chair)
    {
        var made = await SendAsync(secretary, "briefings", new
        {
            kind = "thematic",
            title = "Giao ban thu quyen",
            day = "2020-07-17",
            hour = "08:00",
            place = "Phong 1",
            invited = "chosen",
            units = new[] { Actors.Unit },
            agenda = new[] { new { title = "Khai mac", minutes = 10 } },
        });
        var id = made.GetProperty("id").GetString()!;
        await SendAsync(secretary, $"briefings/{id}/call", new { });
        await SendAsync(chair, $"briefings/{id}/open", new { });
        return id;
    }

    private static async Task<JsonElement> SendAsync(HttpClient api, string address, object body)
    {
        using var response = await api.PostAsJsonAsync(address, body);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonDocument.Parse(answer).RootElement : throw new InvalidOperationException($"{address}: {answer}");
    }
}
