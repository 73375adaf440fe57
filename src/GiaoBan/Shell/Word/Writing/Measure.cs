namespace GiaoBan.Shell.Word.Writing;

/// <summary>Word's units. It counts lengths in twentieths of a point.</summary>
internal static class Measure
{
    /// <summary>Between the margins, 210 − 30 − 15.</summary>
    public const int TextWidth = 165;

    public static int Millimetres(double length) => (int)Math.Round(length * 1440 / 25.4);

    public static int Points(double length) => (int)Math.Round(length * 20);
}
