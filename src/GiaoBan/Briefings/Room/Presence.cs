namespace GiaoBan.Briefings.Room;

/// <summary>
/// A connection of a site to a room. Outside the door (DESIGN idea 5): it says who is reached now, not what happened. Two
/// devices of one site are two rows and one site.
/// </summary>
public sealed class Presence
{
    public long BriefingId { get; init; }

    public int UnitId { get; init; }

    /// <summary>As the node calls the connection.</summary>
    public required string Connection { get; init; }

    /// <summary>The web node that holds it: what a dead node held is known by its not being seen any more.</summary>
    public required string Node { get; init; }

    /// <summary>When it was last seen, UTC.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>When it went, UTC; null while it is there.</summary>
    public DateTime? GoneAt { get; set; }
}
