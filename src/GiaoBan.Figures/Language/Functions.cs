namespace GiaoBan.Figures.Language;

/// <summary>The names of the functions, and the words that cannot be codes.</summary>
internal static class Functions
{
    private static readonly string[] Names =
        ["sum", "min", "max", "round", "truncate", "at_start", "at_end", "previous", "last_year"];

    private static readonly HashSet<string> StatementWords = new(StringComparer.Ordinal)
    {
        "form", "section", "rule", "valid", "in", "entered", "no", "total", "text", "was",
        "block", "explain", "note", "check",
    };

    /// <summary>All names, in the order of LANGUAGE.md.</summary>
    public static IReadOnlyList<string> All => Names;

    public static string NameOf(Function function) => Names[(int)function];

    public static bool TryFind(string name, out Function function)
    {
        var index = Array.IndexOf(Names, name);
        function = (Function)Math.Max(index, 0);
        return index >= 0;
    }

    public static bool IsReserved(string word) => StatementWords.Contains(word) || Array.IndexOf(Names, word) >= 0;

    public static bool IsShift(Function function) => function is Function.Previous or Function.LastYear;

    public static bool IsEdge(Function function) => function is Function.AtStart or Function.AtEnd;

    public static bool TakesRanges(Function function) => function is Function.Sum or Function.Min or Function.Max;
}
