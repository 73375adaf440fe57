namespace GiaoBan.Demo.Making;

/// <summary>All that happened in the network, in the order in which it happened: the ledger's instants never go back.</summary>
internal sealed class Timeline
{
    private readonly List<(DateTime At, Func<Task> Happen)> _planned = [];

    /// <summary>Plans a deed; two of one moment happen as they were planned.</summary>
    public void Add(DateTime at, Func<DateTime, Task> happen) => _planned.Add((at, () => happen(at)));

    /// <summary>Lets all happen that happened up to this moment.</summary>
    public async Task RunAsync(DateTime until)
    {
        foreach (var (_, happen) in _planned.Where(p => p.At <= until).OrderBy(p => p.At))
        {
            await happen();
        }
    }
}
