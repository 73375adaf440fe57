using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Demo;

/// <summary>The demo's API as one officer asks it.</summary>
internal sealed class DemoApi(HttpClient client) : IDisposable
{
    public static async Task<DemoApi> AsAsync(RunningApp app, string login) => new(app.Api(await app.TokenAsync(login)));

    public async Task<JsonObject> AskAsync(string address)
    {
        using var response = await client.GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.OK
            ? JsonNode.Parse(body)!.AsObject()
            : throw new InvalidOperationException($"{address} answered {(int)response.StatusCode}: {body}");
    }

    public void Dispose() => client.Dispose();
}
