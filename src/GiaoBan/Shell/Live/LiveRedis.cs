using System.Text.Json;
using StackExchange.Redis;

namespace GiaoBan.Shell.Live;

/// <summary>
/// Carries between nodes that something changed, so that the others render at once. No figure and no HTML goes this way: what
/// it says, each node reads from the database. Without it (or while Redis is away) a node finds the change in the ledger,
/// within a second.
/// </summary>
internal sealed class LiveRedis(Installation installation, LiveChanges changes, ILogger<LiveRedis> log) : IHostedService, IAsyncDisposable
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("giaoban:changed");

    /// <summary>What this node said comes back to it, too.</summary>
    private readonly string _node = Guid.NewGuid().ToString("N");
    private ConnectionMultiplexer? _redis;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var options = ConfigurationOptions.Parse(installation.Redis!);
        options.AbortOnConnectFail = false;
        _redis = await ConnectionMultiplexer.ConnectAsync(options);
        await _redis.GetSubscriber().SubscribeAsync(Channel, (_, message) => Hear(message));
        changes.Abroad = Tell;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        changes.Abroad = null;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }
    }

    private void Tell(LiveNews news) => _redis!.GetSubscriber().Publish(
        Channel, JsonSerializer.Serialize(new Said(_node, news)), CommandFlags.FireAndForget);

    private void Hear(RedisValue message)
    {
        try
        {
            if (JsonSerializer.Deserialize<Said>(message.ToString()) is { } said && said.Node != _node)
            {
                changes.Hear(said.News);
            }
        }
        catch (JsonException wrong)
        {
            log.LogError(wrong, "Redis carried something that is no news of ours.");
        }
    }

    private sealed record Said(string Node, LiveNews News);
}
