using DocumentFormat.OpenXml;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>An annex, from a new page on.</summary>
internal static class AnnexParts
{
    /// <param name="number">Null where there is no other annex.</param>
    public static IEnumerable<OpenXmlElement> Of(PartyDocument document, Annex annex, int? number)
    {
        var head = document.Letterhead;
        return
        [
            Written.Paragraph(PartyStyles.AnnexMark, number is null ? "PHỤ LỤC" : $"PHỤ LỤC {number}"),
            Written.Paragraph(PartyStyles.AnnexTitle, Written.Line(annex.Title)),
            Written.Paragraph(
                PartyStyles.AnnexOf,
                $"(kèm theo {Written.Line(document.Kind.Name)} số {head.NumberOf(document.Kind)}, {HeadParts.DayOf(head)} {Unbroken($"của {Written.Line(head.Body.NameInFull)})")}"),
            Written.Paragraph(PartyStyles.Rule, ""),
            .. BodyParts.Of(annex.Blocks),
        ];
    }

    /// <summary>A body's name is not torn between two lines.</summary>
    private static string Unbroken(string words) => words.Replace(' ', '\u00a0');
}
