using GiaoBan.Shell.Live;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Ledger;

/// <summary>
/// Looks at the ledger's head once a second while pages listen: what commands beside the server and other nodes wrote is on
/// the open pages too, whoever told of it.
/// </summary>
internal sealed class LedgerLook(LiveChanges live, IServiceScopeFactory scopes, ILogger<LedgerLook> log) : BackgroundService
{
    /// <summary>More changes than this (an import) and everything is rendered, without asking which.</summary>
    private const int MostChanges = 1_000;

    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception thrown) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(thrown, "The ledger could not be looked at.");
            }
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        if (!live.HasListeners)
        {
            live.Begin(null);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GiaoBanDb>();
        var size = await db.LedgerHeads.Select(h => h.Size).SingleAsync(cancel);
        if (live.Told is not { } told)
        {
            live.Begin(size);
        }
        else if (size > told)
        {
            await TellAsync(db, told, size, cancel);
        }
    }

    private async Task TellAsync(GiaoBanDb db, long told, long size, CancellationToken cancel)
    {
        var found = await db.Leaves.AsNoTracking().Where(l => l.Position > told && l.Position <= size)
            .Select(l => new { l.Register, l.Verb, l.RecordId }).Distinct().Take(MostChanges).ToListAsync(cancel);
        if (found.Count == MostChanges)
        {
            live.Begin(size);
        }
        else
        {
            live.Hear(new LiveNews(null, told, size, [.. found.Select(c => new LiveChange(c.Register, c.Verb, c.RecordId))]));
        }
    }
}
