using System.Globalization;

namespace GiaoBan.Figures;

/// <summary>What one unit says of an item in a period (LANGUAGE.md section 2).</summary>
public enum ValueState
{
    /// <summary>Nothing said yet.</summary>
    Missing,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Declared: nothing occurred. Counts as 0; stays nil only in its own cell.</summary>
    Nil,

    /// <summary>A division by zero: shown as a dash, never 0, never an error.</summary>
    NoValue,
}

/// <summary>A number, nil, missing or no value: four different things everywhere. The default is missing.</summary>
public readonly record struct Value
{
    // Dividing by it drops trailing zeros and changes nothing else.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly decimal _number;

    private Value(ValueState state, decimal number)
    {
        State = state;
        _number = number;
    }

    /// <summary>Nothing said yet.</summary>
    public static Value Missing => default;

    /// <summary>Declared: nothing occurred.</summary>
    public static Value Nil => new(ValueState.Nil, 0);

    /// <summary>A division by zero.</summary>
    public static Value NoValue => new(ValueState.NoValue, 0);

    /// <summary>Which of the four it is.</summary>
    public ValueState State { get; }

    /// <summary>The number, of nil too (0); null where there is none.</summary>
    public decimal? Number => IsKnown ? _number : null;

    /// <summary>A number or nil: something is said.</summary>
    public bool IsKnown => State is ValueState.Number or ValueState.Nil;

    /// <summary>What it is inside an expression and over several units: nil is 0 there.</summary>
    public Value InExpression => State == ValueState.Nil ? Of(0) : this;

    /// <summary>This number, kept exactly.</summary>
    public static Value Of(decimal number) => new(ValueState.Number, number);

    /// <summary>The same without trailing zeros: 22.00 becomes 22.</summary>
    public Value Plain() => State == ValueState.Number ? Of(_number / One) : this;

    internal decimal Raw => _number;

    /// <summary>The number in plain notation with a decimal point; <c>nil</c>, <c>missing</c>, <c>no value</c>.</summary>
    public override string ToString() => State switch
    {
        ValueState.Number => Write(_number),
        ValueState.Nil => "nil",
        ValueState.NoValue => "no value",
        _ => "missing",
    };

    /// <summary>Reads what <see cref="ToString"/> writes: a frozen value.</summary>
    public static bool TryParse(string? text, out Value value)
    {
        var isNumber = decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        value = text switch
        {
            "nil" => Nil,
            "no value" => NoValue,
            _ => isNumber ? Of(number) : Missing,
        };
        return isNumber || text is "nil" or "no value" or "missing";
    }

    /// <summary>A number in plain notation: decimal point, no grouping, no exponent, no trailing zeros.</summary>
    public static string Write(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);
}
