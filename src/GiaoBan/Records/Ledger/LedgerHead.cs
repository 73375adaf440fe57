namespace GiaoBan.Records.Ledger;

/// <summary>
/// The one row that every change locks: the ledger's size and edge. It is read inside the transaction, since commands
/// write beside the server.
/// </summary>
public sealed class LedgerHead
{
    public int Id { get; init; } = 1;

    public long Size { get; set; }

    public byte[] Edge { get; set; } = [];
}
