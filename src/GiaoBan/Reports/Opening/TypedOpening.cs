using System.Globalization;
using GiaoBan.Records.Entry;

namespace GiaoBan.Reports.Opening;

/// <summary>The words of the opening as the report's page sends them.</summary>
/// <param name="Pieces">In the order of the sentence.</param>
/// <param name="Read">The mark of the words that the page showed.</param>
public sealed record TypedOpening(IReadOnlyList<string?> Pieces, string Read)
{
    /// <summary>The mark of the words as the page showed them.</summary>
    public const string MarkField = "mc";

    public static string PieceField(int at) => string.Create(CultureInfo.InvariantCulture, $"m.{at}");

    /// <summary>What was typed; null where the page had no opening to word, or it is as the page showed it.</summary>
    public static TypedOpening? Of(IFormCollection typed)
    {
        var pieces = OpeningTerms.Usual.Select((_, at) => (string?)typed[PieceField(at)]).ToList();
        var read = typed[MarkField].ToString();
        var cleaned = pieces.Select(p => EntrySource.Clean(p) ?? "").ToList();
        var isUsual = cleaned.SequenceEqual(OpeningTerms.Usual.Select(p => p.Vi));
        return pieces.Exists(p => p is null) || OpeningVerbs.MarkOf(isUsual ? null : cleaned) == read ? null : new TypedOpening(pieces, read);
    }
}
