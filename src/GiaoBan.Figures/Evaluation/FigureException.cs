using GiaoBan.Figures.Language.Reading;

namespace GiaoBan.Figures.Evaluation;

/// <summary>A figure that cannot be computed: an overflow, or too many leaves. The message names the item.</summary>
public sealed class FigureException : Exception
{
    /// <summary>An error of this item.</summary>
    public FigureException(string code, Text text, Exception? inner = null)
        : base(text.En, inner) => (Code, Text) = (code, text);

    /// <summary>Code of the item; of a rule <c>rule 3</c>; empty for a formula that stands in no form.</summary>
    public string Code { get; }

    /// <summary>For the reader.</summary>
    public Text Text { get; }

    internal static FigureException Overflow(string code, OverflowException inner) => new(code, Messages.Overflow(code), inner);

    internal static FigureException TooManyLeaves(string code) => new(code, Messages.TooManyLeaves(code));
}
