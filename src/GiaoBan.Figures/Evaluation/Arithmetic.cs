using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>
/// The operators on values (LANGUAGE.md section 2): over a missing operand missing, else over a no value no value, so
/// that there are no partial sums. System.Decimal throws on overflow; the caller names the item.
/// </summary>
internal static class Arithmetic
{
    public static Value Apply(OpCode operation, in Value left, in Value right)
    {
        if (left.State != ValueState.Number || right.State != ValueState.Number)
        {
            return left.State == ValueState.Missing || right.State == ValueState.Missing ? Value.Missing : Value.NoValue;
        }

        var (a, b) = (left.Raw, right.Raw);
        return operation switch
        {
            OpCode.Add => Value.Of(a + b),
            OpCode.Subtract => Value.Of(a - b),
            OpCode.Multiply => Value.Of(a * b),
            OpCode.Divide => b == 0 ? Value.NoValue : Value.Of(a / b),
            OpCode.Min => Value.Of(Math.Min(a, b)),
            _ => Value.Of(Math.Max(a, b)),
        };
    }

    public static Value Negate(in Value value) => value.State == ValueState.Number ? Value.Of(-value.Raw) : value;

    public static Value Round(in Value value, int decimals, bool towardsZero) => value.State != ValueState.Number
        ? value
        : Value.Of(decimal.Round(value.Raw, decimals, towardsZero ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero));

    public static OpCode Of(ChainExpression chain, bool isInverse) => (chain.IsAdditive, isInverse) switch
    {
        (true, false) => OpCode.Add,
        (true, true) => OpCode.Subtract,
        (false, false) => OpCode.Multiply,
        _ => OpCode.Divide,
    };

    /// <summary>What joins the arguments of sum, min and max.</summary>
    public static OpCode Of(Function function) => function switch
    {
        Function.Sum => OpCode.Add,
        Function.Min => OpCode.Min,
        _ => OpCode.Max,
    };
}

/// <summary>Operations of a compiled expression; they work on a stack.</summary>
internal enum OpCode : byte
{
    Number,
    Leaf,
    Cell,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,
    Round,
    Truncate,
}

/// <summary>One operation.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Index">Of a number, a leaf or a cell, which; of a rounding, its decimals.</param>
internal readonly record struct Op(OpCode Code, int Index = 0);
