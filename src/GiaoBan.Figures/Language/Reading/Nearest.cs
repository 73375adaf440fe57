namespace GiaoBan.Figures.Language.Reading;

/// <summary>Finds the known name nearest to one that is not known.</summary>
internal static class Nearest
{
    private const int MaxLength = 64;

    /// <summary>The nearest name, without regard to case; the first of several; null where none is known.</summary>
    public static string? Of(string unknown, IEnumerable<string> known)
    {
        string? best = null;
        var least = int.MaxValue;
        foreach (var name in known)
        {
            // Codes differ more by their digits than by their letter: of two as near, the one that begins alike.
            var distance = (2 * Distance(unknown, name)) + (name.Length > 0 && unknown.StartsWith(name[0]) ? 0 : 1);
            if (distance < least)
            {
                (best, least) = (name, distance);
            }
        }

        return best;
    }

    // Optimal string alignment: insertions, deletions, changes, and neighbours that changed places.
    private static int Distance(string first, string second)
    {
        var (a, b) = (Fold(first), Fold(second));
        Span<int> before = stackalloc int[MaxLength + 1], last = stackalloc int[MaxLength + 1], row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }

    private static string Fold(string name) =>
        (name.Length > MaxLength ? name[..MaxLength] : name).ToUpperInvariant();
}
