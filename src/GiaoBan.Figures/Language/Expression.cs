namespace GiaoBan.Figures.Language;

/// <summary>The functions of the language (LANGUAGE.md section 2).</summary>
public enum Function
{
    /// <summary>Sum of its arguments.</summary>
    Sum,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>To 0 to 6 decimals, half away from zero.</summary>
    Round,

    /// <summary>To 0 to 6 decimals, towards zero.</summary>
    Truncate,

    /// <summary>The facts on the day before the window.</summary>
    AtStart,

    /// <summary>The facts on the last day of the window.</summary>
    AtEnd,

    /// <summary>In the period before, of the same regime.</summary>
    Previous,

    /// <summary>In the period of the same name a year before.</summary>
    LastYear,
}

/// <summary>An expression of the language. <see cref="ToString"/> prints it so that it reads back as the same.</summary>
public abstract class Expression
{
    private protected Expression(int at) => At = at;

    /// <summary>Where it begins in the text as read (NFC, LF), in UTF-16 units.</summary>
    internal int At { get; }

    /// <inheritdoc />
    public override string ToString() => ExpressionPrinter.Print(this);
}

/// <summary>A number as written.</summary>
public sealed class NumberExpression : Expression
{
    internal NumberExpression(int at, decimal number) : base(at) => Number = number;

    /// <summary>Never negative: a sign is a <see cref="NegationExpression"/>.</summary>
    public decimal Number { get; }
}

/// <summary>An item of the same form (in a figures file: a value by its name).</summary>
public sealed class ItemExpression : Expression
{
    internal ItemExpression(int at, string code) : base(at) => Code = code;

    /// <summary>Code of the item.</summary>
    public string Code { get; }
}

/// <summary>An item of another form: of the same unit's report in force for the period of the same name.</summary>
public sealed class FormItemExpression : Expression
{
    internal FormItemExpression(int at, FormItem item) : base(at) => Item = item;

    /// <summary>The form and the item.</summary>
    public FormItem Item { get; }

    /// <summary>Where the item's code stands.</summary>
    internal int CodeAt { get; init; }
}

/// <summary>A fact term; its edge follows from the function around it.</summary>
public sealed class FactExpression : Expression
{
    internal FactExpression(int at, FactTerm term) : base(at) => Term = term;

    /// <summary>The term.</summary>
    public FactTerm Term { get; }
}

/// <summary>The items between two codes in the form's order, both included; an argument of sum, min or max.</summary>
public sealed class RangeExpression : Expression
{
    internal RangeExpression(int at, string from, string to) : base(at) => (From, To) = (from, to);

    /// <summary>Code of the first item.</summary>
    public string From { get; }

    /// <summary>Code of the last item.</summary>
    public string To { get; }
}

/// <summary>A negated primary.</summary>
public sealed class NegationExpression : Expression
{
    internal NegationExpression(int at, Expression operand) : base(at) => Operand = operand;

    /// <summary>What is negated.</summary>
    public Expression Operand { get; }
}

/// <summary>
/// Terms added and subtracted, or factors multiplied and divided, from left to right: a list, not a tree, so that a long
/// sum is not a deep one.
/// </summary>
public sealed class ChainExpression : Expression
{
    internal ChainExpression(int at, bool additive, IReadOnlyList<ChainPart> parts) : base(at) =>
        (IsAdditive, Parts) = (additive, parts);

    /// <summary>Plus and minus; else times and by.</summary>
    public bool IsAdditive { get; }

    /// <summary>At least two; the first is never inverse.</summary>
    public IReadOnlyList<ChainPart> Parts { get; }
}

/// <summary>One operand of a chain.</summary>
/// <param name="Operand">The operand.</param>
/// <param name="IsInverse">Subtracted, or divided by.</param>
public readonly record struct ChainPart(Expression Operand, bool IsInverse);

/// <summary>A function applied.</summary>
public sealed class CallExpression : Expression
{
    internal CallExpression(int at, Function function, IReadOnlyList<Expression> arguments) : base(at) =>
        (Function, Arguments) = (function, arguments);

    /// <summary>The function.</summary>
    public Function Function { get; }

    /// <summary>Of round and truncate, the second is the number of decimals.</summary>
    public IReadOnlyList<Expression> Arguments { get; }
}

/// <summary>Stands for what was reported as an error, so that the rest of the statement is still checked.</summary>
internal sealed class UnknownExpression(int at) : Expression(at);
