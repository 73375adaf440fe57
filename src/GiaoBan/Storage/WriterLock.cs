namespace GiaoBan.Storage;

/// <summary>
/// One writer at a time on SQLite, by an asynchronous lock in the process: callers that fight over BEGIN IMMEDIATE
/// instead wait up to seconds (STACK.md section 6). PostgreSQL orders writers by its row locks and needs none.
/// </summary>
public sealed class WriterLock(bool isNeeded) : IDisposable
{
    private readonly SemaphoreSlim? _turn = isNeeded ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for the turn; disposing the answer gives it on.</summary>
    public async ValueTask<IDisposable?> TakeAsync(CancellationToken cancel)
    {
        if (_turn is null)
        {
            return null;
        }

        await _turn.WaitAsync(cancel);
        return new Turn(_turn);
    }

    public void Dispose() => _turn?.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
