using GiaoBan.Network;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Contributions;

/// <summary>
/// Before anything is served: a register whose records now count otherwise than when they were stored is counted anew
/// (DESIGN section 4). What was held true before stays as it was; the change has a position and a leaf of its own, apart
/// from changes of records.
/// </summary>
public sealed class FactDefinitions(GiaoBanDb db, Door door, IEnumerable<IRegister> registers)
{
    private const int AtATime = 2_000;

    /// <summary>Brings the stored contributions in line with the definitions of this product.</summary>
    public async Task KeepAsync(CancellationToken cancel = default)
    {
        foreach (var register in registers)
        {
            var hash = FactDefinition.HashOf(register);
            if (await StoredAsync(register, cancel) != hash)
            {
                await door.PassAsync<string>(Viewer.Command("giaoban"), passage => CountAnewAsync(passage, register, hash, cancel), cancel);
            }
        }
    }

    private Task<string?> StoredAsync(IRegister register, CancellationToken cancel) =>
        db.FactDefinitions.AsNoTracking().Where(d => d.Of == register.Code).OrderByDescending(d => d.Id)
            .Select(d => d.Hash).FirstOrDefaultAsync(cancel);

    private async Task<Outcome<string>> CountAnewAsync(Passage passage, IRegister register, string hash, CancellationToken cancel)
    {
        await passage.HoldLedgerAsync();
        if (await StoredAsync(register, cancel) == hash)
        {
            return hash; // another node was first
        }

        if (passage.Ledger.Size == 0)
        {
            // A new installation counts nothing yet: as with its units, this is nobody's change.
            db.Add(new FactDefinition { Of = register.Code, Hash = hash });
            return hash;
        }

        await passage.AddAsync(new FactDefinition { Id = await passage.NextPositionAsync(), Of = register.Code, Hash = hash }, "define");
        for (long last = 0; await register.NextRecordsAsync(db, last, AtATime, cancel) is { Count: > 0 } records; last = records[^1].Id)
        {
            await passage.CountAnewAsync(records);
        }

        return hash;
    }
}
