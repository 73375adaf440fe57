using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Words;

/// <summary>Formulas as sentences, in both languages (GLOSSARY.md, last paragraph).</summary>
public static class FormulaWords
{
    /// <summary>"văn bản chỉ đạo ban hành, lĩnh vực phòng, chống tham nhũng".</summary>
    public static Text Of(FactTerm term) => FactWords.Of(term);

    /// <summary>"vụ án, vụ việc đang theo dõi, diện cấp tỉnh theo dõi, chỉ đạo, cuối kỳ".</summary>
    public static Text Of(FactLeaf leaf) => FactWords.Of(leaf.Term).Plus(leaf.Edge switch
    {
        Edge.StartStock => new(", đầu kỳ", ", at the start of the period"),
        Edge.EndStock => new(", cuối kỳ", ", at the end of the period"),
        Edge.StartCumulative => new(", lũy kế đến đầu kỳ", ", all up to the start of the period"),
        Edge.EndCumulative => new(", lũy kế đến cuối kỳ", ", all up to the end of the period"),
        _ => default,
    });

    /// <summary>A leaf with its period and form: "Đã giải quyết (a3), kỳ trước".</summary>
    public static Text Of(Leaf leaf)
    {
        var text = leaf switch
        {
            { Fact: { } fact } => Of(fact),
            { Item: { } item } => ItemName(item),
            _ => Text.Same(leaf.Code),
        };
        return leaf.Path.Aggregate(text, (so, hop) => so.Plus(Of(hop.Step)));
    }

    /// <summary>An expression; items by their labels in the form: "Phát sinh trong kỳ (K04) + Kỳ trước chuyển sang (K03)".</summary>
    /// <param name="expression">Of an item, of a side of a rule, or of a formula.</param>
    /// <param name="form">The form whose items it names, or null: then by their codes.</param>
    public static Text Of(Expression expression, Form? form) => new(
        new ExpressionWords(form, english: false).Write(expression),
        new ExpressionWords(form, english: true).Write(expression));

    /// <summary>What a rule compares: "Đã giải quyết (K05) ≤ Tổng phải giải quyết (D1)".</summary>
    public static Text Of(Comparison comparison, Form? form)
    {
        var sign = comparison.Relation switch
        {
            Relation.Equal => " = ",
            Relation.NotEqual => " ≠ ",
            Relation.Less => " < ",
            Relation.LessOrEqual => " ≤ ",
            Relation.Greater => " > ",
            _ => " ≥ ",
        };
        var sides = comparison.Sides.Select(s => Of(s, form)).Aggregate((a, b) => a.Plus(Text.Same(sign)).Plus(b));
        return comparison.Tolerance is { } t
            ? sides.Plus(new($", sai số ± {ExpressionWords.Number(t, english: false)}", $", within ± {ExpressionWords.Number(t, english: true)}"))
            : sides;
    }

    internal static Text ItemName(Item item) => Text.Same($"{item.Label} ({item.Code})");

    internal static Text Of(Step step)
    {
        var form = step.Form is { } code ? new Text($", biểu {code}", $", form {code}") : default;
        return step.Shift switch
        {
            PeriodShift.Previous => form.Plus(new(", kỳ trước", ", the period before")),
            PeriodShift.LastYear => form.Plus(new(", cùng kỳ năm trước", ", the same period a year before")),
            _ => form,
        };
    }

    internal static Text Plus(this Text first, Text second) => new(first.Vi + second.Vi, first.En + second.En);
}
