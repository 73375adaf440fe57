namespace GiaoBan.Figures.Language.Reading;

/// <summary>Reads expressions and comparisons; null after an error, which is reported once.</summary>
internal sealed class ExpressionParser(DiagnosticBag bag, ReferenceParser references)
{
    private static readonly string[] Relations = ["=", "<>", "<", "<=", ">", ">="];

    public Comparison? ReadComparison(TokenReader tokens)
    {
        if (ReadExpression(tokens) is not { } first || ReadRelation(tokens) is not { } relation)
        {
            return null;
        }

        List<Expression> sides = [first];
        do
        {
            if (ReadExpression(tokens) is not { } side)
            {
                return null;
            }

            sides.Add(side);
        }
        while (relation == Relation.Equal && tokens.Take("="));

        if (IsRelation(tokens.Now))
        {
            bag.Error(tokens.Now.At, Messages.ChainOfOthers());
            return null;
        }

        return ReadTolerance(tokens, relation, out var tolerance) ? new Comparison(sides, relation, tolerance) : null;
    }

    public Expression? ReadExpression(TokenReader tokens)
    {
        var expression = ReadChain(tokens, additive: true);
        if (expression is not null && tokens.Now.Is("±") && tokens.Ahead.Kind is not (TokenKind.Number or TokenKind.End))
        {
            bag.Error(tokens.Now.At, Messages.ToleranceInExpression());
            return null;
        }

        return expression;
    }

    private Relation? ReadRelation(TokenReader tokens)
    {
        if (!IsRelation(tokens.Now))
        {
            bag.Error(tokens.Now.At, Messages.Expected(tokens.Now, Messages.WantedRelation()));
            return null;
        }

        return (Relation)Array.IndexOf(Relations, tokens.Next().Text);
    }

    public static bool IsRelation(Token token) => token.Kind == TokenKind.Sign && Array.IndexOf(Relations, token.Text) >= 0;

    private bool ReadTolerance(TokenReader tokens, Relation relation, out decimal? tolerance)
    {
        tolerance = null;
        if (!tokens.Now.Is("±"))
        {
            return true;
        }

        var sign = tokens.Next();
        if (relation != Relation.Equal)
        {
            bag.Error(sign.At, Messages.ToleranceWithoutEquals(Relations[(int)relation]));
            return false;
        }

        if (tokens.Now.Kind != TokenKind.Number)
        {
            bag.Error(tokens.Now.At, Messages.Expected(tokens.Now, Messages.WantedTolerance()));
            return false;
        }

        tolerance = ReferenceParser.NumberOf(tokens.Next());
        return true;
    }

    private Expression? ReadChain(TokenReader tokens, bool additive)
    {
        var at = tokens.Now.At;
        var first = additive ? ReadChain(tokens, additive: false) : ReadFactor(tokens);
        var (plain, inverse) = additive ? ("+", "-") : ("*", "/");
        if (first is null || !(tokens.Now.Is(plain) || tokens.Now.Is(inverse)))
        {
            return first;
        }

        List<ChainPart> parts = [new(first, false)];
        while (tokens.Now.Is(plain) || tokens.Now.Is(inverse))
        {
            var isInverse = tokens.Next().Text == inverse;
            if ((additive ? ReadChain(tokens, additive: false) : ReadFactor(tokens)) is not { } operand)
            {
                return null;
            }

            parts.Add(new ChainPart(operand, isInverse));
        }

        return new ChainExpression(at, additive, parts);
    }

    private Expression? ReadFactor(TokenReader tokens)
    {
        var at = tokens.Now.At;
        var isNegative = tokens.Take("-");
        var primary = ReadPrimary(tokens);
        return primary is not null && isNegative ? new NegationExpression(at, primary) : primary;
    }

    private Expression? ReadPrimary(TokenReader tokens)
    {
        var token = tokens.Now;
        switch (token.Kind)
        {
            case TokenKind.Number:
                tokens.Next();
                return new NumberExpression(token.At, ReferenceParser.NumberOf(token));
            case TokenKind.Sign when token.Text == "(":
                return ReadBracket(tokens);
            case TokenKind.Word when tokens.Ahead.Is("("):
                return ReadCall(tokens);
            case TokenKind.Word or TokenKind.Name or TokenKind.String:
                return references.Read(tokens);
            default:
                bag.Error(token.At, Messages.Expected(token, Messages.WantedOperand()));
                return null;
        }
    }

    private Expression? ReadBracket(TokenReader tokens)
    {
        tokens.Next();
        return ReadExpression(tokens) is { } inner && tokens.Need(")", bag) ? inner : null;
    }

    private CallExpression? ReadCall(TokenReader tokens)
    {
        var name = tokens.Next();
        if (!Functions.TryFind(name.Text, out var function))
        {
            bag.Error(name.At, Messages.UnknownFunction(name.Text, Nearest.Of(name.Text, Functions.All)));
            return null;
        }

        tokens.Next();
        List<Expression> arguments = [];
        if (!tokens.Now.Is(")"))
        {
            do
            {
                if (ReadArgument(tokens) is not { } argument)
                {
                    return null;
                }

                arguments.Add(argument);
            }
            while (tokens.Take(","));
        }

        return tokens.Need(")", bag) ? new CallExpression(name.At, function, arguments) : null;
    }

    private Expression? ReadArgument(TokenReader tokens)
    {
        var from = tokens.Now;
        if (from.Kind != TokenKind.Word || !tokens.Ahead.Is(".."))
        {
            return ReadExpression(tokens);
        }

        tokens.Next();
        tokens.Next();
        if (tokens.Now.Kind != TokenKind.Word)
        {
            bag.Error(tokens.Now.At, Messages.Expected(tokens.Now, Messages.WantedCode()));
            return null;
        }

        return new RangeExpression(from.At, from.Text, tokens.Next().Text);
    }
}
