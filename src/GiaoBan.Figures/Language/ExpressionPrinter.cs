using System.Text;

namespace GiaoBan.Figures.Language;

/// <summary>Prints an expression in the language itself: canonical blanks, brackets only where they mean something.</summary>
internal static class ExpressionPrinter
{
    public static string Print(Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case NumberExpression number: text.Append(Value.Write(number.Number)); break;
            case ItemExpression item: text.Append(item.Code); break;
            case FormItemExpression other: text.Append(Quote(other.Item.Form)).Append('.').Append(other.Item.Code); break;
            case FactExpression fact: text.Append(fact.Term.Code); break;
            case RangeExpression range: text.Append(range.From).Append("..").Append(range.To); break;
            case NegationExpression negation: WriteOperand(text.Append('-'), negation.Operand, bracket: negation.Operand is NegationExpression); break;
            case ChainExpression chain: WriteChain(text, chain); break;
            case CallExpression call: WriteCall(text, call); break;
        }
    }

    private static void WriteChain(StringBuilder text, ChainExpression chain)
    {
        for (var i = 0; i < chain.Parts.Count; i++)
        {
            if (i > 0)
            {
                var sign = (chain.IsAdditive, chain.Parts[i].IsInverse) switch
                {
                    (true, false) => " + ",
                    (true, true) => " - ",
                    (false, false) => " * ",
                    _ => " / ",
                };
                text.Append(sign);
            }

            var operand = chain.Parts[i].Operand;
            // A product inside a sum needs no brackets; everything else that is a chain has been bracketed.
            if (chain.IsAdditive && operand is ChainExpression { IsAdditive: false })
            {
                Write(text, operand);
            }
            else
            {
                WriteOperand(text, operand, bracket: false);
            }
        }
    }

    private static void WriteOperand(StringBuilder text, Expression operand, bool bracket)
    {
        if (bracket || operand is ChainExpression)
        {
            text.Append('(');
            Write(text, operand);
            text.Append(')');
        }
        else
        {
            Write(text, operand);
        }
    }

    private static void WriteCall(StringBuilder text, CallExpression call)
    {
        text.Append(Functions.NameOf(call.Function)).Append('(');
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            Write(i > 0 ? text.Append(", ") : text, call.Arguments[i]);
        }

        text.Append(')');
    }

    public static string Quote(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
