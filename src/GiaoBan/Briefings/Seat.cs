using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;

namespace GiaoBan.Briefings;

/// <summary>As what somebody takes part in a briefing.</summary>
public enum SeatKind
{
    Chair,
    Secretary,

    /// <summary>An invited unit, by its clerk or head.</summary>
    Site,

    /// <summary>A desk officer of the centre, who reads along.</summary>
    Desk,
}

/// <summary>A viewer's seat in one briefing: what they see of it and may do in it follows from this alone.</summary>
/// <param name="Kind">Chair before secretary before site, for who is more than one.</param>
/// <param name="Sites">The invited units that are the viewer's own: none but of a site.</param>
public sealed record Seat(SeatKind Kind, IReadOnlyList<int> Sites)
{
    /// <summary>The hall that looks at the big screen: it sees what any site may see, and is no site of its own.</summary>
    public static Seat Hall { get; } = new(SeatKind.Site, []);

    /// <summary>Whether it is <see cref="Hall"/>.</summary>
    public bool IsHall => Kind == SeatKind.Site && Sites.Count == 0;

    /// <summary>Whether this is the table that leads the meeting: it sees all, and acts for any site.</summary>
    public bool Leads => Kind is SeatKind.Chair or SeatKind.Secretary;

    /// <summary>The one site that a viewer is at; null where there is none, or more than one.</summary>
    public int? Site => Sites.Count == 1 ? Sites[0] : null;

    /// <summary>The viewer's seat, or null: for them there is no such briefing.</summary>
    public static Seat? Of(Viewer who, Briefing briefing)
    {
        if (who.IsChair || who.Roles.Contains(Role.Secretary))
        {
            return new Seat(who.IsChair ? SeatKind.Chair : SeatKind.Secretary, []);
        }

        if (briefing.CalledAt is null)
        {
            return null;
        }

        var sites = briefing.Sites.Where(who.OwnUnits.Contains).ToList();
        return sites.Count > 0 ? new Seat(SeatKind.Site, sites)
            : who.Roles.Contains(Role.Desk) ? new Seat(SeatKind.Desk, [])
            : null;
    }

    /// <summary>Whether they may do what the chair alone does.</summary>
    public Refusal? MayChair() => Kind == SeatKind.Chair ? null : Refused(
        "Chỉ chủ trì mở và kết thúc phòng họp.", "Only the chair opens and closes the room.");

    /// <summary>Whether they may do what chair and secretary do.</summary>
    public Refusal? MayLead() => Leads ? null : Refused(
        "Việc này do chủ trì hoặc thư ký làm.", "This is done by the chair or the secretary.");

    /// <summary>Whether they may act for some site at all.</summary>
    public Refusal? MaySit() => Leads || Kind == SeatKind.Site ? null : Refused(
        "Việc này do điểm cầu làm; bạn chỉ theo dõi.", "This is done by a site; you only read along.");

    /// <summary>Whether they may act for this site: its own officers, and the table that leads.</summary>
    public Refusal? MayActFor(int unit) => Leads || Sites.Contains(unit) ? null : Refused(
        "Chỉ làm được việc của điểm cầu mình.", "Only your own site's business is yours to do.");

    private static Refusal Refused(string vi, string en) => Refusal.Of(RefusalKind.NotAllowed, new Text(vi, en));
}
