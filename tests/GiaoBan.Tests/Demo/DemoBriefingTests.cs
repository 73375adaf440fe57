using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GiaoBan.Assignments;
using GiaoBan.Briefings.Room;
using GiaoBan.Briefings.Shown;
using GiaoBan.Network;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Demo;

/// <summary>The demo's briefings: that of January is over and was followed up, that of July is ready to be opened.</summary>
public sealed class DemoBriefingTests(Apps apps) : IClassFixture<Apps>
{
    private const string Mark = "giả lập";

    [Theory, BothDatabases]
    public async Task Assignments_are_in_every_state_and_some_extended_carried_and_urged(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        using var chair = await DemoApi.AsAsync(app, "chair");
        var states = AssignmentWords.State.Values.Select(v => v.Code).ToList();
        var found = new List<int>();
        foreach (var state in states)
        {
            found.Add((await chair.AskAsync($"assignments?state={state}&limit=1"))["total"]!.GetValue<int>());
        }

        Assert.All(states.Zip(found), state => Assert.True(state.Second > 0, $"nothing is {state.First}"));
        Assert.Equal((await chair.AskAsync("assignments?limit=1"))["total"]!.GetValue<int>(), found.Sum());

        var (all, letters) = await app.InScopeAsync(async services => (
            await Db(services).Assignments.AsNoTracking().ToListAsync(), await Db(services).UrgingLetters.AsNoTracking().ToListAsync()));
        Assert.Contains(all, a => a.Course.Extensions > 0);
        Assert.Contains(all, a => a.Course is { Carried: 1, DoneOn: not null });
        Assert.Contains(all, a => a.Origin == "directive");
        Assert.Contains(all, a => a.Origin == "request");
        Assert.Equal([1, 2], letters.Select(l => l.Round).Distinct().Order());
        Assert.All(letters.SelectMany(l => l.Items), item => Assert.True(item.DaysLate > 0));
    }

    [Theory, BothDatabases]
    public async Task The_figures_of_assignments_are_their_lists_and_a_plain_recount(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        using var chair = await DemoApi.AsAsync(app, "chair");
        var (from, to) = (new DateOnly(2020, 1, 1), new DateOnly(2020, 7, 17));
        var centre = await app.InScopeAsync(services => Db(services).Units.Where(u => u.Kind == UnitKind.Centre).Select(u => u.Id).SingleAsync());
        var all = (await app.InScopeAsync(services => Db(services).Assignments.AsNoTracking().ToListAsync())).Where(a => a.UnitId != centre).ToList();
        (string Formula, int Counted)[] expected =
        [
            ("assignment.made", all.Count),
            ("assignment.due", all.Count(a => a.Course.WithdrawnOn is null && a.DueOn >= from && a.DueOn <= to)),
            ("assignment.done[on_time: yes]", all.Count(a => a.Standing == AssignmentWords.DoneOnTime)),
            ("assignment.done[on_time: no]", all.Count(a => a.Standing == AssignmentWords.DoneLate)),
            ("assignment.withdrawn", all.Count(a => a.Standing == AssignmentWords.Withdrawn)),
            ("assignment.extended", all.Sum(a => a.Course.Extensions)),
            ("at_end(assignment.open)", all.Count(a => a.Course is { WithdrawnOn: null, DoneOn: null })),
            ("at_end(assignment.overdue)", all.Count(a => a.Course.IsOverdueOn(to))),
        ];
        var wrong = new List<string>();
        foreach (var (formula, counted) in expected)
        {
            var query = $"formula={Uri.EscapeDataString(formula)}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}";
            var value = (await chair.AskAsync($"figures?{query}"))["value"]!.GetValue<int>();
            var list = (await chair.AskAsync($"figures/records?{query}"))["total"]!.GetValue<int>();
            if (counted == 0 || value != counted || (list != counted && formula != "assignment.extended"))
            {
                wrong.Add($"{formula}: counted {counted}, answered {value}, listed {list}");
            }
        }

        Findings.AssertNone(wrong);
    }

    [Theory, BothDatabases]
    public async Task The_briefing_of_January_is_over_with_its_roll_its_conclusions_and_its_notice(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        using var clerk = await DemoApi.AsAsync(app, "clerk-68");
        using var chair = await DemoApi.AsAsync(app, "chair");
        var id = await BriefingAsync(clerk, "closed");

        var conclusions = (await clerk.AskAsync($"briefings/{id}/conclusions"))["items"]!.AsArray();
        Assert.Equal([1, 2, 3, 4, 5, 6], conclusions.Select(c => c!["number"]!.GetValue<int>()));
        Assert.Equal([0, 64, 61, 14], conclusions.Take(4).Select(c => c!["units"]!.AsArray().Count));
        foreach (var (conclusion, formula) in conclusions.Skip(4).Zip(["K06", "F10n"]))
        {
            var byUnit = (await chair.AskAsync($"figures?formula={formula}&regime=NC-6T&period=2019-H2&by=unit"))["units"]!.AsArray();
            var above = byUnit.Where(u => decimal.TryParse(u!["value"]?.ToJsonString(), CultureInfo.InvariantCulture, out var value) && value > 0);
            Assert.Equal(above.Select(u => u!["unit"]!.GetValue<string>()), conclusion!["units"]!.AsArray().Select(u => u!.GetValue<string>()));
        }


        var assigned = (await chair.AskAsync($"assignments?briefing={id}&limit=1"))["total"]!.GetValue<int>();
        Assert.Equal(conclusions.Sum(c => c!["units"]!.AsArray().Count), assigned);
        foreach (var state in AssignmentWords.State.Values.Select(v => v.Code))
        {
            Assert.True((await chair.AskAsync($"assignments?briefing={id}&state={state}&limit=1"))["total"]!.GetValue<int>() > 0, $"nothing of January is {state}");
        }

        var (signed, roll) = await app.InScopeAsync(async services => (
            await Db(services).Briefings.AsNoTracking().SingleAsync(b => b.PublicId == id),
            await Db(services).Happenings.AsNoTracking().CountAsync(h => h.Kind == HappeningKind.CheckedIn)));
        Assert.Equal(("02-TB/BNCTW", new DateOnly(2020, 1, 13), 62), (signed.SignedNumber, signed.SignedOn, roll));
    }

    [Theory, BothDatabases]
    public async Task The_half_years_reports_open_with_what_became_of_Januarys_conclusions(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        using var chair = await DemoApi.AsAsync(app, "chair");
        foreach (var unit in new[] { "25", "68" })
        {
            var opening = (await chair.AskAsync($"reports/NC-6T/2020-H1/{unit}"))["opening"]!;
            Assert.Contains("KL2", opening["lines"]!.AsArray().Select(l => l!["number"]!.GetValue<string>()));
            foreach (var figure in opening["figures"]!.AsArray())
            {
                var query = $"formula={Uri.EscapeDataString(figure!["formula"]!.GetValue<string>())}&regime=NC-6T&period=2020-H1&unit={unit}";
                Assert.Equal((await chair.AskAsync($"figures/records?{query}"))["total"]!.GetValue<int>(), figure["value"]!.GetValue<int>());
            }
        }

        // What Ninh Thuận published is as it was printed.
        Assert.Null((await chair.AskAsync("reports/CB-6T/2020-H1/58"))["opening"]);
    }

    [Theory, BothDatabases]
    public async Task What_the_room_showed_in_January_is_the_figure_that_was_reported(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        using var chair = await DemoApi.AsAsync(app, "chair");
        var shown = await app.InScopeAsync(async services => (await Db(services).Happenings.AsNoTracking()
            .Where(h => h.Kind == HappeningKind.Shown).ToListAsync()).ConvertAll(h => h.Read<ShownThing>()));

        Assert.NotEmpty(shown);
        foreach (var thing in shown)
        {
            var figure = await chair.AskAsync($"figures?formula={thing.Formula}&regime={thing.Regime}&period={thing.Period}");
            Assert.Equal(figure["value"]!.ToJsonString(), thing.Value);
            Assert.Equal(figure["coverage"]!["known"]!.GetValue<int>(), thing.Known);
            Assert.Equal(thing.Value, thing.Regions!.Sum(r => int.Parse(r.Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory, BothDatabases]
    public async Task The_briefing_of_July_is_opened_and_what_was_prepared_is_published_to_the_units_it_names(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        using var chair = await DemoApi.AsAsync(app, "chair");
        using var secretary = await DemoApi.AsAsync(app, "secretary");
        using var clerk = await DemoApi.AsAsync(app, "clerk-68");
        using var client = app.Api(await app.TokenAsync("chair"));
        var id = await BriefingAsync(clerk, "called");
        string[] due = ["2020-09-10", "2020-08-31", "2020-09-30", "2020-09-30", "2020-10-15", "2020-12-31"];

        var drafts = (await chair.AskAsync($"briefings/{id}/conclusions"))["items"]!.AsArray();
        Assert.Equal(due, drafts.Select(d => d!["dueOn"]!.GetValue<string>()));
        Assert.Equal(6, (await secretary.AskAsync($"briefings/{id}/conclusions"))["items"]!.AsArray().Count);
        Assert.Empty((await clerk.AskAsync($"briefings/{id}/conclusions"))["items"]!.AsArray());

        using var opened = await client.PostAsJsonAsync($"briefings/{id}/open", new JsonObject());
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        using var shown = await client.PostAsJsonAsync($"briefings/{id}/show", new JsonObject { ["what"] = "figure", ["code"] = "H1" });
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("952", (await clerk.AskAsync($"briefings/{id}/room")).ToJsonString(), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Post, $"briefings/{id}/conclusions/{drafts[1]!["id"]}/publish") { Content = JsonContent.Create(new JsonObject()) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        using var published = await client.SendAsync(request);
        var units = JsonNode.Parse(await published.Content.ReadAsStringAsync())!["units"]!.AsArray();
        Assert.InRange(units.Count, 10, 62);
        Assert.Equal(units.Count, (await chair.AskAsync($"assignments?source={drafts[1]!["id"]}&limit=1"))["total"]!.GetValue<int>());
    }

    [Theory, BothDatabases]
    public async Task What_is_late_or_refused_of_an_assignment_says_that_it_is_invented(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        var all = await app.InScopeAsync(services => Db(services).Assignments.AsNoTracking().ToListAsync());
        var today = new DateOnly(2020, 7, 17);
        string[] against = [AssignmentActs.ObjectTo, AssignmentActs.SendBack, AssignmentActs.Reopen, AssignmentActs.Extend, AssignmentActs.Withdraw];
        var unmarked = all.SelectMany(a => a.Fields.Acts).Where(act => against.Contains(act.Kind) && !act.Text!.Contains(Mark, StringComparison.Ordinal)).Select(act => act.Text!);
        var lateAndSilent = all.Where(a => a.Course.OverdueSpans().Any(span => span.From <= today) && !a.Fields.Acts.Any(act => act.Text?.Contains(Mark, StringComparison.Ordinal) == true))
            .Select(a => $"{a.Number} of unit {a.UnitId}");
        Findings.AssertNone(unmarked.Concat(lateAndSilent));
    }

    private static GiaoBanDb Db(IServiceProvider services) => services.GetRequiredService<GiaoBanDb>();

    private static async Task<string> BriefingAsync(DemoApi officer, string state)
    {
        var all = (await officer.AskAsync("briefings"))["items"]!.AsArray();
        return all.Single(b => b!["state"]!.GetValue<string>() == state)!["id"]!.GetValue<string>();
    }
}
