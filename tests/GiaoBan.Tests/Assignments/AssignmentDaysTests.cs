using System.Globalization;
using GiaoBan.Records.Audit;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Assignments;

/// <summary>
/// The state of assignments by a table of days: each story is lived through by the API on its days; then state, figure, list
/// and recount of every day are those that the table says.
/// </summary>
public sealed class AssignmentDaysTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly DateOnly Assigned = new(2020, 7, 20);
    private static readonly DateOnly Last = new(2020, 9, 20);

    /// <summary>All are due on 31/8/2020. Overdue: first and last day, both included.</summary>
    private static readonly Story[] Stories =
    [
        new("in time", "01", "22/7 accept; 20/8 complete; 5/9 verify", "done_on_time", null, "20/8 yes", "31/8"),
        new("on the day", "02", "22/7 accept; 31/8 complete; 5/9 verify", "done_on_time", null, "31/8 yes", "31/8"),
        new("a day late", "04", "22/7 accept; 1/9 complete; 5/9 verify", "done_late", null, "1/9 no", "31/8"),
        new("three days late, verified late", "06", "22/7 accept; 3/9 complete; 9/9 verify", "done_late", "1/9-2/9", "3/9 no", "31/8"),
        new("extended before the due day", "08", "22/7 accept; 25/8 extend 15/9; 10/9 complete; 12/9 verify", "done_on_time", null, "10/9 yes", "15/9"),
        new("extended after the due day", "10", "22/7 accept; 3/9 extend 15/9; 10/9 complete; 12/9 verify", "done_on_time", "1/9-2/9", "10/9 yes", "15/9"),
        new("extended and late again", "11", "22/7 accept; 25/8 extend 5/9", "overdue", "6/9-20/9", null, "5/9"),
        new("withdrawn when overdue", "12", "22/7 accept; 5/9 withdraw", "withdrawn", "1/9-4/9", null, null),
        new("sent in time, sent back late", "14", "22/7 accept; 30/8 complete; 6/9 send_back; 8/9 complete; 10/9 verify", "done_late", "6/9-7/9", "8/9 no", "31/8"),
        new("sent in time, sent back in time", "15", "22/7 accept; 20/8 complete; 25/8 send_back", "overdue", "1/9-20/9", null, "31/8"),
        new("re-opened", "17", "22/7 accept; 20/8 complete; 25/8 verify; 10/9 reopen", "overdue", "10/9-20/9", null, "31/8"),
        new("sent in time and waiting", "19", "22/7 accept; 31/8 complete", "waiting", null, null, "31/8"),
        new("sent late and waiting", "20", "22/7 accept; 5/9 complete", "overdue", "1/9-20/9", null, "31/8"),
        new("never accepted", "22", "", "overdue", "1/9-20/9", null, "31/8"),
        new("objected, upheld", "24", "22/7 object; 24/7 uphold; 25/7 accept; 30/8 complete; 2/9 verify", "done_on_time", null, "30/8 yes", "31/8"),
    ];

    [Theory, BothDatabases]
    [Trait("Speed", "slow")]
    public async Task State_figure_list_and_recount_are_those_of_the_table(DatabaseKind database)
    {
        var app = await apps.On(database);
        app.Time.Set(Assigned);
        using var world = await AssignmentWorld.NewAsync(app, [.. Stories.Select(s => s.Unit)]);
        var now = new Dictionary<string, Answer>();
        foreach (var story in Stories)
        {
            now[story.Unit] = await world.AssignAsync(story.Unit, "2020-08-31").Done();
        }

        foreach (var (day, story, deed) in Stories.SelectMany(s => s.Deeds.Select(d => (d.Day, s, d.Deed))).OrderBy(d => d.Day))
        {
            app.Time.Set(day);
            now[story.Unit] = await DoAsync(world, story.Unit, now[story.Unit], deed).Done();
        }

        app.Time.Set(Last);
        var wrong = new List<string>();
        foreach (var story in Stories)
        {
            var state = (await world.Chair.OpenAsync(now[story.Unit].Id)).Body["state"]!.GetValue<string>();
            Expect(wrong, story, "state", story.State, state);
            wrong.AddRange(await FiguresAsync(world, story));
        }

        await app.InScopeAsync(async services =>
        {
            await foreach (var line in services.GetRequiredService<Recount>().RunAsync())
            {
                wrong.Add(line);
            }

            return true;
        });
        Findings.AssertNone(wrong);
    }

    private static async Task<Answer> DoAsync(AssignmentWorld world, string unit, Answer read, string deed) => deed.Split(' ') switch
    {
        ["accept"] => await world.Head(unit).DoAsync(read, "accept", new { }),
        ["object"] => await world.Head(unit).DoAsync(read, "object", new { reason = "Hạn trùng đại hội." }),
        ["complete"] => await world.CompleteAsync(unit, read),
        ["verify"] => await world.Chair.DoAsync(read, "verify", new { }),
        ["extend", var until] => await world.Desk.DoAsync(read, "extend", new { dueOn = $"{Day(until):yyyy-MM-dd}", reason = "Chờ kết luận thanh tra." }),
        ["send_back"] => await world.Desk.DoAsync(read, "send_back", new { grade = "partial", reason = "Thử." }),
        [var verb] => await world.Desk.DoAsync(read, verb, new { reason = "Thử." }),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "no such deed"),
    };

    /// <summary>Each fact on each day it could change, by the table, by the figure and by the list behind it.</summary>
    private static async Task<List<string>> FiguresAsync(AssignmentWorld world, Story story)
    {
        var wrong = new List<string>();
        for (var day = new DateOnly(2020, 8, 30); day <= Last; day = day.AddDays(1))
        {
            await AskAsync("at_end(assignment.overdue)", day, story.Overdue is { } span && span.From <= day && day <= span.Last ? 1 : 0);
            await AskAsync("assignment.due", day, story.Due == day ? 1 : 0);
            await AskAsync("assignment.done[on_time: yes]", day, story.Done == (day, "yes") ? 1 : 0);
            await AskAsync("assignment.done[on_time: no]", day, story.Done == (day, "no") ? 1 : 0);
        }

        return wrong;

        async Task AskAsync(string formula, DateOnly day, decimal expected)
        {
            var query = $"formula={Uri.EscapeDataString(formula)}&unit={story.Unit}&from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}";
            Expect(wrong, story, $"{formula} {day:d/M}", expected, (await world.Chair.FigureAsync("figures", query))["value"]!.GetValue<decimal>());
            var list = await world.Chair.FigureAsync("figures/records", query);
            Expect(wrong, story, $"list of {formula} {day:d/M}", expected, list["items"]!.AsArray().Sum(i => i!["amount"]!.GetValue<decimal>()));
        }
    }

    private static void Expect<T>(List<string> wrong, Story story, string what, T expected, T found)
    {
        if (!Equals(expected, found))
        {
            wrong.Add($"{story.Name}: {what} is {found}, by the table {expected}");
        }
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact($"{day}/2020", "d/M/yyyy", CultureInfo.InvariantCulture);

    private sealed record Story(string Name, string Unit, string Script, string State, string? OverdueDays, string? DoneOn, string? DueOn)
    {
        public IEnumerable<(DateOnly Day, string Deed)> Deeds => Script.Split("; ", StringSplitOptions.RemoveEmptyEntries)
            .Select(step => step.Split(' ', 2)).Select(step => (AssignmentDaysTests.Day(step[0]), step[1]));

        public (DateOnly From, DateOnly Last)? Overdue =>
            OverdueDays?.Split('-') is [var from, var last] ? (AssignmentDaysTests.Day(from), AssignmentDaysTests.Day(last)) : null;

        public (DateOnly Day, string OnTime)? Done => DoneOn?.Split(' ') is [var day, var onTime] ? (AssignmentDaysTests.Day(day), onTime) : null;

        public DateOnly? Due => DueOn is null ? null : AssignmentDaysTests.Day(DueOn);
    }
}
