using System.Globalization;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>
/// Counts headings and clauses. The numbers are text, not Word's own: a conclusion keeps the number under which it is
/// followed up, whatever is written above it later.
/// </summary>
internal sealed class Numbering
{
    private static readonly (int Value, string Sign)[] Roman = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The letters that Vietnamese lists go by: đ is one, and f, j, w, z are none.</summary>
    private const string Letters = "abcdđeghiklmnopqrstuvxy";

    private readonly int[] _counts = new int[Enum.GetValues<Level>().Length];

    /// <summary>The number of the next one on a level; what is below it begins anew.</summary>
    public string Next(Level level)
    {
        var depth = (int)level;
        _counts[depth]++;
        Array.Clear(_counts, depth + 1, _counts.Length - depth - 1);
        return level switch
        {
            Level.Part => InRoman(_counts[depth]) + ".",
            Level.Section => _counts[depth].ToString(CultureInfo.InvariantCulture) + ".",
            _ => InLetters(_counts[depth]) + ")",
        };
    }

    private static string InRoman(int number)
    {
        var written = "";
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                written += sign;
            }
        }

        return written;
    }

    /// <summary>After y come aa, ab.</summary>
    private static string InLetters(int number) =>
        number == 0 ? "" : InLetters((number - 1) / Letters.Length) + Letters[(number - 1) % Letters.Length];
}
