using System.Text.RegularExpressions;
using GiaoBan.Demo;
using GiaoBan.Records.Audit;
using GiaoBan.Shell;
using GiaoBan.Storage;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Demo;

/// <summary>That the demo is a history that could have been, and says where it is invented.</summary>
public sealed partial class DemoStoryTests(Apps apps) : IClassFixture<Apps>
{
    private const string Mark = "giả lập";

    [Theory, BothDatabases]
    public async Task Recount_and_audit_find_nothing(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        Findings.AssertNone(await app.InScopeAsync(async s =>
            (await s.GetRequiredService<Recount>().RunAsync().ToListAsync()).Concat(await s.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync())));
    }

    [Theory, BothDatabases]
    public async Task Officers_worked_in_office_hours_and_nobody_submitted_what_they_entered(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GiaoBanDb>();
            var leaves = await db.Leaves.AsNoTracking().OrderBy(l => l.Position).ToListAsync();
            Assert.Equal(leaves.Select(l => l.At).Order(), leaves.Select(l => l.At));
            Assert.All(leaves, l => Assert.InRange(Clock.InHanoi(l.At).TimeOfDay, new TimeSpan(7, 30, 0), new TimeSpan(17, 30, 0)));

            var reports = await db.Reports.AsNoTracking().Include(r => r.Submissions).ToListAsync();
            Assert.All(reports.SelectMany(r => r.Submissions), s => Assert.False(s.Read().Entered.IsTouchedBy(s.By)));
            Assert.Equal(63, reports.Count(r => r is { Regime: "NC-6T", Period: "2020-H1", InForce: not null }));
            return true;
        });
    }

    [Theory, BothDatabases]
    public async Task What_is_late_or_wrong_says_that_it_is_invented(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        Findings.AssertNone(await app.InScopeAsync(async services => await UnmarkedAsync(services.GetRequiredService<GiaoBanDb>())));
    }

    [Theory, BothDatabases]
    public async Task Invented_texts_name_nobody_and_no_place_below_the_province(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        Findings.AssertNone(await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GiaoBanDb>();
            List<string> texts =
            [
                .. await db.Directives.Select(d => d.Title + "; " + d.Note).ToListAsync(),
                .. await db.Cases.Select(c => c.Title + "; " + c.Note).ToListAsync(),
                .. (await db.Submissions.AsNoTracking().ToListAsync()).SelectMany(s => s.Read().Entered.Entries.Values).Select(e => e.Text ?? ""),
                .. (await db.Conclusions.AsNoTracking().ToListAsync()).Select(c => $"{c.Text.Words} {c.Text.Task?.Product} {c.Text.Task?.Supporting}"),
                .. (await db.Assignments.AsNoTracking().ToListAsync()).SelectMany(a => a.Fields.Acts.Select(act => act.Text ?? "").Append(a.Title)),
            ];
            return texts.Where(text => NameBelowTheProvince().IsMatch(text));
        }));
    }

    [Theory, BothDatabases]
    public async Task Demo_officers_sign_in(DatabaseKind database)
    {
        var app = await apps.DemoOn(database);
        foreach (var login in new[] { "chair", "desk-1", "desk-6", "secretary", "admin", "auditor", "head-68", "deputy-68", "clerk-68", "head-01" })
        {
            using var visitor = app.Visitor();
            var page = await visitor.SignInAsync(login, DemoOfficers.Password);
            Assert.DoesNotContain("/dang-nhap", page.Url.AbsolutePath, StringComparison.Ordinal);
        }
    }

    private static async Task<List<string>> UnmarkedAsync(GiaoBanDb db)
    {
        var wrong = new List<string>();
        var begun = Clock.DayOf(await db.Leaves.MinAsync(l => l.At)).AddDays(14);
        var entered = await db.Leaves.AsNoTracking().Where(l => l.Verb == "enter" && (l.Register == "directives" || l.Register == "cases"))
            .ToDictionaryAsync(l => l.RecordId, l => Clock.DayOf(l.At));
        wrong.AddRange((await db.Directives.AsNoTracking().ToListAsync())
            .Where(d => entered[d.Id] > d.On.AddDays(12) && !$"{d.Title} {d.Note}".Contains(Mark, StringComparison.Ordinal)).Select(d => d.Number));
        wrong.AddRange((await db.Cases.AsNoTracking().ToListAsync())
            .Where(c => entered[c.Id] > begun && entered[c.Id] > c.On.AddDays(12) && !$"{c.Title} {c.Note}".Contains(Mark, StringComparison.Ordinal))
            .Select(c => c.Number));
        wrong.AddRange((await (from version in db.Versions
                               join leaf in db.Leaves on version.Position equals leaf.Position
                               where leaf.Verb == "correct" || leaf.Verb == "remove" || leaf.Verb == "return"
                               select version.Reason).ToListAsync()).Where(reason => !reason!.Contains(Mark, StringComparison.Ordinal))!);
        wrong.AddRange((await db.Submissions.AsNoTracking().ToListAsync()).SelectMany(s => s.Read().Entered.Explanations.Values)
            .Select(e => e.Text).Where(text => !text.Contains(Mark, StringComparison.Ordinal)));
        return wrong;
    }

    /// <summary>A word for a place, body or person below the province, followed by a name.</summary>
    [GeneratedRegex(@"\b([Hh]uyện|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Qq]uận|[Tt]hôn|[Cc]ông ty|[Nn]gân hàng|[Ôô]ng|[Bb]à|đồng chí)\s+(\p{Lu}|\d)")]
    private static partial Regex NameBelowTheProvince();
}
