using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>The end of a document: who gets it, on the left; who signs it, on the right.</summary>
internal static class SignatureParts
{
    private const double RecipientsWidth = 80;

    public static W.Table Of(PartyDocument document) =>
        TableParts.Beside(RecipientsWidth, Recipients(document.Recipients), Signature(document.Signature));

    private static IEnumerable<W.Paragraph> Recipients(IReadOnlyList<string> names) =>
        [Written.Paragraph(PartyStyles.RecipientsHead, names.Count > 0 ? "Nơi nhận:" : ""), .. HeadParts.Listed(PartyStyles.Recipient, names)];

    private static IEnumerable<W.Paragraph> Signature(Signature signature)
    {
        if (signature.Authority.Length > 0)
        {
            yield return Written.Paragraph(PartyStyles.Authority, Written.Capitals(signature.Authority));
        }

        yield return Written.Paragraph(
            signature.Authority.Length > 0 ? PartyStyles.Position : PartyStyles.Authority, Written.Capitals(signature.Position));
        yield return Written.Paragraph(PartyStyles.Signer, "");
    }
}
