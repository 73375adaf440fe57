using GiaoBan.Figures;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Reports.National.Tiles;

/// <summary>How a tile is drawn: a state by colour, sign and word. In the order in which one of several units shows first.</summary>
/// <param name="Class">Its colour in the stylesheet.</param>
/// <param name="Sign">What is added to the letters, so that it can be told without colour.</param>
/// <param name="Word">In the tile's name and the legend.</param>
internal sealed record TileState(string Class, string Sign, Text Word)
{
    public static readonly TileState Overdue = new("no", "!", new("chưa nộp, quá hạn", "not submitted, late"));
    public static readonly TileState Returned = new("rt", "↩", new("bị trả lại", "returned"));
    public static readonly TileState NotBegun = new("nb", "○", new("chưa nộp", "not submitted"));
    public static readonly TileState Waiting = new("in2", "◇", new("chờ xem", "waiting"));
    public static readonly TileState WaitingLate = new("lt", "◆", new("chờ xem, nộp muộn", "waiting, late"));
    public static readonly TileState Late = new("lt", "◷", new("đã nhận, nộp muộn", "accepted, late"));
    public static readonly TileState Accepted = new("in", "", new("đã nhận", "accepted"));

    /// <summary>The one that asks most of the centre first.</summary>
    public static readonly IReadOnlyList<TileState> All = [Overdue, Returned, NotBegun, WaitingLate, Waiting, Late, Accepted];

    public static TileState Of(ReportStanding standing) => Of(standing.State, standing.Late);

    public static TileState Of(ReportState state, bool isLate) => state switch
    {
        ReportState.Accepted => isLate ? Late : Accepted,
        ReportState.Submitted => isLate ? WaitingLate : Waiting,
        ReportState.Returned => Returned,
        _ => isLate ? Overdue : NotBegun,
    };
}
