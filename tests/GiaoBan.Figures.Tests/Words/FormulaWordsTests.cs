using GiaoBan.Figures.Language;
using GiaoBan.Figures.Words;
using Xunit;

namespace GiaoBan.Figures.Tests.Words;

public sealed class FormulaWordsTests
{
    private static readonly Form Mau = Golden.Set.Forms.Versions("MAU").MaxBy(f => f.ValidFrom)!;

    [Theory]
    [InlineData("directive.issued[field: anti_corruption]", "văn bản chỉ đạo ban hành, lĩnh vực phòng, chống tham nhũng")]
    [InlineData("at_end(case.open[level: province])", "vụ án, vụ việc đang theo dõi, diện cấp tỉnh theo dõi, chỉ đạo, cuối kỳ")]
    [InlineData("case.damaged.amount[field: corruption]", "thiệt hại được xác định, số tiền, nhóm tham nhũng")]
    [InlineData("directive.issued[petty: yes, congress: no]", "văn bản chỉ đạo ban hành, không liên quan nhân sự đại hội, “tham nhũng vặt”")]
    [InlineData("petition.resolved[on_time: no]", "vụ việc khiếu nại, tố cáo đã giải quyết, thời hạn quá hạn")]
    [InlineData("directive.issued[kind: plan | programme]", "văn bản chỉ đạo ban hành, loại văn bản kế hoạch hoặc chương trình")]
    [InlineData("at_end(directive.issued)", "văn bản chỉ đạo ban hành, lũy kế đến cuối kỳ")]
    [InlineData("K04 - previous(K04)", "Phát sinh trong kỳ (K04) - Phát sinh trong kỳ (K04), kỳ trước")]
    [InlineData("round(100 * K05 / D1, 2)", "(100 × Đã giải quyết (K05) / Tổng phải giải quyết (D1)), làm tròn đến 2 chữ số thập phân")]
    [InlineData("sum(K03..K05) * 0.5", "tổng (từ Kỳ trước chuyển sang (K03) đến Đã giải quyết (K05)) × 0,5")]
    [InlineData("\"MAU-B\".b1 + 1", "b1, biểu MAU-B + 1")]
    public void A_formula_is_said_in_words(string formula, string words) =>
        Assert.Equal(words, FormulaWords.Of(FormulaReader.Read(formula, Catalogue.All, Mau, Golden.Set.Forms).Formula!.Expression, Mau).Vi);

    [Fact]
    public void A_rule_is_said_in_words()
    {
        Assert.Equal("Đã giải quyết (K05) ≤ Tổng phải giải quyết (D1)", FormulaWords.Of(Mau.Rules[1].Comparison, Mau).Vi);
        Assert.Equal("Tỷ lệ giải quyết (D3) = Tỷ lệ đã in (K06), sai số ± 0,005", FormulaWords.Of(Mau.Rules[3].Comparison, Mau).Vi);
        Assert.Equal("Tỷ lệ giải quyết (D3) = Tỷ lệ đã in (K06), within ± 0.005", FormulaWords.Of(Mau.Rules[3].Comparison, Mau).En);
    }

    [Fact]
    public void A_figure_opens_into_its_leaves_with_their_periods_and_values()
    {
        var report = Golden.Set.Reports[("MAU-6T", "2020-H1", "25")];
        Assert.Equal(
            ["Phát sinh trong kỳ (K04): 171", "Phát sinh trong kỳ (a2), kỳ trước: 180"],
            report.Open("P2").Select(l => $"{FormulaWords.Of(l.Leaf).Vi}: {l.Value}"));
        Assert.Equal(
            ["Phát sinh trong kỳ (K04): 256", "Phát sinh trong kỳ (a2), kỳ trước: 276"],
            Golden.Set.Network("MAU-6T", "2020-H1").Open("P2").Select(l => $"{FormulaWords.Of(l.Leaf).Vi}: {l.Value}"));
    }
}
