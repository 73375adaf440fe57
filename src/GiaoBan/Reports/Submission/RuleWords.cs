using System.Text.RegularExpressions;
using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Words;
using GiaoBan.Shell.Language;

namespace GiaoBan.Reports.Submission;

/// <summary>Says of a broken rule what does not agree with what: both sides with their values, the difference, its message.</summary>
public static partial class RuleWords
{
    /// <summary>"K03 = 31, khác D2, kỳ trước = 33; lệch 2. Số kỳ trước chuyển sang phải bằng số còn lại của kỳ trước."</summary>
    public static Text Of(JudgedRule rule)
    {
        var first = rule.FirstBroken ?? 0;
        var sides = rule.Rule.Comparison.Sides;
        var (left, right) = (Side(sides[first], rule.Left), Side(sides[first + 1], rule.Right));
        var than = Broken(rule.Rule.Comparison.Relation);
        var off = Formats.InBoth(Math.Abs(rule.Difference.Number ?? 0));
        var message = rule.Rule.Message is { Length: > 0 } said ? $" {said.TrimEnd('.')}." : "";
        return new Text(
            $"{left.Vi}, {than.Vi} {right.Vi}; lệch {off.Vi}.{message}",
            $"{left.En}, {than.En} {right.En}; difference {off.En}.{message}");
    }

    /// <summary>What is compared, in short: "K05 ≤ D1".</summary>
    public static Text Comparison(Rule rule) => FormulaWords.Of(rule.Comparison, null);

    /// <summary>The item under whose cell the rule stands: the one that it names first; null where it names none of the form.</summary>
    public static string? CellOf(Rule rule) =>
        Names().Split(rule.Source).FirstOrDefault(rule.Codes.Contains) ?? (rule.Codes.Count > 0 ? rule.Codes[0] : null);

    /// <summary>A side with its value; a mere number is not said twice.</summary>
    private static Text Side(Expression side, Value value)
    {
        var number = Formats.InBoth(value.Number ?? 0);
        if (side is NumberExpression)
        {
            return number;
        }

        var words = FormulaWords.Of(side, null);
        return new Text($"{words.Vi} = {number.Vi}", $"{words.En} = {number.En}");
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}_]+")]
    private static partial Regex Names();

    private static Text Broken(Relation relation) => relation switch
    {
        Relation.Equal => new("khác", "not equal to"),
        Relation.NotEqual => new("bằng", "equal to"),
        Relation.Less => new("không nhỏ hơn", "not less than"),
        Relation.LessOrEqual => new("lớn hơn", "more than"),
        Relation.Greater => new("không lớn hơn", "not more than"),
        _ => new("nhỏ hơn", "less than"),
    };
}
