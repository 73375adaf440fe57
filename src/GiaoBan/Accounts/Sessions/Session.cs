namespace GiaoBan.Accounts.Sessions;

/// <summary>
/// Phiên làm việc: one browser that is signed in. It is here, not in the cookie, so that it can be ended from elsewhere and
/// a copied cookie is worth nothing after that.
/// </summary>
public sealed class Session
{
    /// <summary>How long without a request until it ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>How long at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>The cookie holds the ticket; it cannot be found from this.</summary>
    public required string TicketHash { get; init; }

    public long AccountId { get; init; }

    /// <summary>Real time, UTC.</summary>
    public DateTime BeganAt { get; init; }

    /// <summary>Real time, UTC, to the minute.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>From where it began.</summary>
    public string Address { get; init; } = "";

    /// <summary>The browser, as it calls itself.</summary>
    public string Device { get; init; } = "";

    /// <summary>Whether it still holds at this instant.</summary>
    public bool HoldsAt(DateTime now) => now < SeenAt + Idle && now < BeganAt + Longest;
}
