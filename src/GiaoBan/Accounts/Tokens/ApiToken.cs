namespace GiaoBan.Accounts.Tokens;

/// <summary>A key with which a program calls the API in an officer's name. The key itself is shown once and not stored.</summary>
public sealed class ApiToken
{
    /// <summary>With which each key begins, so that one which leaked is recognised.</summary>
    public const string Prefix = "gb_";

    public required string KeyHash { get; init; }

    public long AccountId { get; init; }

    /// <summary>The key's first characters, by which lists tell keys apart.</summary>
    public required string Mark { get; init; }

    /// <summary>May not write.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Real time, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Real time, UTC, to the minute; outside the door.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>A new token and its key.</summary>
    internal static (ApiToken Token, string Key) New(long account, bool isReadOnly, DateTime now)
    {
        var key = Prefix + Secret.New();
        var token = new ApiToken
        {
            AccountId = account,
            KeyHash = Secret.HashOf(key),
            Mark = key[..(Prefix.Length + 6)],
            IsReadOnly = isReadOnly,
            CreatedAt = now,
        };
        return (token, key);
    }
}
