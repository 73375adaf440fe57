using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using GiaoBan.Records;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Tests.Rights;

/// <summary>One officer of each kind, and of each register one record of each kind, all of unit 68.</summary>
internal sealed partial class MatrixNetwork : IDisposable
{
    /// <summary>No record has it.</summary>
    private const string UnknownId = "00000000000000000000000000000000";

    private const string UnknownUnit = "99";

    private readonly Dictionary<Actor, HttpClient> _apis = [];
    private readonly Dictionary<Actor, HttpClient> _browsers = [];
    private readonly Dictionary<Actor, string> _formTokens = [];
    private readonly Dictionary<(string Register, RecordKind Kind), string> _ids = [];
    private string _conclusion = "";
    private string _paper = "";
    private string _briefing = UnknownId;
    private readonly RunningApp _app;
    private readonly IReadOnlyList<IRegister> _registers;

    private MatrixNetwork(RunningApp app)
    {
        _app = app;
        _registers = [.. app.Services.GetServices<IRegister>()];
    }

    /// <summary>In ASCII, so that it stands in JSON as it does in a page.</summary>
    public static string TitleOf(RecordKind kind) => $"Ma tran {kind}";

    public static async Task<MatrixNetwork> OnAsync(RunningApp app)
    {
        var network = new MatrixNetwork(app);
        foreach (var actor in Enum.GetValues<Actor>())
        {
            await network.BringInAsync(actor);
        }

        await MatrixForm.AddAsync(network._apis[Actor.Admin]);
        foreach (var register in network._registers)
        {
            foreach (var kind in KindsOf(register))
            {
                network._ids[(register.Code, kind)] = await network.EnterAsync(register.Code, kind);
            }
        }

        network._briefing = await MatrixBriefing.OpenAsync(network._apis[Actor.Secretary], network._apis[Actor.Chair]);
        network._conclusion = await MatrixBriefing.DraftAsync(network._apis[Actor.Secretary], network._briefing);
        network._paper = await MatrixBriefing.LayAsync(network._apis[Actor.Secretary], network._briefing);
        return network;
    }

    /// <summary>Whether the route is about one record, so that its kind matters.</summary>
    public static bool IsOfRecord(Route route) => route.Path.Contains("{id}", StringComparison.Ordinal);

    /// <summary>The kinds of records that a route may be about.</summary>
    public IEnumerable<RecordKind> KindsOf(Route route) =>
        IsOfRecord(route) && !MatrixBriefing.IsOf(route) ? KindsOf(_registers.Single(r => r.Code == RegisterOf(route))) : [RecordKind.Shared];

    /// <summary>Asks a route about a record of this kind, or about the unit; null: about what never was.</summary>
    public async Task<(HttpResponseMessage Response, string Body)> AskAsync(Route route, Actor actor, RecordKind? kind)
    {
        var id = kind is { } known && IsOfRecord(route) ? IdOf(route, known) : UnknownId;
        var address = MatrixForm.AddressOf(route, kind is null ? UnknownUnit : Actors.Unit).Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{conclusion}", _conclusion, StringComparison.Ordinal)
            .Replace("{paper}", _paper, StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(_app.Url, address));
        if (route.Method != "GET")
        {
            request.Content = route.IsApi ? BodyOf(route) : new FormUrlEncodedContent(
                [new("__RequestVerificationToken", _formTokens.GetValueOrDefault(actor, "")), new("conclusion", _conclusion), new("paper", _paper)]);
        }

        var response = await (route.IsApi ? _apis : _browsers)[actor].SendAsync(request);
        // A page bears its address, with the id or the unit in it, and a new form token each time.
        var body = FormToken().Replace(await response.Content.ReadAsStringAsync(), "");
        return (response, body.Replace(id, UnknownId, StringComparison.Ordinal)
            .Replace($"/2020-H2/{Actors.Unit}", $"/2020-H2/{UnknownUnit}", StringComparison.Ordinal)
            .Replace($"/don-vi/{Actors.Unit}/", $"/don-vi/{UnknownUnit}/", StringComparison.Ordinal)
            .Replace($"unit={Actors.Unit}", $"unit={UnknownUnit}", StringComparison.Ordinal)
            .Replace($"unit%3D{Actors.Unit}", $"unit%3D{UnknownUnit}", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        foreach (var client in _apis.Values.Concat(_browsers.Values))
        {
            client.Dispose();
        }
    }

    private async Task BringInAsync(Actor actor)
    {
        if (!Actors.Posts.TryGetValue(actor, out var post))
        {
            _apis[actor] = _app.Api();
            _browsers[actor] = Browser(new CookieContainer());
            return;
        }

        await _app.OfficerAsync(actor.Login(), post.Role, post.Units);
        _apis[actor] = _app.Api(await _app.TokenAsync(actor.Login()));
        var visitor = await _app.SignedInAsync(actor.Login());
        _browsers[actor] = Browser(visitor.Cookies);
        // A form token is the officer's, whatever page it comes from.
        var page = await visitor.OpenAsync("/phien");
        _formTokens[actor] = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>Just enough to be judged for the right to send it.</summary>
    private static HttpContent BodyOf(Route route) => route.Path switch
    {
        "/api/v1/forms" => new StringContent("form"),
        var path when path.EndsWith("/return", StringComparison.Ordinal) => JsonContent.Create(new { reason = "thử" }),
        var path when path.Contains('{', StringComparison.Ordinal) => JsonContent.Create(new object()),
        _ => JsonContent.Create(new { unit = Actors.Unit }),
    };

    private HttpClient Browser(CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = _app.Url };

    private async Task<string> EnterAsync(string register, RecordKind kind)
    {
        var body = RecordBodies.Of(register, TitleOf(kind));
        body["unit"] = Actors.Unit;
        if (register == "assignments")
        {
            body["supportingUnits"] = new[] { Actors.SupportingUnit };
        }
        else
        {
            body["access"] = kind switch
            {
                RecordKind.Unit => "unit",
                RecordKind.Restricted => "restricted",
                _ => "shared",
            };
        }

        if (kind == RecordKind.Restricted)
        {
            body["named"] = new[] { Actor.Named.Login() };
        }

        var by = _apis[register == "assignments" ? Actor.Desk : Actor.Named];
        using var entered = await by.PostAsJsonAsync(register, body);
        var answer = await entered.Content.ReadFromJsonAsync<JsonElement>();
        if (entered.StatusCode != HttpStatusCode.Created)
        {
            throw new InvalidOperationException($"{register}: {answer}");
        }

        var id = answer.GetProperty("id").GetString()!;
        if (kind == RecordKind.Removed)
        {
            using var remove = new HttpRequestMessage(HttpMethod.Delete, $"{register}/{id}?reason=thử") { Headers = { { "If-Match", "\"1\"" } } };
            using var removed = await by.SendAsync(remove);
            removed.EnsureSuccessStatusCode();
        }

        return id;
    }

    /// <summary>Every assignment is shared.</summary>
    private static RecordKind[] KindsOf(IRegister register) =>
        register.IsBook ? Enum.GetValues<RecordKind>() : [RecordKind.Shared, RecordKind.Removed];

    private string IdOf(Route route, RecordKind kind) => MatrixBriefing.IsOf(route) ? _briefing : _ids[(RegisterOf(route), kind)];

    private string RegisterOf(Route route) => _registers
        .Single(r => route.Path.StartsWith($"/api/v1/{r.Code}/", StringComparison.Ordinal) || route.Path.StartsWith($"{r.Path}/", StringComparison.Ordinal))
        .Code;

    [GeneratedRegex("""<input name="__RequestVerificationToken"[^>]*>""")]
    private static partial Regex FormToken();
}
