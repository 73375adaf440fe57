using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Reports;

/// <summary>The four units of the golden set with a clerk and a head each, an administrator and the chair.</summary>
internal sealed class GoldenNetwork
{
    public static readonly string[] Units = ["25", "17", "26", "58"];

    private readonly Dictionary<string, HttpClient> _api = [];

    public HttpClient Admin => _api["admin"];

    public HttpClient Chair => _api["chair"];

    public HttpClient Clerk(string unit) => _api[$"clerk-{unit}"];

    public HttpClient Head(string unit) => _api[$"head-{unit}"];

    public static async Task<GoldenNetwork> MakeAsync(RunningApp app)
    {
        var network = new GoldenNetwork();
        await network.AddAsync(app, "admin", Role.Admin);
        await network.AddAsync(app, "chair", Role.Chair);
        foreach (var unit in Units)
        {
            await network.AddAsync(app, $"clerk-{unit}", Role.Clerk, unit);
            await network.AddAsync(app, $"head-{unit}", Role.Head, unit);
        }

        return network;
    }

    /// <summary>Enters what each unit says and submits those that do; the head submits what the clerk entered.</summary>
    public async Task SubmitAsync(string regime, string period, JsonObject units)
    {
        foreach (var (unit, said) in units)
        {
            var address = $"reports/{regime}/{period}/{unit}";
            await Clerk(unit).SendAsync(HttpMethod.Put, $"{address}/entries", said!["entries"]!);
            if (said["explanations"] is { } explanations)
            {
                await Clerk(unit).SendAsync(HttpMethod.Put, $"{address}/explanations", explanations);
            }

            if (said["submitted"] is null)
            {
                await Head(unit).SendAsync(HttpMethod.Post, $"{address}/submit", new JsonObject());
            }
        }
    }

    private async Task AddAsync(RunningApp app, string login, Role role, params string[] units)
    {
        await app.OfficerAsync(login, role, units);
        _api[login] = app.Api(await app.TokenAsync(login));
    }
}

/// <summary>Requests that must succeed, with what was answered otherwise.</summary>
internal static class Requests
{
    public static Task<JsonObject> AddAsync(this HttpClient api, string address, string text, string type) =>
        SendAsync(api, new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(text, Encoding.UTF8, type) });

    public static Task<JsonObject> SendAsync(this HttpClient api, HttpMethod method, string address, JsonNode body, int? version = null)
    {
        var request = new HttpRequestMessage(method, address)
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (version is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        }

        return SendAsync(api, request);
    }

    public static Task<JsonObject> AskAsync(this HttpClient api, string address) =>
        SendAsync(api, new HttpRequestMessage(HttpMethod.Get, address));

    private static async Task<JsonObject> SendAsync(HttpClient api, HttpRequestMessage request)
    {
        using (request)
        using (var response = await api.SendAsync(request, TestContext.Current.CancellationToken))
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created, $"{request.Method} {request.RequestUri}: {response.StatusCode} {text}");
            return JsonNode.Parse(text)!.AsObject();
        }
    }
}
