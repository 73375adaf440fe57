using System.Text.Json.Nodes;
using GiaoBan.Records;

namespace GiaoBan.Briefings.Room;

/// <summary>What kinds of things happen in a room. Stored by name.</summary>
public enum HappeningKind
{
    Opened,
    CheckedIn,
    RollConfirmed,
    ItemBegun,
    TimeAdded,
    Asked,
    Withdrew,
    Ordered,
    Invited,
    Stopped,
    Shown,
    Hidden,
    Closed,

    /// <summary>The chair published a conclusion.</summary>
    Concluded,
    ConclusionCorrected,
}

/// <summary>
/// One thing that happened in the room of a briefing, an aggregate of its own with one version: its id is the position of
/// its leaf, and so its place in the one order that all screens follow. It keeps the site, never who spoke there.
/// </summary>
public sealed class Happening : IAggregate
{
    public const string RegisterCode = "happenings";

    public long Id { get; init; }

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public long BriefingId { get; init; }

    long? IAggregate.WholeId => BriefingId;

    public HappeningKind Kind { get; init; }

    /// <summary>The site that it is about; null where it is about none.</summary>
    public int? UnitId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>What it says beyond that, as <see cref="Canonical"/> writes the record of its kind; null: nothing.</summary>
    public string? Said { get; init; }

    /// <summary>What it says, read.</summary>
    public T Read<T>() => Canonical.Read<T>(Said!);

    public string Content() => Canonical.Write(new
    {
        Briefing = BriefingId,
        Kind,
        Unit = UnitId,
        At,
        Said = Said is null ? null : JsonNode.Parse(Said),
    });
}
