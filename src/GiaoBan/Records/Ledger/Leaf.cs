using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GiaoBan.Records.Ledger;

/// <summary>
/// One leaf of the ledger: who did what to which version of which aggregate, when, and a salted hash of its content. The
/// content itself is in the version, so it can be purged by law while the proof stands (DESIGN idea 5).
/// </summary>
public sealed class Leaf
{
    /// <summary>From 1, without gaps: the ledger's size just after this leaf.</summary>
    public long Position { get; init; }

    /// <summary>UTC, whole microseconds (what both databases keep).</summary>
    public DateTime At { get; init; }

    /// <summary>The officer's login, or <c>cli:OSUSER</c>.</summary>
    public required string Officer { get; init; }

    public required string Verb { get; init; }

    public required string Register { get; init; }

    public long RecordId { get; init; }

    /// <summary>The version that the verb made; of a read, the version that was read.</summary>
    public int Version { get; init; }

    /// <summary>The salted hash of the version's content; empty where nothing was written (a read).</summary>
    public byte[] ContentHash { get; init; } = [];

    /// <summary>Makes the ledger's next leaf and appends it to the edge.</summary>
    internal static Leaf Next(MerkleEdge ledger, IAggregate aggregate, Doing doing, byte[] contentHash)
    {
        var leaf = new Leaf
        {
            Position = ledger.Size + 1,
            At = doing.At,
            Officer = doing.By,
            Verb = doing.Verb,
            Register = aggregate.Register,
            RecordId = aggregate.Id,
            Version = aggregate.Version,
            ContentHash = contentHash,
        };
        ledger.Append(leaf.Hash());
        return leaf;
    }

    /// <summary>The leaf's hash in the tree, RFC 6962 section 2.1: SHA-256 of a zero byte and the leaf's bytes.</summary>
    public byte[] Hash()
    {
        var text = string.Join('\n', Officer, Verb, Register);
        var bytes = new byte[2 + (8 * 3) + 4 + Encoding.UTF8.GetByteCount(text) + 1 + ContentHash.Length];
        var at = bytes.AsSpan();
        at[0] = 0; // the tree's mark of a leaf
        at[1] = 1; // version of this encoding
        BinaryPrimitives.WriteInt64BigEndian(at[2..], Position);
        BinaryPrimitives.WriteInt64BigEndian(at[10..], At.Ticks / TimeSpan.TicksPerMicrosecond);
        BinaryPrimitives.WriteInt64BigEndian(at[18..], RecordId);
        BinaryPrimitives.WriteInt32BigEndian(at[26..], Version);
        var length = Encoding.UTF8.GetBytes(text, at[30..]);
        at[30 + length] = 0; // no name holds a NUL, so the fields cannot run into each other
        ContentHash.CopyTo(at[(31 + length)..]);
        return SHA256.HashData(bytes);
    }
}
