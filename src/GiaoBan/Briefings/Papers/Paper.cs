using GiaoBan.Records;
using GiaoBan.Records.Attachments;

namespace GiaoBan.Briefings.Papers;

/// <summary>
/// Tài liệu: a file laid on the table of a briefing, with an item of the agenda, for the whole briefing, or by a site. It is
/// laid and taken away, never changed: a better one is laid in its place.
/// </summary>
public sealed class Paper : IAggregate
{
    public const string RegisterCode = "papers";

    public long Id { get; init; }

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public long BriefingId { get; init; }

    long? IAggregate.WholeId => BriefingId;

    /// <summary>What addresses call it: its file's id.</summary>
    public required string PublicId { get; init; }

    public required Attachment File { get; init; }

    /// <summary>How many pages can be shown on the screens; null of a file of which no page can be shown.</summary>
    public int? Pages { get; init; }

    /// <summary>The item that it is about; null: the whole briefing, or a site's paper.</summary>
    public int? Item { get; init; }

    /// <summary>The site that laid it; null: the centre did.</summary>
    public int? UnitId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime LaidAt { get; init; }

    /// <summary>When it was taken away, UTC; null while it lies there.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>
    /// Whether a seat sees it: a site's paper its own officers and the centre, one of an internal item the table that leads,
    /// all others everybody in the briefing.
    /// </summary>
    public bool IsFor(Seat seat, Briefing briefing) => seat.Leads || (UnitId is { } unit
        ? seat.Kind == SeatKind.Desk || seat.Sites.Contains(unit)
        : !IsInternal(briefing));

    /// <summary>Whether it is about an item that only the table that leads sees.</summary>
    public bool IsInternal(Briefing briefing) => Item is { } item && briefing.Item(item) is null or { IsInternal: true };

    public Refusal? Withdraw(DateTime at)
    {
        if (WithdrawnAt is not null)
        {
            return Refusal.Conflict("Tài liệu này đã rút.", "This paper was taken away already.");
        }

        WithdrawnAt = at;
        return null;
    }

    public string Content() => Canonical.Write(new { Briefing = BriefingId, File, Pages, Item, Unit = UnitId, LaidAt, WithdrawnAt });
}
