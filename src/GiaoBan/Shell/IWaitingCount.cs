namespace GiaoBan.Shell;

/// <summary>
/// How many things wait for the bearer at a place of work. The part of the product that knows adds itself as a service; it is
/// asked only when a page shows its band.
/// </summary>
public interface IWaitingCount
{
    Place Place { get; }

    Task<int> CountAsync(CancellationToken cancel);
}
