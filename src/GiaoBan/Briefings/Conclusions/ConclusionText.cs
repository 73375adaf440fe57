using System.Text.RegularExpressions;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>What a conclusion says.</summary>
/// <param name="Kind">What comes of it.</param>
/// <param name="Words">The paragraph.</param>
/// <param name="Item">The agenda item that it belongs to, or null.</param>
/// <param name="Task">Of a task, what is assigned to whom.</param>
public sealed partial record ConclusionText(ConclusionKind Kind, string Words, int? Item, ConclusionTask? Task)
{
    private const int LongestTitle = 200;

    public static ConclusionText Empty { get; } = new(ConclusionKind.Information, "", null, null);

    /// <summary>The task in a line: the first sentence, cut at a word where it is long.</summary>
    public string Title
    {
        get
        {
            var sentence = (FirstSentence().Match(Words) is { Length: > 0 } first ? first.Value : Words).Trim().TrimEnd('.', ';');
            if (sentence.Length <= LongestTitle)
            {
                return sentence.Length > 0 ? sentence : Words.Trim();
            }

            var cut = sentence.LastIndexOf(' ', LongestTitle);
            return sentence[..(cut > 0 ? cut : char.IsHighSurrogate(sentence[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…";
        }
    }

    /// <summary>
    /// To a semicolon, a new line, or a full stop before a capital. No full stop is one within "1.204" or "30.5.2019", or after
    /// an abbreviation ("TP. Hồ Chí Minh", "ThS. ", "q. 1") or a number at the head ("1. Rà soát").
    /// </summary>
    [GeneratedRegex(@"^(?:[^.;\n]|;(?!\s)|\.(?!\s+\p{Lu}|\s*$)|(?<=(?:^|[\s(])(?:\p{Lu}{1,4}|ThS|Tp|tp|[qp])|^\s*(?:Điều\s+)?\d{1,3})\.)+")]
    private static partial Regex FirstSentence();
}

/// <summary>What a conclusion assigns.</summary>
/// <param name="Addressees">Whom it is given to.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
/// <param name="Product">What is expected.</param>
/// <param name="Field">The field of work, as assignments have it.</param>
/// <param name="Supporting">Offices that work with the unit and are no units of the network.</param>
/// <param name="Countable">Whether reports say how much per cent is there.</param>
/// <param name="SupportingUnits">The units that support them (đơn vị phối hợp); null: none.</param>
public sealed record ConclusionTask(
    Addressees Addressees, DateOnly DueOn, string Product, string Field, string? Supporting, bool Countable,
    IReadOnlyList<int>? SupportingUnits = null);

/// <summary>How the units of a conclusion are chosen.</summary>
public enum AddresseesKind
{
    /// <summary>Every site of the briefing, the centre's own too.</summary>
    All,
    AllBut,
    Chosen,

    /// <summary>The units of which a formula over the reported figures of the briefing's period is above zero.</summary>
    Formula,
}

/// <summary>Whom a conclusion is given to; which units that are is fixed when it is published.</summary>
/// <param name="Kind">How they are chosen.</param>
/// <param name="Named">The units that are left out, or chosen.</param>
/// <param name="Formula">Whose value must be above zero.</param>
public sealed record Addressees(AddresseesKind Kind, IReadOnlyList<int> Named, string? Formula);
