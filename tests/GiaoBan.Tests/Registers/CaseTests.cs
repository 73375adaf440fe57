using System.Net;
using System.Text;
using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Registers;

/// <summary>What can be entered of a case, and what is refused, as a program of a clerk meets it.</summary>
public sealed class CaseTests(Apps apps) : IClassFixture<Apps>, IAsyncLifetime
{
    private RegisterApi _clerk = null!;

    public async ValueTask InitializeAsync()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        app.Time.Set(new DateOnly(2020, 7, 17));
        _clerk = await RegisterApi.OfClerkAsync(app, "cases", "68", $"clerk-{Guid.NewGuid():N}"[..20]);
    }

    public ValueTask DisposeAsync()
    {
        _clerk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_new_case_begins_its_watch_unit_type_and_level_on_the_day_of_opening()
    {
        var entered = await EnterAsync();
        Assert.Equal(HttpStatusCode.Created, entered.Status);
        Assert.Equal("68", entered.Unit);
        Assert.Equal("""{"id":1,"openedOn":"2020-03-01","closedOn":null,"outcome":null}""", Only(entered, "watches"));
        Assert.Equal("""{"id":1,"unit":"68","on":"2020-03-01"}""", Only(entered, "units"));
        Assert.Equal("""{"id":1,"type":"criminal","on":"2020-03-01"}""", Only(entered, "types"));
        Assert.Equal("""{"id":1,"level":"province","on":"2020-03-01","document":null}""", Only(entered, "levels"));
        Assert.Equal(("none", "open"), (entered.Text("stage"), entered.Text("state")));
    }

    [Fact]
    public async Task A_case_stands_at_its_last_step_by_day_and_of_one_day_at_the_one_entered_last()
    {
        var record = await EnterAsync();
        record = await _clerk.DoAsync(record, "step", new { stage = "initiated", on = "2020-03-05", persons = 3 }).Done();
        record = await _clerk.DoAsync(record, "step", new { stage = "report", on = "2020-02-14" }).Done();
        Assert.Equal("initiated", record.Text("stage"));
        record = await _clerk.DoAsync(record, "step", new { stage = "suspended", on = "2020-03-05" }).Done();
        Assert.Equal("suspended", record.Text("stage"));
        Assert.Equal(["report", "initiated", "suspended"], record.Body["steps"]!.AsArray().Select(s => s!["stage"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_step_that_skips_another_needs_a_reason()
    {
        var record = await EnterAsync();
        record = await _clerk.DoAsync(record, "step", new { stage = "initiated", on = "2020-03-05" }).Done();
        var refused = await _clerk.DoAsync(record, "step", new { stage = "charged", on = "2020-05-05" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["reason"], refused.Places);
        await _clerk.DoAsync(record, "step", new { stage = "charged", on = "2020-05-05", reason = "kết luận điều tra lưu ở hồ sơ khác" }).Done();
    }

    [Fact]
    public async Task The_first_step_of_a_case_that_came_under_watch_late_skips_nothing() =>
        await _clerk.DoAsync(await EnterAsync(), "step", new { stage = "first_instance", on = "2020-05-05", persons = 2 }).Done();

    [Theory]
    [InlineData("report", 1, "persons")]
    [InlineData("initiated", -1, "persons")]
    [InlineData("received", null, "stage")]
    public async Task A_step_counts_persons_only_where_a_decision_makes_them_and_is_of_the_cases_type(string stage, int? persons, string place)
    {
        var refused = await _clerk.DoAsync(await EnterAsync(), "step", new { stage, on = "2020-03-05", persons });
        Assert.Equal([place], refused.Places);
    }

    [Fact]
    public async Task A_matter_has_no_severity_and_a_criminal_case_has_one()
    {
        Assert.Equal(["severity"], (await _clerk.EnterAsync(Samples.Case(type: "matter", severity: "serious"))).Places);
        Assert.Equal(["severity"], (await _clerk.EnterAsync(Samples.Case(severity: "none"))).Places);
    }

    [Fact]
    public async Task A_matter_becomes_a_criminal_case_and_is_classified_later()
    {
        var record = await EnterAsync(Samples.Case(type: "matter", severity: "none"));
        record = await _clerk.DoAsync(record, "step", new { stage = "passed_on", on = "2020-04-01" }).Done();
        record = await _clerk.DoAsync(record, "convert", new { on = "2020-04-10" }).Done();
        record = await _clerk.DoAsync(record, "step", new { stage = "initiated", on = "2020-04-10", persons = 1 }).Done();
        record = await _clerk.CorrectAsync(record, new { note = "đang chờ phân loại", reason = "bổ sung" }).Done();
        record = await _clerk.CorrectAsync(record, new { severity = "serious", reason = "đã phân loại" }).Done();
        Assert.Equal(HttpStatusCode.Conflict, (await _clerk.DoAsync(record, "convert", new { on = "2020-05-01" })).Status);
    }

    [Fact]
    public async Task A_watch_ends_and_begins_again_and_not_twice()
    {
        var record = await EnterAsync();
        Assert.Equal(["on"], (await _clerk.DoAsync(record, "close", new { on = "2020-02-29", outcome = "judged" })).Places);
        Assert.Equal(HttpStatusCode.Conflict, (await _clerk.DoAsync(record, "reopen", new { on = "2020-05-01", reason = "có tình tiết mới" })).Status);
        record = await _clerk.DoAsync(record, "close", new { on = "2020-05-01", outcome = "judged" }).Done();
        Assert.Equal("closed", record.Text("state"));
        Assert.Equal(HttpStatusCode.Conflict, (await _clerk.DoAsync(record, "close", new { on = "2020-06-01", outcome = "judged" })).Status);
        Assert.Equal(["on"], (await _clerk.DoAsync(record, "level", new { level = "central", on = "2020-06-01" })).Places);
        Assert.Equal(["reason"], (await _clerk.DoAsync(record, "reopen", new { on = "2020-06-01" })).Places);
        Assert.Equal(["on"], (await _clerk.DoAsync(record, "reopen", new { on = "2020-04-30", reason = "có tình tiết mới" })).Places);
        record = await _clerk.DoAsync(record, "reopen", new { on = "2020-06-01", reason = "có tình tiết mới" }).Done();
        Assert.Equal(2, record.Body["watches"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_case_may_be_entered_with_its_past()
    {
        using var body = new StringContent(
            """
            {"number":"VA-1","title":"Vụ án cũ ghi lại từ sổ giấy","type":"criminal","field":"economic","severity":"serious","level":"central",
             "openedOn":"2019-12-15",
             "levels":[{"level":"province","on":"2019-12-15","document":"12-KL/BCĐ"},{"level":"central","on":"2020-02-29"}],
             "watches":[{"openedOn":"2019-12-15","closedOn":"2020-06-14","outcome":"judged"}],
             "steps":[{"stage":"first_instance","on":"2020-06-01","persons":5},{"stage":"initiated","on":"2019-11-02","persons":6}],
             "amounts":[{"kind":"damaged","on":"2019-11-02","amount":40500000000}]}
            """,
            Encoding.UTF8, "application/json");
        var entered = await _clerk.EnterAsync(body).Done();
        Assert.Equal(("closed", "first_instance", "central"), (entered.Text("state"), entered.Text("stage"), entered.Text("level")));
        Assert.Equal([2, 1], entered.Body["steps"]!.AsArray().Select(s => s!["id"]!.GetValue<int>()));
        Assert.Equal(["units"], (await _clerk.EnterAsync(new { units = new[] { new { unit = "25", on = "2020-01-01" } } })).Places.Where(p => p == "units"));
    }

    [Fact]
    public async Task A_correction_of_the_day_of_opening_takes_the_first_entries_with_it()
    {
        var record = await _clerk.CorrectAsync(await EnterAsync(), new { openedOn = "2020-02-29", reason = "ghi sai ngày" }).Done();
        Assert.All(["units", "types", "levels"], list => Assert.Equal("2020-02-29", record.Body[list]![0]!["on"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_list_that_is_sent_replaces_the_whole_list_by_id()
    {
        var record = await EnterAsync();
        foreach (var (stage, on) in new[] { ("initiated", "2020-03-05"), ("investigated", "2020-04-05"), ("charged", "2020-05-05") })
        {
            record = await _clerk.DoAsync(record, "step", new { stage, on }).Done();
        }

        record = await _clerk.CorrectAsync(record, new
        {
            steps = new object[] { new { id = 1, persons = 4 }, new { stage = "returned", on = "2020-06-01" }, new { id = 3, on = "2020-05-06" } },
            reason = "đối chiếu hồ sơ",
        }).Done();
        Assert.Equal(
            ["1 initiated 2020-03-05 4", "3 charged 2020-05-06 ", "4 returned 2020-06-01 "],
            record.Body["steps"]!.AsArray().Select(s => $"{s!["id"]} {s["stage"]} {s["on"]} {s["persons"]}"));
    }

    [Theory]
    [InlineData("""{"steps":[{"id":1},{"id":9,"stage":"charged","on":"2020-04-01"}]}""", "steps[1].id")]
    [InlineData("""{"steps":[{"id":1},{"id":1}]}""", "steps[1].id")]
    [InlineData("""{"steps":[{"stage":"charged","on":"2020-08-01"}]}""", "steps[0].on")]
    [InlineData("""{"steps":[{"stage":"charged","on":"9999-12-31"}]}""", "steps[0].on")]
    [InlineData("""{"steps":[{"stage":"charged","on":"0001-01-01"}]}""", "steps[0].on")]
    [InlineData("""{"steps":[{"stage":7,"on":"2020-04-01"}]}""", "steps[0].stage")]
    [InlineData("""{"steps":[{"stage":"charged","on":true}]}""", "steps[0].on")]
    [InlineData("""{"steps":[{"id":"một","stage":"charged","on":"2020-04-01"}]}""", "steps[0].id")]
    [InlineData("""{"steps":[{"id":1,"persons":1.5}]}""", "steps[0].persons")]
    [InlineData("""{"steps":[{"id":1,"name":"x"}]}""", "steps[0].name")]
    [InlineData("""{"steps":[null]}""", "steps")]
    [InlineData("""{"steps":{}}""", "steps")]
    [InlineData("""{"watches":[]}""", "watches")]
    [InlineData("""{"watches":[{"id":1,"closedOn":"2020-04-01"}]}""", "watches[0].outcome")]
    [InlineData("""{"watches":[{"id":1},{"openedOn":"2020-05-01"}]}""", "watches[1].openedOn")]
    [InlineData("""{"levels":[{"id":1,"on":"2020-03-02"}]}""", "levels[0].on")]
    [InlineData("""{"levels":[{"id":1},{"level":"province","on":"2020-04-01"}]}""", "levels[1].level")]
    [InlineData("""{"types":[{"id":1},{"type":"matter","on":"2020-04-01"}]}""", "types[1].type")]
    [InlineData("""{"units":[{"id":1},{"unit":"99","on":"2020-04-01"}]}""", "units[1].unit")]
    [InlineData("""{"units":[{"id":1},{"unit":"TW","on":"2020-04-01"}]}""", "units[1].unit")]
    [InlineData("""{"units":[{"id":1},{"unit":"25","on":"2020-02-01"}]}""", "units[1].on")]
    [InlineData("""{"amounts":[{"kind":"damaged","on":"2020-04-01","amount":0}]}""", "amounts[0].amount")]
    [InlineData("""{"amounts":[{"kind":"damaged","on":"2020-04-01","amount":1e300}]}""", "amounts[0].amount")]
    [InlineData("""{"type":"matter","types":[{"id":1,"type":"criminal"}]}""", "type")]
    [InlineData("""{"title":"a\u0000b"}""", "title")]
    [InlineData("""{"note":"a\ud800b"}""", "note")]
    public async Task What_is_wrong_in_a_list_is_named_with_its_place(string fields, string place)
    {
        var record = await _clerk.DoAsync(await EnterAsync(), "step", new { stage = "initiated", on = "2020-03-05" }).Done();
        using var body = new StringContent($$"""{"reason":"thử",{{fields[1..]}}""", Encoding.UTF8, "application/json");
        var refused = await _clerk.CorrectAsync(record, body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(place, refused.Places);
        Assert.Equal(record.Body.ToJsonString(), (await _clerk.OpenAsync(record.Id)).Body.ToJsonString());
    }

    [Theory]
    [InlineData("""{"a\ud800":1}""")]
    [InlineData("""{"steps":[{"a\ud800":1}]}""")]
    [InlineData("""{"note":"x","note":"y"}""")]
    [InlineData("""[]""")]
    [InlineData("""{"note":""")]
    public async Task A_body_that_cannot_be_read_is_400(string body)
    {
        using var sent = new StringContent(body, Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await _clerk.CorrectAsync(await EnterAsync(), sent)).Status);
    }

    [Fact]
    public async Task A_list_has_an_end()
    {
        var record = await EnterAsync();
        var steps = Enumerable.Repeat(new { stage = "suspended", on = "2020-04-01" }, 501).ToList();
        Assert.Equal(["steps"], (await _clerk.CorrectAsync(record, new { steps, reason = "thử" })).Places);
        record = await _clerk.CorrectAsync(record, new { steps = steps.Skip(1), reason = "thử" }).Done();
        Assert.Equal(HttpStatusCode.Conflict, (await _clerk.DoAsync(record, "step", steps[0])).Status);
    }

    [Fact]
    public async Task A_day_to_come_is_refused_until_midnight_in_Hanoi()
    {
        var app = await apps.On(DatabaseKind.Sqlite);
        app.Time.Set(new DateOnly(2020, 7, 17), new TimeOnly(23, 59, 59));
        var record = await EnterAsync();
        Assert.Equal(["on"], (await _clerk.DoAsync(record, "step", new { stage = "initiated", on = "2020-07-18" })).Places);
        app.Time.Move(TimeSpan.FromSeconds(1));
        await _clerk.DoAsync(record, "step", new { stage = "initiated", on = "2020-07-18" }).Done();
    }

    [Theory]
    [InlineData("type=criminal&field=corruption&severity=serious&level=province&congress=no&petty=no", true)]
    [InlineData("stage=initiated&state=open", true)]
    [InlineData("state=closed", false)]
    [InlineData("stage=none", false)]
    public async Task A_list_is_narrowed_by_what_the_case_is_now(string query, bool isFound)
    {
        var record = await _clerk.DoAsync(await EnterAsync(), "step", new { stage = "initiated", on = "2020-03-05" }).Done();
        var found = await _clerk.ListAsync($"{query}&limit=500");
        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(isFound, found.Items.Any(i => i!["id"]!.GetValue<string>() == record.Id));
        Assert.Equal(["state"], (await _clerk.ListAsync("state=gone")).Places);
    }

    private static string Only(Answer record, string list) => Assert.Single(record.Body[list]!.AsArray())!.ToJsonString();

    private Task<Answer> EnterAsync(object? fields = null) => _clerk.EnterAsync(fields ?? Samples.Case()).Done();
}
