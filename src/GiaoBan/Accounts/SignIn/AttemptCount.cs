namespace GiaoBan.Accounts.SignIn;

/// <summary>How often a password was tried in vain, for one sign-in name or from one address.</summary>
public sealed class AttemptCount
{
    /// <summary>A hash of the name or address: names that do not exist are counted too, and are not kept.</summary>
    public required string Key { get; init; }

    public int Count { get; set; }

    /// <summary>When the first of them was, real time, UTC: from there the lock is counted.</summary>
    public DateTime Since { get; set; }
}
