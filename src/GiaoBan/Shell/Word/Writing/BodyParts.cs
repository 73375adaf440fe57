using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>What a document or an annex says.</summary>
internal static class BodyParts
{
    public static IEnumerable<OpenXmlElement> Of(IEnumerable<Block> blocks)
    {
        var numbering = new Numbering();
        return blocks.SelectMany(block => Of(block, numbering));
    }

    /// <summary>Between a table and what follows: two tables would become one, and a page must not end with one.</summary>
    public static W.Paragraph Gap() => Written.Paragraph(PartyStyles.Gap, "");

    private static IEnumerable<OpenXmlElement> Of(Block block, Numbering numbering) => block switch
    {
        Heading heading => [Written.Paragraph(StyleOf(heading.Level), $"{numbering.Next(heading.Level)} {Written.Line(heading.Text)}")],
        Clause clause => Paragraphs(clause.Text, NumberAndLead(clause, numbering.Next(clause.Level))),
        Paragraph paragraph => Paragraphs(paragraph.Text),
        Dash dash => Paragraphs(dash.Text, Written.Run("- ")),
        Table table => [TableParts.Of(table), Gap()],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "a kind of block that nobody writes"),
    };

    private static string StyleOf(Level level) => level switch
    {
        Level.Part => PartyStyles.Part,
        Level.Section => PartyStyles.Section,
        _ => PartyStyles.Point,
    };

    private static W.Run[] NumberAndLead(Clause clause, string number)
    {
        var lead = Written.Line(clause.Lead);
        return lead.Length == 0 ? [Written.Run(number + " ")] : [Written.Bold($"{number} {lead} ")];
    }

    /// <summary>A paragraph for each line; the first begins with what is told.</summary>
    private static IEnumerable<W.Paragraph> Paragraphs(string text, params W.Run[] beginning)
    {
        var lines = Written.Lines(text).ToList();
        for (var i = 0; i < Math.Max(lines.Count, Math.Min(beginning.Length, 1)); i++)
        {
            var paragraph = Written.Paragraph(PartyStyles.Text, "");
            paragraph.Append(i == 0 ? beginning : []);
            paragraph.Append(lines.Skip(i).Take(1).Select(line => Written.Run(line)));
            yield return paragraph;
        }
    }
}
