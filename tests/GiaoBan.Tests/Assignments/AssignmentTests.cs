using System.Net;
using System.Net.Http.Json;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>Who may do what to an assignment, and what is refused.</summary>
public sealed class AssignmentTests(Apps apps) : IClassFixture<Apps>, IAsyncLifetime
{
    private const string Unit = "68";
    private AssignmentWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        app.Time.Set(new DateOnly(2020, 7, 20));
        _world = await AssignmentWorld.NewAsync(app, Unit, "58");
    }

    public ValueTask DisposeAsync()
    {
        _world.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_new_assignment_is_not_accepted_and_is_seen_by_its_unit_only()
    {
        var assigned = await _world.AssignAsync(Unit, "2020-08-31").Done();
        Assert.Equal("not_accepted", State(assigned));
        Assert.Equal(HttpStatusCode.OK, (await _world.Clerk(Unit).OpenAsync(assigned.Id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Clerk("58").OpenAsync(assigned.Id)).Status);
    }

    [Fact]
    public async Task The_head_accepts_and_nobody_else()
    {
        var assigned = await _world.AssignAsync(Unit, "2020-08-31").Done();
        Assert.Equal(HttpStatusCode.Forbidden, (await _world.Clerk(Unit).DoAsync(assigned, "accept", new { })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _world.Desk.DoAsync(assigned, "accept", new { })).Status);
        Assert.Equal("under_way", State(await _world.Head(Unit).DoAsync(assigned, "accept", new { }).Done()));
    }

    [Fact]
    public async Task Who_assigned_it_does_not_verify_it()
    {
        var sent = await _world.CompleteAsync(Unit, await AcceptedAsync()).Done();
        Assert.Equal(HttpStatusCode.Conflict, (await _world.Desk.DoAsync(sent, "verify", new { })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _world.Head(Unit).DoAsync(sent, "verify", new { })).Status);
        Assert.Equal("done_on_time", State(await _world.Chair.DoAsync(sent, "verify", new { }).Done()));
    }

    [Fact]
    public async Task A_late_report_that_waits_is_overdue_and_is_shown_as_waiting_too()
    {
        var sent = await AcceptedAsync();
        _world.App.Time.Set(new DateOnly(2020, 9, 3));
        sent = await _world.CompleteAsync(Unit, sent).Done();
        Assert.Equal("overdue", State(sent));
        using var desk = await _world.App.SignedInAsync($"desk-{_world.Mark}");
        foreach (var path in new[] { "/nhiem-vu?xem=waiting", "/nhiem-vu/danh-sach?state=overdue", $"/nhiem-vu/{sent.Id}" })
        {
            Assert.Contains("đã báo cáo muộn, chờ nghiệm thu", (await desk.OpenAsync(path)).Text);
        }

        using var urged = await _world.DeskHttp.PostAsJsonAsync("assignments/urge", new { });
        var letter = System.Text.Json.Nodes.JsonNode.Parse(await urged.Content.ReadAsStringAsync())!["items"]![0]!["id"]!.GetValue<string>();
        Assert.Contains("đã báo cáo ngày 3/9/2020, chờ nghiệm thu", (await desk.OpenAsync($"/nhiem-vu/don-doc/{letter}")).Text);
    }

    [Fact]
    public async Task A_number_with_a_grade_of_secrecy_is_refused_by_the_law() => Assert.Equal(["number"], (await _world.Desk.EnterAsync(new
    {
        unit = Unit,
        number = "12-CV/TW độ Mật",
        title = "Lập danh sách vụ việc",
        product = "Báo cáo",
        dueOn = "2020-08-31",
        origin = "request",
        field = "internal_affairs",
    })).Places);

    [Fact]
    public async Task It_stays_with_its_unit_and_what_was_verified_stays_as_it_was()
    {
        var assigned = await _world.AssignAsync(Unit, "2020-08-31").Done();
        Assert.Equal(["unit"], (await _world.Desk.CorrectAsync(assigned, new { unit = "79", reason = "Giao nhầm" })).Places); // not the desk's to give to
        var accepted = await AcceptedAsync();
        Assert.Equal(["unit"], (await _world.Desk.CorrectAsync(accepted, new { unit = "58", reason = "Giao nhầm" })).Places);
        Assert.Equal(HttpStatusCode.Conflict, (await _world.Desk.RemoveAsync(accepted.Id, accepted.Version, "Giao nhầm")).Status);
        var sent = await _world.CompleteAsync(Unit, accepted).Done();
        var verified = await _world.Chair.DoAsync(sent, "verify", new { }).Done();
        Assert.Equal(HttpStatusCode.Conflict, (await _world.Desk.CorrectAsync(verified, new { title = "Việc khác", reason = "Ghi nhầm" })).Status);
        var reopened = await _world.Chair.DoAsync(verified, "reopen", new { reason = "Ghi nhầm tên việc" }).Done();
        Assert.Equal("Việc khác", (await _world.Desk.CorrectAsync(reopened, new { title = "Việc khác", reason = "Ghi nhầm" }).Done()).Body["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_complete_report_without_evidence_is_refused_and_one_on_the_way_is_not()
    {
        var accepted = await AcceptedAsync();
        var refused = await _world.Clerk(Unit).DoAsync(accepted, "report", new { text = "Xong.", complete = true });
        Assert.Equal(["links"], refused.Places);
        Assert.Equal("under_way", State(await _world.Clerk(Unit).DoAsync(accepted, "report", new { text = "Đang làm 3/5 vụ." }).Done()));
    }

    [Fact]
    public async Task Evidence_that_the_unit_may_not_see_does_not_exist()
    {
        var others = _world.EvidenceOf("58");
        var refused = await _world.Clerk(Unit).DoAsync(await AcceptedAsync(), "report", new { text = "Xong.", complete = true, links = new[] { others } });
        Assert.Equal(["links"], refused.Places);
    }

    [Fact]
    public async Task Per_cent_is_reported_only_of_what_can_be_counted()
    {
        var refused = await _world.Clerk(Unit).DoAsync(await AcceptedAsync(), "report", new { text = "Đang làm.", percent = 60 });
        Assert.Equal(["percent"], refused.Places);
        var countable = await _world.AssignAsync(Unit, "2020-08-31", countable: true).Done();
        countable = await _world.Head(Unit).DoAsync(countable, "accept", new { }).Done();
        await _world.Clerk(Unit).DoAsync(countable, "report", new { text = "Đang làm.", percent = 60 }).Done();
        Assert.Equal(["percent"], (await _world.Clerk(Unit).DoAsync(countable.Id, 3, "report", new { text = "Quá.", percent = 101 })).Places);
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("verify")]
    [InlineData("reopen")]
    [InlineData("uphold")]
    public async Task What_its_state_does_not_allow_is_refused_in_words(string verb)
    {
        var accepted = await AcceptedAsync();
        var by = verb == "accept" ? _world.Head(Unit) : _world.Chair;
        var refused = await by.DoAsync(accepted, verb, new { reason = "Thử." });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.NotEmpty(refused.Body["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("2020-07-19")]
    [InlineData("2030-01-01")]
    [InlineData("31/8/2020")]
    public async Task A_due_day_before_the_assigning_or_far_off_is_refused_at_its_field(string dueOn) =>
        Assert.Equal(["dueOn"], (await _world.AssignAsync(Unit, dueOn)).Places);

    [Theory]
    [InlineData("2020-08-31")]
    [InlineData("2020-08-01")]
    public async Task An_extension_goes_beyond_the_present_due_day(string dueOn) =>
        Assert.Equal(["dueOn"], (await _world.Desk.DoAsync(await AcceptedAsync(), "extend", new { dueOn, reason = "Chờ." })).Places);

    [Fact]
    public async Task Nobody_chooses_who_may_see_an_assignment()
    {
        var assigned = await _world.AssignAsync(Unit, "2020-08-31").Done();
        Assert.Equal(HttpStatusCode.Forbidden, (await _world.Desk.DoAsync(assigned, "access", new { access = "unit", reason = "Thử." })).Status);
        Assert.Equal(["access"], (await _world.Desk.CorrectAsync(assigned, new { access = "unit", reason = "Thử." })).Places);
    }

    [Fact]
    public async Task A_conclusion_is_not_entered_at_the_desk() => Assert.Equal(["origin"], (await _world.Desk.EnterAsync(new
    {
        unit = Unit,
        number = "KL1",
        title = "Thử",
        product = "Báo cáo",
        dueOn = "2020-08-31",
        origin = "conclusion",
        field = "internal_affairs",
    })).Places);

    [Fact]
    public async Task The_centre_is_assigned_to_like_a_unit_and_a_desk_officer_reports_for_it()
    {
        var assigned = await _world.AssignAsync("TW", "2020-08-31").Done();
        var accepted = await _world.Chair.DoAsync(assigned, "accept", new { }).Done();
        await _world.Desk.DoAsync(accepted, "report", new { text = "Đang làm." }).Done();
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Clerk(Unit).OpenAsync(assigned.Id)).Status);
    }

    private static string State(Answer answer) => answer.Body["state"]!.GetValue<string>();

    private async Task<Answer> AcceptedAsync() =>
        await _world.Head(Unit).DoAsync(await _world.AssignAsync(Unit, "2020-08-31").Done(), "accept", new { }).Done();
}
