using GiaoBan.Network;
using GiaoBan.Records;

namespace GiaoBan.Assignments.Urging;

/// <summary>Công văn đôn đốc: one letter to one unit with all that is overdue there on that day.</summary>
public sealed class UrgingLetter : IAggregate
{
    public const string RegisterCode = "urging_letters";

    public long Id { get; init; }

    /// <summary>What addresses call it: 128 random bits.</summary>
    public string PublicId { get; init; } = Records.PublicId.New();

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public int UnitId { get; init; }

    public DateOnly On { get; init; }

    /// <summary>The day by which the unit is to answer, included.</summary>
    public DateOnly ReplyBy { get; init; }

    /// <summary>How often this unit was urged, this letter included.</summary>
    public int Round { get; init; }

    public IReadOnlyList<UrgedAssignment> Items { get; init; } = [];

    public string Content() => Canonical.Write(new { PublicId, Unit = UnitId, On, ReplyBy, Round, Items });
}

/// <summary>An overdue assignment as a letter names it.</summary>
/// <param name="Id">Its public id.</param>
/// <param name="Number">"KL2", or the number of the document.</param>
/// <param name="Title">The task.</param>
/// <param name="DueOn">The due day in force.</param>
/// <param name="DaysLate">On the day of the letter.</param>
public sealed record UrgedAssignment(string Id, string Number, string Title, DateOnly DueOn, int DaysLate);

/// <summary>Which letters a viewer sees: those of the own units, the desk's units, the chair all.</summary>
internal static class SeenLetters
{
    public static IQueryable<UrgingLetter> VisibleTo(this IQueryable<UrgingLetter> letters, Viewer who)
    {
        var units = who.OwnUnits.Concat(who.DeskOf).ToArray();
        return who.IsChair ? letters : letters.Where(letter => units.Contains(letter.UnitId));
    }
}
