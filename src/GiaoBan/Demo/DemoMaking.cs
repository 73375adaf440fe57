using GiaoBan.Briefings.Papers;
using GiaoBan.Demo.Making;
using GiaoBan.Demo.Making.Briefings;
using GiaoBan.Demo.Making.Cases;
using GiaoBan.Demo.Making.Directives;
using GiaoBan.Demo.Making.Reports;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Contributions;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.Opening;
using GiaoBan.Reports.Regimes;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Demo;

/// <summary>
/// Makes the network of 2020 in an empty database, the same each time but for what must be random (addresses of records,
/// salts): officers, forms, regimes, then all that happened until the demo's clock starts.
/// </summary>
/// <param name="services">Of an app over the database.</param>
/// <param name="time">The clock of that app.</param>
internal sealed class DemoMaking(IServiceProvider services, MakingTime time)
{
    /// <summary>The morning of the briefing that the product was made for.</summary>
    public static readonly DateTime UsualStart = OfficeTime.Moment(new DateOnly(2020, 7, 17), new TimeOnly(7, 30));

    /// <summary>When the network began to keep its registers here.</summary>
    public static readonly DateTime NetworkBegins = OfficeTime.Moment(new DateOnly(2018, 12, 3), new TimeOnly(7, 30));

    private static readonly string[] Forms = ["noi-chinh-6t.form", "noi-chinh-t.form", "cong-bo-6t.form"];
    private static readonly string[] Regimes = ["nc-6t.json", "nc-t.json", "cb-6t.json"];

    /// <summary>The periods for which reports are made, by regime.</summary>
    private static readonly (string Regime, string[] Periods)[] Reported =
    [
        ("NC-6T", ["2019-H1", "2019-H2", "2020-H1"]),
        ("NC-T", [.. Enumerable.Range(0, 19).Select(month => $"{new DateOnly(2019, 1, 1).AddMonths(month):yyyy-MM}")]),
        ("CB-6T", ["2020-H1"]),
    ];

    /// <param name="startsAt">What the demo's clock shows at first, UTC; what happened later than that is left out.</param>
    /// <param name="cancel">Stops it; what was made so far is not ready.</param>
    public async Task MakeAsync(DateTime startsAt, CancellationToken cancel)
    {
        var state = new DemoState { StartsAt = startsAt };
        await InScopeAsync(Viewer.Command("demo"), scope => AddOfficersAsync(scope, state, cancel), cancel);
        await InScopeAsync(await AdministratorAsync(cancel), scope => AddFormsAsync(scope, cancel), cancel);
        time.MoveTo(startsAt);
        await InScopeAsync(Viewer.Command("demo"), scope => AddHistoryAsync(scope, cancel), cancel);
        state.StartedAt = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await InScopeAsync(Viewer.Command("demo"), scope => StartAsync(scope, state, cancel), cancel);
    }

    private async Task InScopeAsync(Viewer who, Func<IServiceProvider, Task> work, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        await DatabaseSetUp.PrepareAsync(db, scope.ServiceProvider.GetRequiredService<Installation>(), cancel);
        await FirstUnits.AddAsync(db, cancel);
        await scope.ServiceProvider.GetRequiredService<FactDefinitions>().KeepAsync(cancel);
        var map = await scope.ServiceProvider.GetRequiredService<NetworkMaps>().CurrentAsync(db, cancel);
        scope.ServiceProvider.GetRequiredService<RequestViewer>().Set(who, map);
        await work(scope.ServiceProvider);
    }

    private async Task<Viewer> AdministratorAsync(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        var id = await db.Officers.Where(o => o.Login == "admin").Select(o => o.Id).SingleAsync(cancel);
        return (await scope.ServiceProvider.GetRequiredService<ViewerSource>().FindAsync(id, db, cancel))!.Value.Viewer;
    }

    private static async Task AddOfficersAsync(IServiceProvider scope, DemoState state, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<GiaoBanDb>();
        db.Add(state);
        await db.SaveChangesAsync(cancel);
        await scope.GetRequiredService<DemoOfficers>().AddAsync(
            scope.GetRequiredService<Viewer>(), scope.GetRequiredService<NetworkMap>(), DemoOfficers.FirstDay, cancel);
    }

    private static async Task AddFormsAsync(IServiceProvider scope, CancellationToken cancel)
    {
        foreach (var file in Forms)
        {
            Accept(file, (await scope.GetRequiredService<FormVerbs>().AddAsync(DemoFile.Read(file), file, cancel)).Refusal);
        }

        foreach (var file in Regimes)
        {
            Accept(file, (await scope.GetRequiredService<RegimeVerbs>().AddAsync(DemoFile.Read(file), file, cancel)).Refusal);
        }
    }

    private static async Task AddHistoryAsync(IServiceProvider scope, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<GiaoBanDb>();
        var officers = await db.Officers.ToDictionaryAsync(o => o.Login, o => o.Id, cancel);
        var units = MadeUnits.Of(scope.GetRequiredService<NetworkMap>(), Clock.DayOf(NetworkBegins), officers);
        var formIds = await db.Forms.ToDictionaryAsync(f => f.Code, f => f.Id, cancel);
        var periods = await PeriodsAsync(scope.GetRequiredService<ReportPeriods>(), cancel);
        var known = scope.GetRequiredService<ReportPeriods>().Shelf!.Known;
        var terms = scope.GetRequiredService<OpeningTerms>();
        var centre = scope.GetRequiredService<NetworkMap>().Centre.Id;
        var (_, refusal) = await scope.GetRequiredService<Door>().PassAsync<bool>(scope.GetRequiredService<Viewer>(), async passage =>
        {
            var bulk = await passage.BulkAsync();
            var timeline = new Timeline();
            var records = new MadeRecords(bulk);
            var titles = new CaseTitles();
            new DirectivesMade(timeline, records, titles).Plan(units);
            new CasesMade(timeline, records, units, titles).Plan();
            var assignments = new MadeAssignments(records);
            var reports = new MadeReports(bulk, records, assignments, terms, known, formIds);
            PlanReports(timeline, reports, units, periods);
            var papers = new MadePapers(bulk, scope.GetRequiredService<AttachmentStore>(), scope.GetRequiredService<PaperPages>(), cancel);
            var making = new BriefingMaking(timeline, bulk, reports, assignments, papers, units, centre);
            BriefingsMade.Plan(making, HalfYear(periods, "2019-H2"), HalfYear(periods, "2020-H1"));
            await timeline.RunAsync(passage.At);
            passage.Db.AddRange(papers.Opened);
            return true;
        }, cancel);
        Accept("history", refusal);
    }

    private static async Task<IReadOnlyList<ReportPeriod>> PeriodsAsync(ReportPeriods periods, CancellationToken cancel)
    {
        var found = new List<ReportPeriod>();
        foreach (var (regime, names) in Reported)
        {
            foreach (var name in names)
            {
                found.Add((await periods.FindAsync(regime, name, cancel))!);
            }
        }

        return found;
    }

    private static ReportPeriod HalfYear(IReadOnlyList<ReportPeriod> periods, string name) =>
        periods.First(p => p.Regime.Code == "NC-6T" && p.Period.ToString() == name);

    private static void PlanReports(
        Timeline timeline, MadeReports reports, IReadOnlyList<MadeUnit> units, IReadOnlyList<ReportPeriod> periods)
    {
        var plan = new ReportsPlan(timeline, reports, units);
        foreach (var place in periods)
        {
            switch (place.Regime.Code)
            {
                case "NC-6T":
                    plan.PlanHalfYear(place);
                    break;
                case "CB-6T":
                    PublishedReport.Plan(timeline, reports, place, units.First(u => u.Code == PublishedReport.UnitCode));
                    break;
                default:
                    plan.PlanMonth(place);
                    break;
            }
        }
    }

    private static async Task StartAsync(IServiceProvider scope, DemoState state, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<GiaoBanDb>();
        db.Update(state);
        await db.SaveChangesAsync(cancel);
    }

    private static void Accept(string what, Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(
                $"The demo's {what} was refused: {refusal.Message.En} {string.Join(' ', refusal.Faults.Select(f => f.Message.En))}");
        }
    }
}
