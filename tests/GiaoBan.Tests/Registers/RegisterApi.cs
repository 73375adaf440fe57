using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Registers;

/// <summary>An officer's program at one register of the API.</summary>
internal sealed class RegisterApi(HttpClient http, string register) : IDisposable
{
    /// <summary>A new clerk of a unit, at a register.</summary>
    public static async Task<RegisterApi> OfClerkAsync(RunningApp app, string register, string unit, string login) =>
        await OfAsync(app, register, login, Role.Clerk, unit);

    /// <summary>A new officer at a register.</summary>
    public static async Task<RegisterApi> OfAsync(RunningApp app, string register, string login, Role role, params string[] units)
    {
        await app.OfficerAsync(login, role, units);
        return new RegisterApi(app.Api(await app.TokenAsync(login)), register);
    }

    public Task<Answer> EnterAsync(object fields, string? key = null) => SendAsync(HttpMethod.Post, "", fields, null, key);

    public Task<Answer> CorrectAsync(Answer read, object fields) => CorrectAsync(read.Id, read.Version, fields);

    public Task<Answer> CorrectAsync(string id, int? version, object fields) => SendAsync(HttpMethod.Patch, $"/{id}", fields, version);

    public Task<Answer> DoAsync(Answer read, string verb, object fields) => DoAsync(read.Id, read.Version, verb, fields);

    public Task<Answer> DoAsync(string id, int? version, string verb, object fields, string? key = null) =>
        SendAsync(HttpMethod.Post, $"/{id}/{verb}", fields, version, key);

    public Task<Answer> RemoveAsync(string id, int version, string reason) =>
        SendAsync(HttpMethod.Delete, $"/{id}?reason={Uri.EscapeDataString(reason)}", null, version);

    public Task<Answer> OpenAsync(string id) => SendAsync(HttpMethod.Get, $"/{id}", null, null);

    public Task<Answer> HistoryAsync(string id) => SendAsync(HttpMethod.Get, $"/{id}/history", null, null);

    public Task<Answer> ListAsync(string query = "") => SendAsync(HttpMethod.Get, query.Length == 0 ? "" : $"?{query}", null, null);

    /// <summary>A figure, or with <c>/records</c> the list behind it.</summary>
    public async Task<JsonObject> FigureAsync(string route, string query)
    {
        using var response = await http.GetAsync($"{route}?{query}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public void Dispose() => http.Dispose();

    private async Task<Answer> SendAsync(HttpMethod method, string path, object? body, int? version, string? key = null)
    {
        using var request = new HttpRequestMessage(method, register + path);
        request.Content = body switch
        {
            null => null,
            HttpContent ready => ready,
            _ => JsonContent.Create(body),
        };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }
}

/// <summary>What the API answered.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonObject Body)
{
    public string Id => Body["id"]!.GetValue<string>();

    public int Version => Body["version"]!.GetValue<int>();

    public string Unit => Body["unit"]!.GetValue<string>();

    public bool IsDone => Status is HttpStatusCode.OK or HttpStatusCode.Created;

    /// <summary>The places that the answer finds at fault.</summary>
    public IReadOnlyList<string> Places => Body["errors"] is JsonObject errors ? [.. errors.Select(e => e.Key)] : [];

    public JsonArray Items => Body["items"]!.AsArray();
}
