using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>What stands above the body: the two heads beside each other, the title, to whom it goes.</summary>
internal static class HeadParts
{
    /// <summary>Room for "BAN CHẤP HÀNH TRUNG ƯƠNG" in 14 on the left, "ĐẢNG CỘNG SẢN VIỆT NAM" in 15 on the right.</summary>
    private const double LeftHead = 80;

    public static IEnumerable<OpenXmlElement> Of(PartyDocument document) =>
    [
        TableParts.Beside(LeftHead, Left(document), Right(document.Letterhead)),
        BodyParts.Gap(),
        .. Title(document),
        .. Addressees(document.Addressees),
    ];

    /// <summary>"ngày 05 tháng 02 năm 2020", or room for what is not known yet.</summary>
    public static string DayOf(Letterhead head) =>
        head.Day is { } day ? Language.Formats.LetterDay(day) : "ngày      tháng      năm         ";

    private static IEnumerable<W.Paragraph> Left(PartyDocument document)
    {
        var head = document.Letterhead;
        yield return Written.Paragraph(PartyStyles.Superior, Written.Capitals(head.Body.Superior));
        yield return Written.Paragraph(PartyStyles.Issuer, Written.Capitals(head.Body.Name));
        yield return Written.Paragraph(PartyStyles.Star, "*");
        yield return Written.Paragraph(PartyStyles.Number, $"Số {head.NumberOf(document.Kind)}");
        if (document.Kind == DocumentKind.Letter)
        {
            yield return Written.Paragraph(PartyStyles.LetterSummary, Written.Line(document.Summary));
        }
    }

    private static IEnumerable<W.Paragraph> Right(Letterhead head) =>
    [
        Written.Paragraph(PartyStyles.PartyName, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        Written.Paragraph(PartyStyles.PartyNameLine, ""),
        Written.Paragraph(PartyStyles.PlaceAndDay, $"{Written.Line(head.Place)}, {DayOf(head)}"),
    ];

    private static IEnumerable<W.Paragraph> Title(PartyDocument document) => document.Kind == DocumentKind.Letter
        ? []
        :
        [
            Written.Paragraph(PartyStyles.Title, Written.Capitals(document.Kind.Name)),
            Written.Paragraph(PartyStyles.Summary, Written.Line(document.Summary)),
            Written.Paragraph(PartyStyles.Rule, ""),
        ];

    /// <summary>One is named in the line itself; several stand under it, each after a dash.</summary>
    private static IEnumerable<W.Paragraph> Addressees(IReadOnlyList<string> names)
    {
        if (names.Count == 1)
        {
            return [AddressLine(" " + Written.Line(names[0]))];
        }

        return names.Count == 0
            ? []
            : [AddressLine(""), .. Listed(PartyStyles.Addressee, names)];
    }

    private static W.Paragraph AddressLine(string name)
    {
        var paragraph = Written.Paragraph(PartyStyles.Address, "");
        paragraph.Append(Written.Italic("Kính gửi:"), Written.Run(name));
        return paragraph;
    }

    /// <summary>"- Như trên," to "- Lưu Văn phòng."</summary>
    public static IEnumerable<W.Paragraph> Listed(string style, IReadOnlyList<string> names) =>
        names.Select((name, i) => Written.Paragraph(style, $"- {Written.Line(name)}{(i == names.Count - 1 ? "." : ",")}"));
}
