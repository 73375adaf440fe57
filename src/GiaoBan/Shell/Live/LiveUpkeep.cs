namespace GiaoBan.Shell.Live;

/// <summary>
/// Cuts the connections of officers who may no longer see what they did, and renders all that is watched once a minute: a
/// report becomes late without anybody writing.
/// </summary>
internal sealed class LiveUpkeep(
    LiveConnections connections, LiveRooms rooms, ILiveGate gate, IServiceScopeFactory scopes, ILogger<LiveUpkeep> log) : BackgroundService
{
    /// <summary>A revoked right ends within five seconds.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    /// <summary>Every how many looks all is rendered.</summary>
    private const int Minute = 30;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often);
        for (var looks = 1; await timer.WaitForNextTickAsync(stoppingToken); looks = looks % Minute + 1)
        {
            try
            {
                await CutAsync(stoppingToken);
            }
            catch (Exception thrown) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(thrown, "Who may stay connected could not be asked.");
            }

            if (looks == Minute)
            {
                rooms.ChangeAll();
            }
        }
    }

    private async Task CutAsync(CancellationToken cancel)
    {
        var open = connections.All;
        if (open.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var rights = await gate.RightsAsync([.. open.Select(c => c.User)], scope.ServiceProvider, cancel);
        foreach (var (connection, now) in open.Zip(rights).Where(pair => pair.First.Rights != pair.Second))
        {
            connection.Cut();
        }
    }
}
