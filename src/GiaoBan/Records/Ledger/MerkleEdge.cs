using System.Numerics;
using System.Security.Cryptography;

namespace GiaoBan.Records.Ledger;

/// <summary>
/// The right edge of a Merkle tree in the manner of RFC 6962: the roots of the full subtrees that make up the first
/// <see cref="Size"/> leaves, largest first. It is all that is needed to append and to know the root.
/// </summary>
public sealed class MerkleEdge
{
    private const int HashLength = 32;
    private readonly List<byte[]> _subtrees = [];

    /// <summary>The edge of the empty tree.</summary>
    public MerkleEdge()
    {
    }

    /// <summary>The edge as it was written by <see cref="ToBytes"/>.</summary>
    /// <exception cref="ArgumentException">The bytes are not an edge of a tree of that size.</exception>
    public MerkleEdge(long size, ReadOnlySpan<byte> bytes)
    {
        if (size < 0 || bytes.Length != BitOperations.PopCount((ulong)size) * HashLength)
        {
            throw new ArgumentException("Not the edge of a tree of this size.", nameof(bytes));
        }

        Size = size;
        for (var start = 0; start < bytes.Length; start += HashLength)
        {
            _subtrees.Add(bytes.Slice(start, HashLength).ToArray());
        }
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Appends a leaf by its hash.</summary>
    public void Append(byte[] leafHash)
    {
        _subtrees.Add(leafHash);
        for (var full = Size; (full & 1) == 1; full >>= 1)
        {
            var merged = Node(_subtrees[^2], _subtrees[^1]);
            _subtrees.RemoveRange(_subtrees.Count - 2, 2);
            _subtrees.Add(merged);
        }

        Size++;
    }

    /// <summary>The root of the tree; of the empty tree, the hash of nothing.</summary>
    public byte[] Root()
    {
        if (_subtrees.Count == 0)
        {
            return SHA256.HashData([]);
        }

        var root = _subtrees[^1];
        for (var i = _subtrees.Count - 2; i >= 0; i--)
        {
            root = Node(_subtrees[i], root);
        }

        return root;
    }

    /// <summary>The subtrees' roots, one after the other.</summary>
    public byte[] ToBytes() => [.. _subtrees.SelectMany(s => s)];

    private static byte[] Node(byte[] left, byte[] right)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * HashLength)];
        bytes[0] = 1; // the tree's mark of a node
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + HashLength)..]);
        return SHA256.HashData(bytes);
    }
}
