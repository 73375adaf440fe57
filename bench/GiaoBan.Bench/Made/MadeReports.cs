using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GiaoBan.Bench.Made;

/// <summary>
/// The half-year reports of every province in the three periods that a national picture shows, sent by the API as their
/// officers would: the product's own form without its rules, every entered cell a zero.
/// </summary>
internal sealed partial class MadeReports(BenchApp app)
{
    public const string Regime = "BENCH-6T";
    public const string Period = "2020-H1";

    private static readonly string[] Periods = ["2019-H1", "2019-H2", Period];

    private const string RegimeJson =
        """
        { "code": "BENCH-6T", "title": "Báo cáo 6 tháng", "form": "NOI-CHINH-6T", "basis": "bench", "units": "all",
          "every": "half-year", "window": { "cut": 15, "lead": 1 }, "due": { "day": 25, "time": "11:00" } }
        """;

    /// <summary>Makes them where they are not there yet.</summary>
    public async Task MakeAsync(IEnumerable<string> units)
    {
        using var admin = await ApiAsync("admin");
        if ((await admin.GetFromJsonAsync<JsonObject>("regimes"))!["items"]!.AsArray().Any(r => (string?)r!["code"] == Regime))
        {
            return;
        }

        var form = FormText();
        await SendAsync(admin, HttpMethod.Post, "forms", form, "text/plain");
        await SendAsync(admin, HttpMethod.Post, "regimes", RegimeJson, "application/json");
        var entries = new JsonObject(EnteredCell().Matches(form).Select(m => KeyValuePair.Create<string, JsonNode?>(m.Groups[1].Value, 0)));
        foreach (var unit in units)
        {
            using var clerk = await ApiAsync($"clerk-{unit}");
            using var head = await ApiAsync($"head-{unit}");
            foreach (var period in Periods)
            {
                await SendAsync(clerk, HttpMethod.Put, $"reports/{Regime}/{period}/{unit}/entries", entries.ToJsonString(), "application/json");
                await SendAsync(head, HttpMethod.Post, $"reports/{Regime}/{period}/{unit}/submit", "{}", "application/json");
            }
        }
    }

    private static string FormText()
    {
        using var stream = typeof(App).Assembly.GetManifestResourceStream("GiaoBan.Demo.Data.noi-chinh-6t.form")!;
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith("rule", StringComparison.Ordinal)));
    }

    private async Task<HttpClient> ApiAsync(string login)
    {
        var api = new HttpClient { BaseAddress = new Uri(app.Url, "/api/v1/") };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await app.TokenAsync(login));
        return api;
    }

    private static async Task SendAsync(HttpClient api, HttpMethod method, string path, string body, string type)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        using var answer = await api.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    [GeneratedRegex(@"^(\w+) .* = entered", RegexOptions.Multiline)]
    private static partial Regex EnteredCell();
}
