using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Checks;

/// <summary>The value of an expression of named numbers, nested no deeper than brackets may be.</summary>
internal static class Calculator
{
    /// <exception cref="OverflowException">Beyond System.Decimal.</exception>
    public static Value ValueOf(Expression expression, Func<string, decimal> numbers) => expression switch
    {
        NumberExpression number => Value.Of(number.Number),
        ItemExpression item => Value.Of(numbers(item.Code)),
        NegationExpression negation => Arithmetic.Negate(ValueOf(negation.Operand, numbers)),
        ChainExpression chain => chain.Parts.Skip(1).Aggregate(
            ValueOf(chain.Parts[0].Operand, numbers),
            (left, part) => Arithmetic.Apply(Arithmetic.Of(chain, part.IsInverse), left, ValueOf(part.Operand, numbers))),
        CallExpression { Function: Function.Round or Function.Truncate } call => Arithmetic.Round(
            ValueOf(call.Arguments[0], numbers),
            (int)((NumberExpression)call.Arguments[1]).Number,
            towardsZero: call.Function == Function.Truncate),
        CallExpression call => call.Arguments.Select(a => ValueOf(a, numbers)).Aggregate((a, b) => Arithmetic.Apply(Arithmetic.Of(call.Function), a, b)),
        _ => throw new InvalidOperationException("The parser lets nothing else through."),
    };
}
