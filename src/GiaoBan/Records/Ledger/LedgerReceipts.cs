using GiaoBan.Shell.Word;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Ledger;

/// <summary>The receipt that a document bears: the ledger as it is when the document is made.</summary>
public sealed class LedgerReceipts(GiaoBanDb db)
{
    /// <param name="figures">Of what moment its figures are, in a sentence; empty where it has none.</param>
    public async Task<LedgerReceipt> NowAsync(string figures, CancellationToken cancel)
    {
        var head = await db.LedgerHeads.AsNoTracking().SingleAsync(cancel);
        return LedgerReceipt.Of((head.Size, new MerkleEdge(head.Size, head.Edge).Root()), figures);
    }
}
