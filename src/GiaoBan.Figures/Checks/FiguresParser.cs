using GiaoBan.Figures.Language;
using GiaoBan.Figures.Language.Reading;

namespace GiaoBan.Figures.Checks;

internal sealed record CheckDraft(int At, int Line, Comparison Comparison);

internal sealed class FiguresDraft
{
    public Dictionary<string, (decimal Number, int At)> Values { get; } = new(StringComparer.Ordinal);

    public List<CheckDraft> Checks { get; } = [];
}

/// <summary>Reads a figures file. An error ends its statement, never the file.</summary>
internal sealed class FiguresParser(SourceText source, DiagnosticBag bag)
{
    private readonly FiguresDraft _draft = new();
    private readonly ExpressionParser _expressions = new(bag, new ReferenceParser(bag, null));

    // Names whose line could not be read: their uses are no errors too.
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private bool _hasBrokenCheck;

    public static FiguresDraft? Read(string text, DiagnosticBag bag)
    {
        if (SourceText.Read(text, bag) is not { } source)
        {
            return null;
        }

        bag.Source = source;
        var parser = new FiguresParser(source, bag);
        foreach (var statement in new Lexer(source, bag, Lexer.Dialect.Figures).Read())
        {
            parser.ReadStatement(statement);
        }

        parser.CheckNames();
        return parser._draft;
    }

    private void ReadStatement(Statement statement)
    {
        var tokens = new TokenReader(statement);
        var isRead = !statement.IsBroken && (statement.First.IsWord("check") ? ReadCheck(tokens) : ReadValue(tokens));
        if (!isRead)
        {
            _hasBrokenCheck |= statement.First.IsWord("check");
            _broken.Add(statement.First.Text);
        }
    }

    private bool ReadCheck(TokenReader tokens)
    {
        var at = tokens.Next().At;
        if (_expressions.ReadComparison(tokens) is not { } comparison)
        {
            return false;
        }

        if (tokens.Now.Kind == TokenKind.String)
        {
            tokens.Next();
        }

        _draft.Checks.Add(new CheckDraft(at, source.Place(at).Line, comparison));
        return tokens.NeedEnd(Messages.WantedRuleEnd(), bag);
    }

    private bool ReadValue(TokenReader tokens)
    {
        var name = tokens.Now;
        if (name.Kind is not (TokenKind.Word or TokenKind.Name))
        {
            bag.Error(name.At, Messages.Expected(name, Messages.WantedFiguresStatement()));
            return false;
        }

        tokens.Next();
        if (!tokens.Need("=", bag))
        {
            return false;
        }

        var isNegative = tokens.Take("-");
        if (tokens.Now.Kind != TokenKind.Number)
        {
            bag.Error(tokens.Now.At, Messages.Expected(tokens.Now, Messages.WantedNumber()));
            return false;
        }

        var number = ReferenceParser.NumberOf(tokens.Next());
        if (!_draft.Values.TryAdd(name.Text, (isNegative ? -number : number, name.At)))
        {
            bag.Error(name.At, Messages.NameTwice(name.Text, source.Place(_draft.Values[name.Text].At).Line));
        }

        return tokens.NeedEnd(Messages.WantedEnd(), bag);
    }

    private void CheckNames()
    {
        foreach (var side in _draft.Checks.SelectMany(c => c.Comparison.Sides))
        {
            CheckNames(side);
        }

        if (_draft.Checks.Count == 0 && !_hasBrokenCheck)
        {
            bag.Error(source.Text.Length, Messages.NoChecks());
        }
    }

    private void CheckNames(Expression expression)
    {
        switch (bag.IsFull ? null : expression)
        {
            case ItemExpression item when !_draft.Values.ContainsKey(item.Code) && !_broken.Contains(item.Code):
                bag.Error(item.At, Messages.UnknownName(item.Code, Nearest.Of(item.Code, _draft.Values.Keys)));
                break;
            case RangeExpression range:
                bag.Error(range.At, Messages.RangeNotHere(range.From, range.To));
                break;
            case NegationExpression negation:
                CheckNames(negation.Operand);
                break;
            case ChainExpression chain:
                foreach (var part in chain.Parts)
                {
                    CheckNames(part.Operand);
                }

                break;
            case CallExpression call:
                CheckCall(call);
                break;
        }
    }

    private void CheckCall(CallExpression call)
    {
        if (Functions.IsEdge(call.Function) || Functions.IsShift(call.Function))
        {
            bag.Error(call.At, Messages.FunctionNotHere(Functions.NameOf(call.Function)));
            return;
        }

        if (ExpressionChecker.HasItsArguments(bag, call))
        {
            foreach (var argument in call.Arguments)
            {
                CheckNames(argument);
            }
        }
    }
}
