namespace GiaoBan.Shell.Live;

/// <summary>
/// Hears who comes to the topics of a prefix and who goes: a part of the product whose pages show who is there. Both calls
/// return at once.
/// </summary>
internal interface ILiveAttendance
{
    /// <summary>The first word of the topics.</summary>
    string Prefix { get; }

    /// <summary>A connection watches now.</summary>
    void Came(LiveSeat seat);

    /// <summary>It no longer does, or is gone.</summary>
    void Went(LiveSeat seat);
}

/// <summary>A connection of this node, and what it watches as which audience.</summary>
internal sealed record LiveSeat(string Connection, string Topic, string Audience);
