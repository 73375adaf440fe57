namespace GiaoBan.Shell.Live;

/// <summary>
/// Cuts the connections of officers who may no longer see what they did, and once a minute notes the sessions of those who sit
/// in a meeting and renders all that is watched: a report becomes late without anybody writing.
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
            await TryAsync(CutAsync, stoppingToken);
            if (looks == Minute)
            {
                await TryAsync(UseAsync, stoppingToken);
                rooms.ChangeAll();
            }
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        try
        {
            await work(cancel);
        }
        catch (Exception thrown) when (!cancel.IsCancellationRequested)
        {
            log.LogError(thrown, "Who may stay connected could not be asked.");
        }
    }

    private async Task UseAsync(CancellationToken cancel)
    {
        var atWork = connections.All.Where(c => c.Watched is { } group && rooms.KindOf(group.Topic)!.IsUse(group.Topic)).ToList();
        if (atWork.Count > 0)
        {
            await using var scope = scopes.CreateAsyncScope();
            await gate.UseAsync([.. atWork.Select(c => c.User)], scope.ServiceProvider, cancel);
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
