using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Audit;
using GiaoBan.Records.Contributions;
using GiaoBan.Storage;
using GiaoBan.Tests.Registers;
using GiaoBan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GiaoBan.Tests.Records.Contributions;

/// <summary>What records count for is defined once, and an installation made under another definition is counted anew.</summary>
public sealed class FactDefinitionTests(TestDatabases databases)
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2020, 6, 14);

    [Theory, BothDatabases]
    public async Task Another_definition_is_counted_anew_at_start_and_leaves_the_past_as_it_was(DatabaseKind database)
    {
        await using var own = new Apps(databases);
        var app = await own.On(database);
        using var clerk = await RegisterApi.OfClerkAsync(app, "directives", "68", "clerk");
        await clerk.EnterAsync(Samples.Directive("1-KH/TU")).Done();
        await clerk.EnterAsync(Samples.Directive("2-KH/TU")).Done();
        var before = await SizeAsync(app);
        await StartAsync(app);
        Assert.Equal(before, await SizeAsync(app));

        // As if an older product had counted each document thrice.
        await SendAsync(app, """UPDATE contributions SET "Amount" = 3""");
        await SendAsync(app, """UPDATE fact_definitions SET "Hash" = 'older' WHERE "Of" = 'directives'""");
        Assert.Equal(6, await IssuedAsync(app));
        await StartAsync(app);

        Assert.Equal(2, await IssuedAsync(app));
        Assert.Equal(6, await IssuedAsync(app, before));
        Assert.Equal(before + 1, await SizeAsync(app));
        Findings.AssertNone(await app.InScopeAsync(async s =>
            (await s.GetRequiredService<Recount>().RunAsync().ToListAsync()).Concat(await s.GetRequiredService<LedgerAudit>().RunAsync().ToListAsync())));
        await StartAsync(app);
        Assert.Equal(before + 1, await SizeAsync(app));
    }

    /// <summary>
    /// When this fails, what a record counts for has changed: raise <c>Counting</c> of its register, so that every
    /// installation counts anew, then say here what counts now.
    /// </summary>
    [Theory]
    [MemberData(nameof(Defined))]
    public async Task What_a_record_counts_for_is_what_its_definition_says(string register, int counting, string content, string[] counted)
    {
        await using var own = new Apps(databases);
        var app = await own.On(DatabaseKind.Sqlite);
        var found = app.Services.GetServices<IRegister>().Single(r => r.Code == register);

        var rows = found.AsOf(content).Contributions().Select(Written).Order(StringComparer.Ordinal);

        Assert.Equal(counting, found.Counting);
        Assert.Equal(counted, rows);
    }

    public static TheoryData<string, int, string, string[]> Defined => new()
    {
        {
            "directives", 1,
            """
            {"unit":3,"fields":{"number":"15-KH/TU","title":"Kế hoạch","issuedOn":"2020-05-04","kind":"plan",
             "field":"anti_corruption","issuer":"commission","petty":true}}
            """,
            ["directive.issued count field=anti_corruption;issuer=commission;kind=plan;petty=yes 3 1 2020-05-04 "]
        },
        {
            "cases", 1,
            """
            {"unit":4,"fields":{"number":"VV-1","title":"Vụ việc","type":"criminal","field":"corruption","severity":"serious",
             "level":"central","openedOn":"2020-01-10","stage":"initiated","state":"open",
             "watches":[{"id":1,"openedOn":"2020-01-10","closedOn":"2020-04-10","outcome":"judged"},{"id":2,"openedOn":"2020-05-20"}],
             "units":[{"id":1,"unit":3,"on":"2020-01-10"},{"id":2,"unit":4,"on":"2020-06-01"}],
             "types":[{"id":1,"type":"matter","on":"2020-01-10"},{"id":2,"type":"criminal","on":"2020-02-02"}],
             "levels":[{"id":1,"level":"province","on":"2020-01-10"},{"id":2,"level":"central","on":"2020-03-03"}],
             "steps":[{"id":1,"stage":"initiated","on":"2020-02-02","persons":2}],
             "amounts":[{"id":1,"kind":"damaged","on":"2020-02-05","amount":500},{"id":2,"kind":"seized","on":"2020-03-05","amount":200},
                        {"id":3,"kind":"recovered","on":"2020-06-05","amount":100}]}}
            """,
            [
                "case.closed count level=central;outcome=judged;type=criminal 3 1 2020-04-10 ",
                "case.damaged amount level=province;stage=initiated;type=criminal 3 500 2020-02-05 ",
                "case.damaged count level=province;stage=initiated;type=criminal 3 1 2020-02-05 ",
                "case.moved_in count level=central;type=criminal 4 1 2020-06-01 ",
                "case.moved_out count level=central;type=criminal 3 1 2020-06-01 ",
                "case.open count level=central;stage=initiated;type=criminal 3 1 2020-03-03 2020-04-10",
                "case.open count level=central;stage=initiated;type=criminal 3 1 2020-05-20 2020-06-01",
                "case.open count level=central;stage=initiated;type=criminal 4 1 2020-06-01 9999-12-31",
                "case.open count level=province;stage=initiated;type=criminal 3 1 2020-02-02 2020-03-03",
                "case.open count level=province;stage=none;type=matter 3 1 2020-01-10 2020-02-02",
                "case.opened count level=province;type=matter 3 1 2020-01-10 ",
                "case.recovered amount level=central;stage=initiated;type=criminal 4 100 2020-06-05 ",
                "case.recovered count level=central;stage=initiated;type=criminal 4 1 2020-06-05 ",
                "case.reopened count level=central;type=criminal 3 1 2020-05-20 ",
                "case.seized amount level=central;stage=initiated;type=criminal 3 200 2020-03-05 ",
                "case.seized count level=central;stage=initiated;type=criminal 3 1 2020-03-05 ",
                "case.step count level=province;stage=initiated;type=criminal 3 1 2020-02-02 ",
                "case.step persons level=province;stage=initiated;type=criminal 3 2 2020-02-02 ",
            ]
        },
    };

    /// <summary>A row in one line, without the values that all rows of the samples have.</summary>
    private static string Written(Contribution row)
    {
        var slice = string.Join(';', row.Series.Slice.Split(';').Except(["congress=no", "petty=no", "field=corruption", "severity=serious"]));
        return $"{row.Series.Fact} {row.Series.Measure} {slice} {row.Unit} {row.Amount} {row.Day:yyyy-MM-dd} {row.Until:yyyy-MM-dd}";
    }

    private static Task<bool> StartAsync(RunningApp app) => app.InScopeAsync(async services =>
    {
        await App.PrepareAsync(services, default);
        return true;
    });

    private static Task<decimal> IssuedAsync(RunningApp app, long? position = null) => app.InScopeAsync(async services =>
    {
        var units = await services.GetRequiredService<GiaoBanDb>().Directives.Select(d => d.UnitId).Distinct().ToListAsync();
        return (await services.GetRequiredService<ContributionSums>().FlowsAsync(units, First, Last, visibleTo: null, position)).Sum(s => s.Amount);
    });

    private static Task<long> SizeAsync(RunningApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<GiaoBanDb>().LedgerHeads.AsNoTracking().Select(h => h.Size).SingleAsync());

    private static Task<int> SendAsync(RunningApp app, string sql) =>
        app.InScopeAsync(services => services.GetRequiredService<GiaoBanDb>().Database.ExecuteSqlRawAsync(sql));
}
