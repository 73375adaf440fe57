using System.Security.Cryptography;
using System.Text;

namespace GiaoBan.Records.History;

/// <summary>One version of an aggregate: earlier ones are kept and can be opened.</summary>
public sealed class VersionRow
{
    public long RecordId { get; init; }

    public int Version { get; init; }

    /// <summary>The ledger position of its leaf, which says who, when and by which verb.</summary>
    public long Position { get; init; }

    /// <summary>Why, in the words of who did it; null where none was asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>Random, so that content cannot be guessed from the leaf's hash.</summary>
    public byte[] Salt { get; init; } = [];

    /// <summary>The whole content, as <see cref="Canonical"/> writes it; null once it was purged by law.</summary>
    public string? Content { get; init; }

    /// <summary>What an aggregate says now, as the version written at this position.</summary>
    internal static VersionRow Of(IAggregate aggregate, long position, string? reason) => new()
    {
        RecordId = aggregate.Id,
        Version = aggregate.Version,
        Position = position,
        Reason = reason,
        Salt = RandomNumberGenerator.GetBytes(16),
        Content = aggregate.Content(),
    };

    /// <summary>What the leaf keeps of a version: SHA-256 of salt, content, a zero byte, reason.</summary>
    public static byte[] HashOf(byte[] salt, string content, string? reason) =>
        SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(content), 0, .. Encoding.UTF8.GetBytes(reason ?? "")]);
}
