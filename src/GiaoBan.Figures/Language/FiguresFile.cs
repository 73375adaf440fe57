namespace GiaoBan.Figures.Language;

/// <summary>What came of checking a figures file (<c>giaoban check</c>).</summary>
/// <param name="Lines">What to print, in order.</param>
/// <param name="Checks">How many checks stand in the file; 0 where it cannot be read.</param>
/// <param name="Holds">How many hold.</param>
/// <param name="Fails">How many fail; those not judged are neither.</param>
/// <param name="ExitStatus">0 where all hold, 1 where one fails or is not judged, 2 where the file cannot be read.</param>
public sealed record FiguresCheck(IReadOnlyList<string> Lines, int Checks, int Holds, int Fails, int ExitStatus);

/// <summary>Figures files: values by name, and checks of them (LANGUAGE.md sections 1 and 3).</summary>
public static class FiguresFile
{
    /// <summary>Checks a file. Never throws on any text.</summary>
    /// <param name="text">The file.</param>
    /// <param name="fileName">As it is printed before each line.</param>
    /// <param name="english">The language of what is wrong with the file; the lines of section 3 are the same in both.</param>
    public static FiguresCheck Check(string text, string fileName, bool english = false) =>
        throw new NotImplementedException();
}
