namespace GiaoBan.Briefings.Papers;

/// <summary>
/// That a site has opened a paper, so that its list says what is new. Outside the door, like presence; it keeps the site, never
/// who of it.
/// </summary>
public sealed class PaperOpened
{
    public long PaperId { get; init; }

    public int UnitId { get; init; }

    /// <summary>When it was opened first, UTC.</summary>
    public DateTime At { get; init; }
}
