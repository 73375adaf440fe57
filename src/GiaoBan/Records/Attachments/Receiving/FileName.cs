using System.Globalization;
using System.Text;

namespace GiaoBan.Records.Attachments.Receiving;

/// <summary>
/// A file's name as its sender gave it, made fit to be shown and saved: the name alone without a path, without signs that
/// hide what it is (a right-to-left mark turns "gpj.exe" round) or that a system cannot have in a name.
/// </summary>
internal static class FileName
{
    public const int Longest = 200;

    private const string Unusable = "<>:\"|?*";

    /// <summary>The name; empty where nothing is left of it.</summary>
    public static string Clean(string typed)
    {
        var name = typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case var _ when rune == Rune.ReplacementChar:
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    clean.Append(' ');
                    break;
                default:
                    clean.Append(rune.IsAscii && Unusable.Contains((char)rune.Value) ? "_" : rune.ToString());
                    break;
            }
        }

        var words = clean.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Shorten(string.Join(' ', words).Trim('.', ' '));
    }

    /// <summary>A long name loses what stands before its ending.</summary>
    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var ending = Path.GetExtension(name) is { Length: <= 10 } known ? known : "";
        var left = name[..(Longest - ending.Length)];
        return (char.IsHighSurrogate(left[^1]) ? left[..^1] : left) + ending;
    }
}
