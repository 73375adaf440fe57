using GiaoBan.Network;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;

namespace GiaoBan.Tests.Assignments;

/// <summary>The chair, a desk officer of all units, and of each unit a head and a clerk, at the API.</summary>
internal sealed class AssignmentWorld : IDisposable
{
    private readonly Dictionary<string, RegisterApi> _heads = [];
    private readonly Dictionary<string, RegisterApi> _clerks = [];
    private readonly Dictionary<string, HttpClient> _clerkHttp = [];
    private readonly Dictionary<string, string> _evidence = [];

    public required RunningApp App { get; init; }

    public required RegisterApi Chair { get; init; }

    public required RegisterApi Desk { get; init; }

    /// <summary>The desk officer's program, for routes beside the register's.</summary>
    public required HttpClient DeskHttp { get; init; }

    /// <summary>In the names of all its officers.</summary>
    public required string Mark { get; init; }

    public static async Task<AssignmentWorld> NewAsync(RunningApp app, params string[] units)
    {
        var mark = Guid.NewGuid().ToString("N")[..6];
        var world = new AssignmentWorld
        {
            App = app,
            Mark = mark,
            Chair = await RegisterApi.OfAsync(app, "assignments", $"chair-{mark}", Role.Chair),
            Desk = await RegisterApi.OfAsync(app, "assignments", $"desk-{mark}", Role.Desk, units),
            DeskHttp = app.Api(await app.TokenAsync($"desk-{mark}")),
        };
        foreach (var unit in units)
        {
            world._heads[unit] = await RegisterApi.OfAsync(app, "assignments", $"head-{unit}-{mark}", Role.Head, unit);
            world._clerks[unit] = await RegisterApi.OfAsync(app, "assignments", $"clerk-{unit}-{mark}", Role.Clerk, unit);
            world._clerkHttp[unit] = app.Api(await app.TokenAsync($"clerk-{unit}-{mark}"));
            using var directives = new RegisterApi(app.Api(await app.TokenAsync($"clerk-{unit}-{mark}")), "directives");
            world._evidence[unit] = (await directives.EnterAsync(Directive(unit)).Done()).Id;
        }

        return world;
    }

    /// <summary>The id of a document in the unit's book.</summary>
    public string EvidenceOf(string unit) => _evidence[unit];

    public RegisterApi Head(string unit) => _heads[unit];

    public RegisterApi Clerk(string unit) => _clerks[unit];

    /// <summary>The clerk's program, for routes beside the register's.</summary>
    public HttpClient ClerkHttp(string unit) => _clerkHttp[unit];

    public string ClerkLogin(string unit) => $"clerk-{unit}-{Mark}";

    public Task<Answer> AssignAsync(string unit, string dueOn, bool countable = false) => Desk.EnterAsync(new
    {
        unit,
        number = "145-CV/BNCTW",
        title = "Lập danh sách vụ việc đông người",
        product = "Báo cáo kèm danh sách",
        dueOn,
        countable,
        origin = "request",
        field = "internal_affairs",
    });

    /// <summary>The unit reports it complete, with a document as evidence.</summary>
    public Task<Answer> CompleteAsync(string unit, Answer read) =>
        Clerk(unit).DoAsync(read, "report", new { text = "Đã giải quyết 5/5 vụ việc.", complete = true, links = new[] { _evidence[unit] } });

    public void Dispose()
    {
        foreach (var api in _heads.Values.Concat(_clerks.Values).Append(Chair).Append(Desk))
        {
            api.Dispose();
        }

        foreach (var http in _clerkHttp.Values.Append(DeskHttp))
        {
            http.Dispose();
        }
    }

    private static Dictionary<string, object> Directive(string unit) => new()
    {
        ["unit"] = unit,
        ["number"] = "14-KH/TU",
        ["title"] = "Kế hoạch giải quyết vụ việc đông người",
        ["issuedOn"] = "2020-07-01",
        ["kind"] = "plan",
        ["field"] = "internal_affairs",
        ["issuer"] = "standing_committee",
        ["access"] = "shared",
    };
}
