using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>Texts as Word keeps them. Whatever a text holds, it stays text.</summary>
internal static class Written
{
    /// <summary>The lines of a text that say something; of a text without any, none.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => Clean(line).Trim()).Where(line => line.Length > 0);

    /// <summary>A text as one line.</summary>
    public static string Line(string text) => string.Join(' ', Lines(text));

    public static string Capitals(string text) => Line(text).ToUpperInvariant();

    public static W.Paragraph Paragraph(string style, string text)
    {
        var paragraph = new W.Paragraph { ParagraphProperties = new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } } };
        if (text.Length > 0)
        {
            paragraph.Append(Run(text));
        }

        return paragraph;
    }

    public static W.Run Run(string text) => new(new W.Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    public static W.Run Bold(string text)
    {
        var run = Run(text);
        run.RunProperties = new W.RunProperties { Bold = new W.Bold() };
        return run;
    }

    public static W.Run Italic(string text)
    {
        var run = Run(text);
        run.RunProperties = new W.RunProperties { Italic = new W.Italic() };
        return run;
    }

    /// <summary>Input with such characters is refused, but for U+FFFE and U+FFFF; a notice must not fail over an old record.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i] is '\t' or '\r' or '\n' ? ' ' : text[i]);
            }
        }

        return clean.ToString();
    }
}
