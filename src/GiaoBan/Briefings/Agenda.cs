using System.Text.Json.Serialization;

namespace GiaoBan.Briefings;

/// <summary>One item of the agenda.</summary>
/// <param name="Id">Its number in this briefing, for good: it stays when items are put in another order.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Minutes">How long it may take, without what stands under it; 0: a heading, which is not gone through itself.</param>
/// <param name="Speaker">Who opens it: an office or a unit in words, never a person's name.</param>
/// <param name="IsInternal">For chair and secretary only: it never reaches a site, nor does what stands under it.</param>
/// <param name="IsOpenAssignments">Whether it goes through what is open of the last briefing, by unit and state.</param>
/// <param name="Figures">What is to be shown with it.</param>
/// <param name="Level">How deep it stands in the <see cref="AgendaTree">tree</see>; 0: under nothing.</param>
public sealed record AgendaItem(
    int Id, string Title, int Minutes, string? Speaker, bool IsInternal, bool IsOpenAssignments,
    IReadOnlyList<AgendaFigure> Figures, int Level = 0)
{
    /// <summary>The usual title of the item that goes through what is open of the last briefing.</summary>
    public const string LastConclusions = "Việc thực hiện kết luận kỳ trước";

    public const int UsualMinutes = 15;

    /// <summary>Whether it only heads what stands under it: in the room its sub-items are gone through.</summary>
    [JsonIgnore]
    public bool IsHeading => Minutes == 0;
}

/// <summary>A figure prepared for an item: an item of the form by its code, or a formula with a label.</summary>
public sealed record AgendaFigure(string? Code, string? Formula, string? Label);

/// <summary>How the invited units were chosen.</summary>
public enum InvitationKind
{
    All,
    AllBut,
    Chosen,
}

/// <summary>Thành phần: how the invited units were chosen, and which they are.</summary>
/// <param name="Kind">All, all but some, or some.</param>
/// <param name="Named">The units named by the choice: left out, or chosen.</param>
/// <param name="Sites">Every site, the centre's own first; by code on the day of the briefing.</param>
public sealed record Invitation(InvitationKind Kind, IReadOnlyList<int> Named, IReadOnlyList<int> Sites);
