using System.Globalization;
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

    /// <summary>Its number among the centre's letters, "145-CV/BNCTW" (LAW.md section 9.2); null until it has one.</summary>
    public string? Number { get; private set; }

    /// <summary>The day that the letter bears beside its number.</summary>
    public DateOnly? NumberedOn { get; private set; }

    /// <summary>How many leaves the ledger had when the letter was made; null of letters of before this was kept.</summary>
    public long? LedgerSize { get; init; }

    /// <summary>The ledger's root then, in hexadecimal.</summary>
    public string? LedgerRoot { get; init; }

    /// <summary>A letter's number as it is written.</summary>
    public static string Written(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:00}-CV/BNCTW");

    /// <summary>Gives it its number, once.</summary>
    public Refusal? Give(int number, DateOnly on)
    {
        if (Number is not null)
        {
            return Refusal.Conflict(
                $"Công văn đã có số {Number} ngày {NumberedOn:d/M/yyyy}: không đổi được nữa.",
                $"The letter has its number {Number} of {NumberedOn:d/M/yyyy} already: it stands.");
        }

        (Number, NumberedOn) = (Written(number), on);
        return null;
    }

    public string Content() =>
        Canonical.Write(new { PublicId, Unit = UnitId, On, ReplyBy, Round, Items, Number, NumberedOn, LedgerSize, LedgerRoot });
}

/// <summary>An overdue assignment as a letter names it.</summary>
/// <param name="Id">Its public id.</param>
/// <param name="Number">"KL2", or the number of the document.</param>
/// <param name="Title">The task.</param>
/// <param name="DueOn">The due day in force.</param>
/// <param name="DaysLate">On the day of the letter.</param>
public sealed record UrgedAssignment(string Id, string Number, string Title, DateOnly DueOn, int DaysLate)
{
    /// <summary>The day of a complete report that came late and is not judged yet; null: none waits.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Where a conclusion stands: "Thông báo số 02-TB/BNCTW ngày 13/1/2020"; null where the number is a document's own.</summary>
    public string? Document { get; init; }

    /// <summary>The number so that nothing else bears it: "KL5, Thông báo số 02-TB/BNCTW ngày 13/1/2020".</summary>
    public string Cited() => Document is null ? Number : $"{Number}, {Document}";
}

/// <summary>Which letters a viewer sees: those of the own units, the desk's units, the chair all.</summary>
internal static class SeenLetters
{
    public static IQueryable<UrgingLetter> VisibleTo(this IQueryable<UrgingLetter> letters, Viewer who)
    {
        var units = who.OwnUnits.Concat(who.DeskOf).ToArray();
        return who.IsChair ? letters : letters.Where(letter => units.Contains(letter.UnitId));
    }
}
