using FsCheck;
using FsCheck.Fluent;
using GiaoBan.Shell.Word;
using Xunit;

namespace GiaoBan.Tests.Shell.Word;

/// <summary>Whatever anybody wrote, wherever it goes.</summary>
public sealed class PartyDocumentProperties
{
    private static readonly string[] Awkward =
        ["<w:p>", "]]>", "&amp;", "\0", "\u0001", "\u000b", "\u001f", "\u007f", "\ud800", "\udc00", "\ufffe", "\uffff", "😀", "e\u0302\u0301", "\u202e", "\r\n", "\t", "  ", "_x0000_", "Nghiễn"];

    private static readonly Arbitrary<string> Written = Gen.OneOf(
            Gen.Elements(Awkward),
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
            Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString()))
        .ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void A_document_is_one_that_word_opens() =>
        Prop.ForAll(Written, text => PartyDocumentTests.AssertValid(Filled(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void It_has_as_many_tables_and_headings_whatever_is_written_in_them() =>
        Prop.ForAll(Written, text =>
        {
            var told = PartyDocumentTests.Told(Filled(text));
            Assert.Equal(2, told.Count(p => p.Style == "Heading1"));
            Assert.Equal(2, told.Count(p => p.Style == "PartyTableHead"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_and_marks_come_back_as_they_were() =>
        Prop.ForAll(Written, text =>
        {
            var told = PartyDocumentTests.Told(Filled(text)).Single(p => p.Text.StartsWith("II.", StringComparison.Ordinal)).Text;
            Assert.Equal(Kept(text), Kept(told["II.".Length..]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_texts_are_the_same_bytes() =>
        Prop.ForAll(Written, text => Assert.Equal(Filled(text).ToWord(), Filled(text).ToWord())).QuickCheckThrowOnFailure();

    /// <summary>What of a text can stand in XML, but for how it is spaced.</summary>
    private static string Kept(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is >= ' ' and not (0xfffd or 0xfffe or 0xffff) && !System.Text.Rune.IsWhiteSpace(rune)));

    private static PartyDocument Filled(string text) => new()
    {
        Kind = new DocumentKind(text, text),
        Letterhead = new Letterhead(new IssuingBody(text, text, text, text), null, text, new DateOnly(2020, 2, 5)),
        Summary = text,
        Addressees = [text, text],
        Blocks =
        [
            new Heading(Level.Part, "KẾT LUẬN"), new Heading(Level.Part, text), new Clause(Level.Section, text, text), new Clause(Level.Point, text),
            new Paragraph(text), new Dash(text), new Table([new(text, 1), new(text, 3, Align.Right)], [[text, "1"], ["", text]]),
        ],
        Signature = new Signature(text, text),
        Recipients = [text],
        Annexes = [new Annex(text, [new Paragraph(text)]), new Annex(text, [])],
        Receipt = new LedgerReceipt(1, text, text),
        IsDemo = true,
    };
}
