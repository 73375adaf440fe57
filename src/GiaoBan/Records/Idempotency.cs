namespace GiaoBan.Records;

/// <summary>What an officer's request with an <c>Idempotency-Key</c> made, so that a repeated one answers the same.</summary>
public sealed class Idempotency
{
    public required string Officer { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of route and body: the same key for another request is an error.</summary>
    public byte[] Request { get; init; } = [];

    public long RecordId { get; init; }

    public int Version { get; init; }
}
