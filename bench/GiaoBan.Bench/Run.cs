using System.Diagnostics;
using System.Globalization;
using GiaoBan.Bench.Made;
using GiaoBan.Bench.Measures;
using GiaoBan.Records.Audit;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Bench;

internal sealed record RunOptions(int Records, string Folder, string? Database, string? Results, bool SkipProof, string? Only)
{
    public bool Measures(string part) => Only is null || Only == part;
}

/// <summary>Makes the data where it is missing, proves it, measures.</summary>
internal static class Run
{
    public static async Task<int> AllAsync(RunOptions options, CancellationToken cancel)
    {
        var installation = new Installation(Path.GetFullPath(options.Folder), options.Database, IsDemo: false);
        await using var app = await BenchApp.StartAsync(installation, MadeRecords.FirstDay, cancel);
        var start = Stopwatch.GetTimestamp();
        var made = await new MadeRecords(app, options.Records).MakeAsync(cancel);
        var results = new Results(await AboutAsync(app, cancel));
        if (made > 0)
        {
            results.AddNote($"making {made:N0} records, all their rows, indexes in place", Seconds(start));
        }

        if (!options.SkipProof && await ProveAsync(app, results, cancel) is > 0 and var wrong)
        {
            Console.Error.WriteLine($"The made data is wrong in {wrong} places: nothing is measured.");
            return 1;
        }

        if (options.Measures("figures"))
        {
            await new UnitFigures(app).MeasureAsync(results);
        }

        if (options.Measures("pages"))
        {
            await new ReportPages(app).MeasureAsync(results);
        }

        // The floor is of SQLite.
        if (options.Measures("lists") && installation.Connection is null)
        {
            await new Lists(app).MeasureAsync(results);
        }

        if (options.Measures("writes") && installation.Connection is null)
        {
            await new Writes(app).MeasureAsync(results);
        }

        if (options.Results is { } file)
        {
            await ResultFile.WriteHeadAsync(file, results.ToString(), cancel);
        }

        return 0;
    }

    private static Task<int> ProveAsync(BenchApp app, Results results, CancellationToken cancel) => app.InScopeAsync(async services =>
    {
        var wrong = 0;
        foreach (var (name, lines) in new[]
        {
            ("proof of every contribution by recount", services.GetRequiredService<Recount>().RunAsync(cancel)),
            ("proof of the ledger and of every present content", services.GetRequiredService<LedgerAudit>().RunAsync(cancel)),
        })
        {
            var start = Stopwatch.GetTimestamp();
            await foreach (var line in lines)
            {
                Console.Error.WriteLine(line);
                wrong++;
            }

            results.AddNote(name, Seconds(start));
        }

        return wrong;
    });

    private static Task<string> AboutAsync(BenchApp app, CancellationToken cancel) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GiaoBanDb>();
        var directives = await db.Directives.CountAsync(cancel);
        var cases = await db.Cases.CountAsync(cancel);
        var rows = await db.Contributions.CountAsync(cancel);
        var size = await db.LedgerHeads.Select(h => h.Size).SingleAsync(cancel);
        var load = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg", cancel)).Split(' ')[0] : "unknown";
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Measured

            Written by `bench/GiaoBan.Bench`. {Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}, {db.Database.ProviderName};
            load average when it began {load}. {directives:N0} directive documents and {cases:N0} cases over ten years in 63 units of skewed size, {rows:N0} contributions,
            {size:N0} leaves. Times are milliseconds of one run in which client, product and floor share the cores, so the
            ratios say more than the times. The floor is Kestrel and Microsoft.Data.Sqlite written by hand for the same bytes
            and the same check of the token.
            """);
    });

    private static string Seconds(long start) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
}
