using System.Threading.RateLimiting;

namespace GiaoBan.Records.Attachments.Receiving;

/// <summary>How many requests with files an officer may have under way at once, on this node: else one fills the disk.</summary>
internal sealed class UploadTurns : IDisposable
{
    private const int AtOnce = 2;

    private readonly PartitionedRateLimiter<long> _turns = PartitionedRateLimiter.Create<long, long>(officer =>
        RateLimitPartition.GetConcurrencyLimiter(officer, _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce }));

    /// <summary>A turn, given back when it is disposed; null where there is none.</summary>
    public IDisposable? Take(long officer)
    {
        var turn = _turns.AttemptAcquire(officer);
        if (turn.IsAcquired)
        {
            return turn;
        }

        turn.Dispose();
        return null;
    }

    public void Dispose() => _turns.Dispose();
}
