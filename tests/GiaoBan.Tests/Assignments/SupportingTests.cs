using System.Net;
using System.Text.Json.Nodes;
using GiaoBan.Accounts;
using GiaoBan.Network;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using GiaoBan.Tests.Records.Attachments;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>An assignment has one lead; the units that support it see it and report their part, and nothing else.</summary>
public sealed class SupportingTests(Apps apps) : IClassFixture<Apps>
{
    private const string Lead = "68";
    private const string Supporter = "58";
    private const string Second = "25";
    private const string Neither = "24";
    private const string Said = "Đã rà soát 12 vụ việc thuộc địa bàn.";

    /// <summary>Everything that may count, with the day's end for what stands.</summary>
    private static readonly string[] Formulas =
    [
        "assignment.made", "assignment.due", "assignment.done", "assignment.extended", "assignment.withdrawn",
        "at_end(assignment.open)", "at_end(assignment.overdue)",
    ];

    private static readonly string[] Days = ["2020-08-03", "2020-09-05", "2020-09-06", "2020-09-08", "2020-09-09", "2020-09-10", "2020-09-30"];

    [Theory, BothDatabases]
    public async Task A_supporting_unit_sees_the_assignment_and_reports_its_part_with_evidence(DatabaseKind database)
    {
        using var world = await WorldAsync(await apps.On(database));
        var given = await AssignAsync(world, Second, Supporter).Done();
        Assert.Equal([Second, Supporter], Codes(given));
        Assert.Equal(Codes(given), Codes(await world.Clerk(Supporter).OpenAsync(given.Id).Done()));

        var file = (await (await world.ClerkHttp(Supporter).SendFileAsync("danh sách.docx", SampleFiles.Docx)).JsonAsync())["id"]!.GetValue<string>();
        var told = await world.Clerk(Supporter).DoAsync(given, "contribute", new { text = Said, files = new[] { file }, links = new[] { world.EvidenceOf(Supporter) } }).Done();
        var act = told.Body["acts"]![0]!;
        Assert.Equal(
            ("contribute", Supporter, Said, world.ClerkLogin(Supporter)),
            (Text(act, "kind"), Text(act, "unit"), Text(act, "text"), Text(act, "by")));
        Assert.Equal((Text(given.Body, "state"), Text(given.Body, "dueOn")), (Text(told.Body, "state"), Text(told.Body, "dueOn")));

        foreach (var reader in new[] { world.ClerkHttp(Lead), world.ClerkHttp(Second), world.DeskHttp })
        {
            Assert.Equal(SampleFiles.Docx, await reader.GetByteArrayAsync($"assignments/{given.Id}/files/{file}"));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.ClerkHttp(Neither).GetAsync($"assignments/{given.Id}/files/{file}")).StatusCode);
        var history = (await world.Clerk(Supporter).HistoryAsync(given.Id).Done()).Items;
        Assert.Equal("contribute", Text(history[^1]!, "verb"));
        Assert.Equal([Second, Supporter], history[0]!["content"]!["supportingUnits"]!.AsArray().Select(code => code!.GetValue<string>()));
        await AssertRecountedAsync(world);
    }

    [Theory, BothDatabases]
    public async Task It_stands_in_a_list_of_its_own_and_a_unit_that_is_neither_finds_nothing(DatabaseKind database)
    {
        using var world = await WorldAsync(await apps.On(database));
        var given = await AssignAsync(world, Supporter).Done();
        Assert.DoesNotContain(given.Id, await IdsAsync(world.Clerk(Supporter), ""));
        Assert.Contains(given.Id, await IdsAsync(world.Clerk(Supporter), "supported=yes"));
        Assert.Contains(given.Id, await IdsAsync(world.Head(Supporter), $"supported=yes&unit={Lead}"));
        Assert.DoesNotContain(given.Id, await IdsAsync(world.Clerk(Lead), "supported=yes"));
        Assert.DoesNotContain(given.Id, await IdsAsync(world.Clerk(Neither), "supported=yes"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Clerk(Neither).OpenAsync(given.Id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Clerk(Neither).DoAsync(given, "contribute", new { text = Said })).Status);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("object")]
    [InlineData("report")]
    [InlineData("verify")]
    [InlineData("send_back")]
    [InlineData("extend")]
    [InlineData("withdraw")]
    public async Task A_supporting_unit_does_nothing_of_what_the_lead_or_the_centre_does(string verb)
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        var given = await AssignAsync(world, Supporter).Done();
        var refused = await world.Head(Supporter).DoAsync(given, verb, new { text = Said, reason = "Thử.", dueOn = "2020-12-31" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Head(Supporter).CorrectAsync(given, new { title = "Khác", reason = "Thử." })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Head(Supporter).RemoveAsync(given.Id, given.Version, "Thử.")).Status);
    }

    [Fact]
    public async Task Neither_the_lead_nor_the_centre_reports_the_part_of_a_supporting_unit()
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        var given = await AssignAsync(world, Supporter).Done();
        foreach (var other in new[] { world.Head(Lead), world.Clerk(Lead), world.Desk, world.Chair })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await other.DoAsync(given, "contribute", new { text = Said })).Status);
        }
    }

    [Theory, BothDatabases]
    public async Task Figures_count_for_the_lead_alone_and_a_part_that_is_reported_changes_none(DatabaseKind database)
    {
        var app = await apps.On(database);
        using var plain = await WorldAsync(app);
        var before = await FiguresAsync(plain);
        await LivedAsync(app, plain, []);
        var alone = await FiguresAsync(plain);

        app.Time.Set(new DateOnly(2020, 7, 20));
        await LivedAsync(app, plain, [Supporter, Second]);
        var supported = await FiguresAsync(plain);
        foreach (var (asked, value) in before)
        {
            Assert.Equal((asked, alone[asked] - value), (asked, supported[asked] - alone[asked]));
            Assert.True(asked.Unit == Lead || supported[asked] == value, $"{asked} counts for a supporting unit");
        }

        Assert.Equal(2 * Days.Length, supported[("assignment.extended", Lead)] - before[("assignment.extended", Lead)]);
        await AssertRecountedAsync(plain);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("withdraw")]
    public async Task Nobody_reports_a_part_of_what_is_done_or_withdrawn(string end)
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        var now = await world.Head(Lead).DoAsync(await AssignAsync(world, Supporter).Done(), "accept", new { }).Done();
        now = await world.CompleteAsync(Lead, now).Done();
        now = await world.Clerk(Supporter).DoAsync(now, "contribute", new { text = Said }).Done();
        now = await world.Chair.DoAsync(now, end, new { reason = "Thử." }).Done();
        var refused = await world.Clerk(Supporter).DoAsync(now, "contribute", new { text = Said });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(now.Version, (await world.Clerk(Supporter).OpenAsync(now.Id)).Version);
    }

    [Fact]
    public async Task A_code_that_no_unit_bears_is_refused_at_its_field()
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        string[] unknown = ["99"];
        var refused = await AssignAsync(world, [Supporter, .. unknown]);
        Assert.Equal(["supportingUnits"], refused.Places);
        Assert.Contains("“99” không phải là mã của một đơn vị hôm nay.", refused.Body["errors"]!.ToJsonString(Plain), StringComparison.Ordinal);
        var given = await AssignAsync(world, Supporter).Done();
        Assert.Equal(["supportingUnits"], (await world.Desk.CorrectAsync(given, new { supportingUnits = unknown, reason = "Thử." })).Places);
        Assert.Equal(["text"], (await world.Clerk(Supporter).DoAsync(given, "contribute", new { })).Places);
    }

    [Fact]
    public async Task A_correction_says_who_supports_it_and_so_who_sees_it()
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        var given = await AssignAsync(world, Supporter).Done();
        var same = await world.Desk.CorrectAsync(given, new { title = "Lập danh sách vụ việc", reason = "Ghi gọn." }).Done();
        Assert.Equal([Supporter], Codes(same));
        var other = await world.Desk.CorrectAsync(same, new { supportingUnits = new[] { Second }, reason = "Chọn nhầm." }).Done();
        Assert.Equal(HttpStatusCode.NotFound, (await world.Clerk(Supporter).OpenAsync(given.Id)).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.Clerk(Second).OpenAsync(given.Id)).Status);
        var none = await world.Desk.CorrectAsync(other, new { supportingUnits = Array.Empty<string>(), reason = "Không cần." }).Done();
        Assert.Empty(Codes(none));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Clerk(Second).OpenAsync(given.Id)).Status);
        await AssertRecountedAsync(world);
    }

    [Fact]
    public async Task The_lead_is_none_of_its_own_supporting_units_even_when_the_two_are_exchanged()
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        var given = await AssignAsync(world, Lead, Supporter).Done();
        Assert.Equal([Supporter], Codes(given));
        var exchanged = await world.Desk.CorrectAsync(given, new { unit = Supporter, supportingUnits = new[] { Lead }, reason = "Ghi ngược." }).Done();
        Assert.Equal((Supporter, Lead), (exchanged.Unit, Codes(exchanged).Single()));
        Assert.Equal(HttpStatusCode.OK, (await world.Clerk(Lead).DoAsync(exchanged, "contribute", new { text = Said })).Status);
        await AssertRecountedAsync(world);
    }

    [Fact]
    public async Task The_centre_supports_by_any_desk_officer()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        using var otherDesk = await RegisterApi.OfAsync(app, "assignments", $"desk-2-{world.Mark}", Role.Desk, "01");
        var plain = await AssignAsync(world).Done();
        Assert.Equal(HttpStatusCode.NotFound, (await otherDesk.OpenAsync(plain.Id)).Status);
        var given = await AssignAsync(world, "TW").Done();
        Assert.Contains(given.Id, await IdsAsync(otherDesk, "supported=yes"));
        Assert.Equal("TW", Text((await otherDesk.DoAsync(given, "contribute", new { text = Said }).Done()).Body["acts"]![0]!, "unit"));
    }

    [Fact]
    public async Task Who_works_for_two_supporting_units_says_whose_part_it_is()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        using var world = await WorldAsync(app);
        var both = world.Clerk(Supporter);
        var map = await app.InScopeAsync(async services => await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>()));
        await app.VerbAsync(accounts => accounts.GivePostAsync(TestOfficers.Tester, map, new NewPost(world.ClerkLogin(Supporter), Role.Head, [Second], null, null), default));
        var given = await AssignAsync(world, Supporter, Second).Done();
        Assert.Equal(["unit"], (await both.DoAsync(given, "contribute", new { text = Said })).Places);
        using var visitor = await app.SignedInAsync(world.ClerkLogin(Supporter));
        Assert.Equal("", (await visitor.OpenAsync($"/nhiem-vu/{given.Id}/ghi/phoi-hop")).Value("Đơn vị phối hợp"));
        Assert.Equal(["unit"], (await both.DoAsync(given, "contribute", new { text = Said, unit = Neither })).Places);
        Assert.Equal(Second, Text((await both.DoAsync(given, "contribute", new { text = Said, unit = Second }).Done()).Body["acts"]![0]!, "unit"));
    }

    [Fact]
    public async Task What_nobody_supports_says_in_its_versions_what_it_always_said()
    {
        using var world = await WorldAsync(await apps.On(DatabaseKind.Sqlite));
        var given = await AssignAsync(world).Done();
        Assert.Empty(Codes(given));
        Assert.False((await world.Desk.HistoryAsync(given.Id).Done()).Items[0]!["content"]!.AsObject().ContainsKey("supportingUnits"));
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<AssignmentWorld> WorldAsync(RunningApp app)
    {
        app.Time.Set(new DateOnly(2020, 7, 20));
        return await AssignmentWorld.NewAsync(app, Lead, Supporter, Second, Neither);
    }

    private static Task<Answer> AssignAsync(AssignmentWorld world, params string[] supporting) => world.Desk.EnterAsync(new
    {
        unit = Lead,
        number = "145-CV/BNCTW",
        title = "Lập danh sách vụ việc đông người",
        product = "Báo cáo kèm danh sách",
        dueOn = "2020-08-31",
        origin = "request",
        field = "internal_affairs",
        supportingUnits = supporting,
    });

    /// <summary>From the giving over an extension and overdue days to the verification; the supporting units report before and after the due day.</summary>
    private static async Task LivedAsync(RunningApp app, AssignmentWorld world, string[] supporting)
    {
        var now = await world.Head(Lead).DoAsync(await AssignAsync(world, supporting).Done(), "accept", new { }).Done();
        app.Time.Set(new DateOnly(2020, 8, 3));
        now = await ContributedAsync(now);
        now = await world.Desk.DoAsync(now, "extend", new { dueOn = "2020-09-05", reason = "Chờ kết luận." }).Done();
        app.Time.Set(new DateOnly(2020, 9, 8));
        now = await ContributedAsync(now);
        app.Time.Set(new DateOnly(2020, 9, 10));
        now = await ContributedAsync(await world.CompleteAsync(Lead, now).Done());
        await world.Chair.DoAsync(now, "verify", new { }).Done();

        async Task<Answer> ContributedAsync(Answer read)
        {
            foreach (var unit in supporting)
            {
                read = await world.Clerk(unit).DoAsync(read, "contribute", new { text = Said }).Done();
            }

            return read;
        }
    }

    /// <summary>Of each unit each figure of the whole time; what stands, summed over days that differ.</summary>
    private static async Task<Dictionary<(string Formula, string Unit), decimal>> FiguresAsync(AssignmentWorld world)
    {
        var values = new Dictionary<(string, string), decimal>();
        foreach (var formula in Formulas)
        {
            foreach (var unit in new[] { Lead, Supporter, Second })
            {
                values[(formula, unit)] = 0;
                foreach (var day in Days)
                {
                    var asked = $"formula={Uri.EscapeDataString(formula)}&unit={unit}&from=2020-07-20&to={day}";
                    values[(formula, unit)] += (await world.Chair.FigureAsync("figures", asked))["value"]!.GetValue<decimal>();
                }
            }
        }

        return values;
    }

    private static Task<bool> AssertRecountedAsync(AssignmentWorld world) => world.App.InScopeAsync(async services =>
    {
        Findings.AssertNone(await services.GetRequiredService<Recount>().RunAsync().ToListAsync());
        Findings.AssertNone(await services.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync());
        return true;
    });

    private static async Task<IEnumerable<string>> IdsAsync(RegisterApi api, string query) =>
        (await api.ListAsync($"limit=500&{query}").Done()).Items.Select(item => Text(item!, "id"));

    private static IReadOnlyList<string> Codes(Answer answer) => [.. answer.Body["supportingUnits"]!.AsArray().Select(code => code!.GetValue<string>())];

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();
}
