using GiaoBan.Shell;

namespace GiaoBan.Assignments.Reminders;

/// <summary>Goes round while the server runs, where it was given an SMTP server (<c>serve --smtp</c>).</summary>
internal sealed class ReminderRounds(Installation installation, IServiceScopeFactory scopes, ILogger<ReminderRounds> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var server = installation.Mail!;
        using var timer = new PeriodicTimer(server.Every);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ReminderPost>().SendAllAsync(server, stoppingToken);
            }
            catch (Exception thrown) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(thrown, "Reminders could not be sent.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
