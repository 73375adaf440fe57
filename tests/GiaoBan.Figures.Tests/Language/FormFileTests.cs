using GiaoBan.Figures.Language;
using Xunit;

namespace GiaoBan.Figures.Tests.Language;

public sealed class FormFileTests
{
    private const string Head = "form \"THU\" \"Biểu thử\" valid 2020-01-01 ..\n";

    public static TheoryData<string> Files() =>
        new(Directory.GetFiles(Golden.Path("forms"), "*.form").Concat(Directory.GetFiles(Golden.Path(""), "*.form")));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_form_of_the_papers_is_read_without_a_word(string file)
    {
        var (form, diagnostics) = FormReader.Read(File.ReadAllText(file), Catalogue.All, Golden.Set.Forms);
        Assert.Empty(diagnostics);
        Assert.NotNull(form);
        Assert.Equal(form.Items.Count, form.Sections.Sum(s => s.Items.Count));
        Assert.Equal(Enumerable.Range(1, form.Rules.Count), form.Rules.Select(r => r.Id));
    }

    [Fact]
    public void A_form_keeps_what_is_printed()
    {
        var form = Read("section \"A\" \"Mục một\"\nK01 \"Lượt \\\"tiếp\\\"\" in \"lượt\" = entered no total was \"2a\".c3 # ghi chú\n").Form!;
        Assert.Equal(
            new Item("K01", "Lượt \"tiếp\"", "lượt", ItemKind.Entered, true, null, new FormItem("2a", "c3"), "A", 3),
            Assert.Single(form.Items));
        Assert.Equal(("THU", "Biểu thử", new DateOnly(2020, 1, 1), null), (form.Code, form.Title, form.ValidFrom, form.ValidTo));
    }

    [Fact]
    public void A_statement_goes_on_after_an_operator_and_inside_brackets()
    {
        var (form, diagnostics) = Read("K01 \"Một\" = entered\nD1 \"Hai\" = K01 +\n\n # lời ghi\n  sum(K01,\n\n K01)\nrule note D1 =\r\n3 * K01\n");
        Assert.Empty(diagnostics);
        Assert.Equal("K01 + sum(K01, K01)", form!.Item("D1")!.Expression!.ToString());
        Assert.Equal("D1 = 3 * K01", form.Rules[0].Source);
        Assert.Equal(["K01", "D1"], form.Rules[0].Codes);
    }

    [Fact]
    public void Byte_order_mark_and_decomposed_letters_make_no_difference()
    {
        var text = Head + "Đ1 \"Tổng số\" in \"vụ việc\" = entered\nrule note Đ1 >= 0";
        var plain = FormReader.Read(text, Catalogue.All, KnownForms.None).Form!;
        var other = FormReader.Read("\uFEFF" + text.Normalize(System.Text.NormalizationForm.FormD).Replace("\n", "\r\n"), Catalogue.All, KnownForms.None).Form!;
        Assert.Equal(plain.Source, other.Source);
        Assert.Equal(plain.Items, other.Items);
    }

    [Fact]
    public void One_bad_line_does_not_hide_the_next()
    {
        var (form, diagnostics) = Read("K01 \"Một = entered\nK02 \"Hai\" = sum(K01, K01\nK03 \"Ba\" = K01 + K02 + K09\nrule stop K01 = 1\nK04 \"Bốn\" = K03 +\nK05 \"Năm\" = entered\n");
        Assert.Null(form);
        Assert.Equal([2, 3, 4, 5, 6], diagnostics.Select(d => d.Line));
    }

    [Fact]
    public void A_label_names_the_same_value_as_its_code_whatever_its_case()
    {
        var (form, diagnostics) = Read("F1 \"Một\" = directive.issued[kind: Kế Hoạch | Plan, field: \"Phòng, chống tham nhũng\"]\nF2 \"Hai\" = directive.issued[field: anti_corruption, kind: plan]\n");
        Assert.Empty(diagnostics);
        Assert.Single(form!.FactLeaves);
        Assert.Equal("directive.issued[field: anti_corruption, kind: plan]", form.FactLeaves[0].Key);
    }

    [Theory]
    [InlineData("", "1:1")]
    [InlineData("\0", "1:1")]
    [InlineData("form \"A\"\uD800 \"B\" valid 2020-01-01 ..", "1:9")]
    [InlineData("K01 \"Một\" = entered", "1:1")]
    [InlineData(Head + "form \"B\" \"B\" valid 2020-01-01 ..", "2:1")]
    [InlineData("form \"A\" \"B\" valid 2020-02-30 ..", "1:20")]
    [InlineData("form \"A\" \"B\" valid 2020-02-02 .. 2020-02-01", "1:34")]
    [InlineData("form \"A\tB\" \"B\" valid 2020-02-02 ..", "1:6")]
    [InlineData("form \"A\" \" \" valid 2020-02-02 ..", "1:10")]
    [InlineData(Head + "K01 \"Một\" = )", "2:13")]
    [InlineData(Head + "K01 \"😀\" = 1 @ 2", "2:13")]
    [InlineData(Head + "K01 \"Một\" = 1.204.567", "2:13")]
    [InlineData(Head + "K01 \"Một\" = 5.", "2:13")]
    [InlineData(Head + "K01 \"Một\" = .5", "2:13")]
    [InlineData(Head + "K01 \"Một\" = 1e5", "2:13")]
    [InlineData(Head + "K01 \"Một\" = 12345678901234567890123456789", "2:13")]
    [InlineData(Head + "K01 \"Một\" = \"THU\".K01", "2:13")]
    [InlineData(Head + "K01 \"Một\" = round(1, 1 + 1)", "2:22")]
    [InlineData(Head + "K01 \"Một\" = round(1, 1.5)", "2:22")]
    [InlineData(Head + "K01 \"Một\" = average(1)", "2:13")]
    [InlineData(Head + "K01 \"Một\" = entered\nrule note K01 <= 1 <= 2", "3:20")]
    [InlineData(Head + "K01 \"Một\" = at_end(at_start(case.open))", "2:20")]
    [InlineData(Head + "K01 \"Một\" = K01", "2:1")]
    [InlineData(Head + "case.open \"Một\" = entered", "2:1")]
    [InlineData(Head + "K01 \"Một\" = entered was \"THU\"", "2:30")]
    [InlineData(Head + "K01 \"M\\n\" = entered", "2:7")]
    [InlineData(Head + "section \"A\" \"Một\"\nsection \"A\" \"Hai\"", "3:9")]
    [InlineData(Head + "check 1 = 1", "2:1")]
    [InlineData(Head + "K01 \"Một\" = 1 +-2", "2:15")]
    public void Faulty_text_has_its_first_error_at_its_place(string text, string place)
    {
        var (form, diagnostics) = FormReader.Read(text, Catalogue.All, KnownForms.None);
        Assert.Null(form);
        var first = diagnostics.First(d => d.Severity == Severity.Error);
        Assert.Equal(place, $"{first.Line}:{first.Column}");
    }

    [Fact]
    public void Sixty_four_kilobytes_of_brackets_are_an_error_and_no_crash()
    {
        foreach (var text in new[] { new string('(', 65_000), new string('[', 65_000), "K \"a\" = " + new string('(', 65_000), "K \"a\" = " + string.Concat(Enumerable.Repeat("-(", 30_000)) })
        {
            Assert.Null(FormReader.Read(Head + text, Catalogue.All, KnownForms.None).Form);
            Assert.Null(FormulaReader.Read(text, Catalogue.All, null, KnownForms.None).Formula);
        }
    }

    [Fact]
    public void A_long_sum_is_not_a_deep_one()
    {
        var (form, _) = Read("K1 \"a\" = entered\nD \"b\" = K1" + string.Concat(Enumerable.Repeat("+K1", 20_000)));
        Assert.Equal(20_001, ((ChainExpression)form!.Item("D")!.Expression!).Parts.Count);
    }

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public void A_form_has_at_most_two_thousand_items(int items, bool isRead)
    {
        var text = Head + string.Concat(Enumerable.Range(1, items).Select(i => $"c{i} \"x\" = {(i < items ? $"c{i + 1}" : "entered")}\n"));
        Assert.Equal(isRead, FormReader.Read(text, Catalogue.All, KnownForms.None).Form is not null);
    }

    [Fact]
    public void More_than_sixty_four_kilobytes_are_refused()
    {
        var (form, diagnostics) = Read(new string('#', 65_536));
        Assert.Null(form);
        Assert.Equal((1, 1), (diagnostics[0].Line, diagnostics[0].Column));
    }

    [Fact]
    public void An_item_that_the_old_form_has_not_is_told_with_the_nearest()
    {
        var (_, diagnostics) = FormReader.Read(Head + "K01 \"Một\" = entered was \"MAU\".a9\nK02 \"Hai\" = \"MAU-B\".b3", Catalogue.All, Golden.Set.Forms);
        Assert.Equal(["2:31", "3:21"], diagnostics.Select(d => $"{d.Line}:{d.Column}"));
        Assert.Contains("a1", diagnostics[0].Message.Vi, StringComparison.Ordinal);
    }

    private static FormReading Read(string body) => FormReader.Read(Head + body, Catalogue.All, KnownForms.None);
}
