using System.Globalization;
using System.Text;

namespace GiaoBan.Figures.Language.Reading;

/// <summary>A file as the language sees it: NFC, LF, without BOM, and nothing in it that a screen would not show.</summary>
internal sealed class SourceText
{
    /// <summary>The most bytes of UTF-8 that a file may have.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>
    /// The most marks on one letter, as in the stream-safe format of UAX #15: Vietnamese has two, and NFC takes the square
    /// of their number.
    /// </summary>
    private const int MaxMarks = 30;

    private readonly List<int> _lineStarts = [0];

    private SourceText(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public string Text { get; }

    /// <summary>Reads a file; null, with an error, where it is too long or holds what is no text.</summary>
    public static SourceText? Read(string raw, DiagnosticBag bag)
    {
        if (raw.Length > MaxBytes || Encoding.UTF8.GetByteCount(raw) > MaxBytes)
        {
            bag.AddAt(1, 1, Messages.FileTooLong());
            return null;
        }

        var text = (raw.StartsWith('\uFEFF') ? raw[1..] : raw).Replace("\r\n", "\n", StringComparison.Ordinal);
        var bad = FirstBad(text);
        if (bad >= 0)
        {
            var (line, column) = new SourceText(text).Place(bad);
            bag.AddAt(line, column, Messages.BadCharacter(text[bad]));
            return null;
        }

        return new SourceText(text.Normalize(NormalizationForm.FormC));
    }

    /// <summary>Line and column, counted from 1, in characters.</summary>
    public (int Line, int Column) Place(int at)
    {
        var line = _lineStarts.BinarySearch(at);
        line = line >= 0 ? line : ~line - 1;
        var column = 1;
        for (var i = _lineStarts[line]; i < at; i++)
        {
            column += char.IsLowSurrogate(Text[i]) ? 0 : 1;
        }

        return (line + 1, column);
    }

    /// <summary>The text between two offsets on one line, its line ends and comments made one blank.</summary>
    public string OneLine(IReadOnlyList<Token> tokens, int first, int last)
    {
        var line = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            var gap = i > first && tokens[i].At > tokens[i - 1].End;
            line.Append(gap ? " " : "").Append(Text, tokens[i].At, tokens[i].End - tokens[i].At);
        }

        return line.ToString();
    }

    private static int FirstBad(string text)
    {
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            marks = text[i] >= '\u0300' && char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return i;
                }

                i++;
            }
            else if (IsBad(text[i]) || marks > MaxMarks)
            {
                return i;
            }
        }

        return -1;
    }

    // Control characters, line ends that editors do not agree on, marks that turn the direction of what is shown, and the
    // sign that a decoder leaves where the bytes were no UTF-8.
    private static bool IsBad(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n')) ||
        c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFD' or '\uFFFE' or '\uFFFF';

    public static string NameOf(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
