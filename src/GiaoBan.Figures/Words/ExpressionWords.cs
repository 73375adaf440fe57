using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Words;

/// <summary>Writes an expression in words of one language.</summary>
internal sealed class ExpressionWords(Form? form, bool english)
{
    private Function? _around;

    public string Write(Expression expression) => expression switch
    {
        NumberExpression number => Number(number.Number, english),
        FactExpression fact => FormulaWords.Of(References.LeafOf(fact.Term, _around)).In(english),
        ItemExpression item => Name(item.Code) + Shifted(null),
        FormItemExpression other => other.Item.Code + Shifted(other.Item.Form),
        RangeExpression range => Say("từ ", "from ") + Name(range.From) + Say(" đến ", " to ") + Name(range.To) + Shifted(null),
        NegationExpression negation => "-" + Bracketed(negation.Operand),
        ChainExpression chain => Chain(chain),
        CallExpression call => Call(call),
        _ => expression.ToString(),
    };

    public static string Number(decimal number, bool english) =>
        english ? Value.Write(number) : Value.Write(number).Replace('.', ',');

    private string Say(string vi, string en) => english ? en : vi;

    private string Name(string code) => form?.Item(code) is { } item ? FormulaWords.ItemName(item).In(english) : code;

    private string Shifted(string? other)
    {
        var shift = _around switch
        {
            Function.Previous => PeriodShift.Previous,
            Function.LastYear => PeriodShift.LastYear,
            _ => PeriodShift.Same,
        };
        return FormulaWords.Of(new Step(shift, other)).In(english);
    }

    private string Chain(ChainExpression chain)
    {
        var text = Operand(chain, chain.Parts[0].Operand);
        foreach (var part in chain.Parts.Skip(1))
        {
            var sign = (chain.IsAdditive, part.IsInverse) switch
            {
                (true, false) => " + ",
                (true, true) => " - ",
                (false, false) => " × ",
                _ => " / ",
            };
            text += sign + Operand(chain, part.Operand);
        }

        return text;
    }

    private string Operand(ChainExpression chain, Expression operand) =>
        chain.IsAdditive && operand is ChainExpression { IsAdditive: false } ? Write(operand) : Bracketed(operand);

    private string Bracketed(Expression operand) => operand is ChainExpression ? "(" + Write(operand) + ")" : Write(operand);

    private string Call(CallExpression call)
    {
        if (Functions.IsEdge(call.Function) || Functions.IsShift(call.Function))
        {
            var outer = _around;
            _around = call.Function;
            var inner = Bracketed(call.Arguments[0]);
            _around = outer;
            return inner;
        }

        if (call.Function is Function.Round or Function.Truncate)
        {
            var decimals = Write(call.Arguments[1]);
            var what = call.Function == Function.Round ? Say("làm tròn", "rounded to") : Say("cắt bớt", "cut to");
            return english
                ? $"({Write(call.Arguments[0])}) {what} {decimals} decimals"
                : $"({Write(call.Arguments[0])}), {what} đến {decimals} chữ số thập phân";
        }

        var name = call.Function switch
        {
            Function.Sum => Say("tổng", "sum of"),
            Function.Min => Say("số nhỏ nhất trong", "the smallest of"),
            _ => Say("số lớn nhất trong", "the largest of"),
        };
        return $"{name} ({string.Join("; ", call.Arguments.Select(Write))})";
    }
}
