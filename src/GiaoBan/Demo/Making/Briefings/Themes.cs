namespace GiaoBan.Demo.Making.Briefings;

/// <summary>How the assignments of each giving go on. The weights make every state occur, and most be done on time.</summary>
internal static class Themes
{
    private static readonly DateOnly EndOfJune = new(2020, 6, 30);

    public static readonly AssignmentTheme Quality = new(
        "quality", JanuaryBriefing.Day, new(2020, 9, 30), new(2020, 6, 15), new(2020, 7, 14),
        [(Ending.UnderWay, 80), (Ending.OnTime, 12), (Ending.Waiting, 8)]);

    public static readonly AssignmentTheme Petty = new(
        "petty", JanuaryBriefing.Day, new(2020, 3, 31), new(2020, 3, 9), new(2020, 3, 31),
        [
            (Ending.OnTime, 72), (Ending.Late, 10), (Ending.SentBack, 6), (Ending.ExtendedBefore, 4), (Ending.ExtendedAfter, 3),
            (Ending.Reopened, 3), (Ending.Withdrawn, 2),
        ]);

    public static readonly AssignmentTheme Cases = new(
        "cases", JanuaryBriefing.Day, EndOfJune, new(2020, 6, 8), EndOfJune,
        [(Ending.OnTime, 40), (Ending.Waiting, 20), (Ending.ExtendedOn, 15), (Ending.Overdue, 25)]);

    public static readonly AssignmentTheme Mass = new(
        "mass", JanuaryBriefing.Day, new(2020, 5, 29), new(2020, 5, 4), new(2020, 5, 29),
        [
            (Ending.OnTime, 51), (Ending.Late, 12), (Ending.SentBack, 8), (Ending.ExtendedBefore, 6), (Ending.ExtendedAfter, 5),
            (Ending.Overdue, 12), (Ending.SentLate, 3), (Ending.Withdrawn, 3),
        ])
    {
        IsCountable = true,
    };

    public static readonly AssignmentTheme Congress = new(
        "congress", JanuaryBriefing.Day, EndOfJune, new(2020, 6, 8), EndOfJune,
        [(Ending.OnTime, 50), (Ending.Waiting, 15), (Ending.LeftSentBack, 10), (Ending.ExtendedOn, 10), (Ending.Overdue, 15)]);

    /// <summary>A request of a desk officer in March.</summary>
    public static readonly AssignmentTheme Request = new(
        "request", new(2020, 3, 3), new(2020, 3, 20), new(2020, 3, 12), new(2020, 3, 20), [(Ending.OnTime, 80), (Ending.Late, 20)]);
}
