using System.Globalization;

namespace GiaoBan.Briefings.Room;

/// <summary>A seat as the name of an audience: <c>chair</c>, <c>secretary</c>, <c>desk</c>, <c>hall</c>, <c>site:12</c>.</summary>
internal static class RoomAudience
{
    private const string Sites = "site:";

    public static string Of(Seat seat) => seat.Kind switch
    {
        _ when seat.IsHall => "hall",
        SeatKind.Chair => "chair",
        SeatKind.Secretary => "secretary",
        SeatKind.Desk => "desk",
        _ => Sites + string.Join(',', seat.Sites.Order()),
    };

    /// <summary>The seat back.</summary>
    public static Seat SeatOf(string audience) => audience switch
    {
        "chair" => new(SeatKind.Chair, []),
        "secretary" => new(SeatKind.Secretary, []),
        "desk" => new(SeatKind.Desk, []),
        "hall" => Seat.Hall,
        _ => new(SeatKind.Site, [.. audience[Sites.Length..].Split(',').Select(unit => int.Parse(unit, CultureInfo.InvariantCulture))]),
    };
}
