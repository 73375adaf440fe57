using GiaoBan.Records.History;
using GiaoBan.Records.Ledger;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Audit;

/// <summary>
/// <c>giaoban audit verify</c>: the chain (every leaf hashed again up to the head's root), every version's content
/// against its leaf, and every record's present content against its last leaf. So a change made beside the door is
/// found, wherever it was made.
/// </summary>
public sealed class LedgerAudit(GiaoBanDb db, IEnumerable<IPresentContent> aggregates)
{
    private const int AtATime = 5_000;

    /// <summary>The ledger's size as it was read.</summary>
    public long Size { get; private set; }

    /// <summary>The root over the leaves as they are.</summary>
    public byte[] Root { get; private set; } = [];

    /// <summary>What does not hold, a line each.</summary>
    public async IAsyncEnumerable<string> RunAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        var head = await db.LedgerHeads.AsNoTracking().SingleAsync(cancel);
        var edge = new MerkleEdge();
        Size = head.Size;
        while (edge.Size < head.Size)
        {
            var from = edge.Size;
            var leaves = await db.Leaves.AsNoTracking().Where(l => l.Position > from && l.Position <= head.Size)
                .OrderBy(l => l.Position).Take(AtATime).ToListAsync(cancel);
            if (leaves.Count == 0)
            {
                yield return $"position {from + 1}: leaves are missing up to {head.Size}";
                break;
            }

            foreach (var line in await BrokenAsync(leaves, edge, cancel))
            {
                yield return line;
            }
        }

        Root = edge.Root();
        if (!edge.ToBytes().AsSpan().SequenceEqual(head.Edge))
        {
            yield return $"the leaves' root {Convert.ToHexStringLower(Root)} is not the head's: leaves were changed, added or taken away";
        }

        if (await db.Leaves.CountAsync(l => l.Position > head.Size, cancel) is > 0 and var beyond)
        {
            yield return $"{beyond} leaves stand beyond the head's size {head.Size}";
        }

        foreach (var aggregate in aggregates)
        {
            await foreach (var line in PresentAsync(aggregate, cancel))
            {
                yield return line;
            }
        }
    }

    /// <summary>Appends the leaves to the edge; holds each one's content hash against its version.</summary>
    private async Task<List<string>> BrokenAsync(List<Leaf> leaves, MerkleEdge edge, CancellationToken cancel)
    {
        var (first, last) = (leaves[0].Position, leaves[^1].Position);
        // By record, which is their key; one list as one parameter, since it is long.
        var ids = leaves.Select(l => l.RecordId).Distinct().ToArray();
        var versions = await db.Versions.AsNoTracking()
            .Where(v => EF.Parameter(ids).Contains(v.RecordId) && v.Position >= first && v.Position <= last)
            .ToDictionaryAsync(v => v.Position, cancel);
        var lines = new List<string>();
        foreach (var leaf in leaves)
        {
            if (leaf.Position != edge.Size + 1)
            {
                lines.Add($"position {edge.Size + 1}: the leaf is missing");
            }

            edge.Append(leaf.Hash());
            var version = versions.GetValueOrDefault(leaf.Position);
            if (leaf.ContentHash.Length > 0 && Wrong(leaf, version) is { } wrong)
            {
                lines.Add($"position {leaf.Position}, {leaf.Register} {leaf.RecordId} version {leaf.Version}: {wrong}");
            }
        }

        return lines;
    }

    private static string? Wrong(Leaf leaf, VersionRow? version) => version switch
    {
        null => "its version is missing",
        { Content: null } => null, // purged by law; the leaf stays as the proof that it was
        _ when version.RecordId != leaf.RecordId || version.Version != leaf.Version => "its version is of another record",
        _ when !VersionRow.HashOf(version.Salt, version.Content, version.Reason).AsSpan().SequenceEqual(leaf.ContentHash)
            => "the version's content is not what the leaf says",
        _ => null,
    };

    private async IAsyncEnumerable<string> PresentAsync(
        IPresentContent aggregates, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var present = await aggregates.NextAsync(db, 0, AtATime, cancel); present.Count > 0;)
        {
            var ids = present.Select(p => p.Id).ToArray();
            var newest = await db.Versions.AsNoTracking().Where(v => EF.Parameter(ids).Contains(v.RecordId))
                .GroupBy(v => v.RecordId).Select(g => g.OrderByDescending(v => v.Version).First())
                .ToDictionaryAsync(v => v.RecordId, cancel);
            foreach (var aggregate in present)
            {
                if (!newest.TryGetValue(aggregate.Id, out var version))
                {
                    yield return $"{aggregate.Register} {aggregate.Id}: no leaf says that it was ever entered";
                }
                else if (version.Version != aggregate.Version || (version.Content is { } said && said != aggregate.Content()))
                {
                    yield return $"{aggregate.Register} {aggregate.Id}: what it says now is not what its last leaf says: changed beside the door";
                }
            }

            present = await aggregates.NextAsync(db, present[^1].Id, AtATime, cancel);
        }
    }
}

/// <summary>Goes through the aggregates of a kind, as they are now.</summary>
public interface IPresentContent
{
    /// <summary>The next ones by id.</summary>
    Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel);
}
