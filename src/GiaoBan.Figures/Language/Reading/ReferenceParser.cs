using System.Globalization;

namespace GiaoBan.Figures.Language.Reading;

/// <summary>Reads references: items, items of other forms, facts with their narrowing.</summary>
/// <param name="bag">Where errors go.</param>
/// <param name="facts">The facts that may be named; null in a figures file, where any dotted name is a value.</param>
internal sealed class ReferenceParser(DiagnosticBag bag, FactCatalogue? facts)
{
    public static decimal NumberOf(Token token) =>
        decimal.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public Expression? Read(TokenReader tokens)
    {
        var token = tokens.Now;
        switch (token.Kind)
        {
            case TokenKind.String:
                return ReadFormItem(tokens);
            case TokenKind.Name when facts is not null:
                return ReadFact(tokens, facts);
            case TokenKind.Word when facts is not null && Functions.TryFind(token.Text, out _):
                bag.Error(token.At, Messages.FunctionWithoutBracket(token.Text));
                return null;
            default:
                tokens.Next();
                return NoFilters(tokens) ? new ItemExpression(token.At, token.Text) : null;
        }
    }

    private bool NoFilters(TokenReader tokens)
    {
        if (tokens.Now.Is("["))
        {
            bag.Error(tokens.Now.At, Messages.FiltersWithoutFact());
            return false;
        }

        return true;
    }

    private FormItemExpression? ReadFormItem(TokenReader tokens)
    {
        var form = tokens.Next();
        if (!tokens.Now.Is(".") || facts is null)
        {
            bag.Error(form.At, Messages.Expected(form, Messages.WantedOperand()));
            return null;
        }

        tokens.Next();
        var code = tokens.Now;
        if (code.Kind != TokenKind.Word)
        {
            bag.Error(code.At, Messages.Expected(code, Messages.WantedCode()));
            return null;
        }

        tokens.Next();
        return new FormItemExpression(form.At, new FormItem(form.Text, code.Text)) { CodeAt = code.At };
    }

    private Expression? ReadFact(TokenReader tokens, FactCatalogue catalogue)
    {
        var name = tokens.Next();
        var (fact, measure) = FindFact(name, catalogue);
        if (!tokens.Take("["))
        {
            return fact is null ? new UnknownExpression(name.At) : new FactExpression(name.At, new FactTerm(fact, measure!, []));
        }

        List<FactFilter> filters = [];
        do
        {
            if (!ReadFilter(tokens, fact, filters))
            {
                return null;
            }
        }
        while (tokens.Take(","));

        if (!tokens.Need("]", bag))
        {
            return null;
        }

        return fact is null ? new UnknownExpression(name.At) : new FactExpression(name.At, new FactTerm(fact, measure!, filters));
    }

    private (Fact? Fact, Measure? Measure) FindFact(Token name, FactCatalogue catalogue)
    {
        var words = name.Text.Split('.');
        if (words.Length > 3)
        {
            bag.Error(name.At, Messages.FactHasTooManyWords(name.Text));
            return default;
        }

        var code = words[0] + "." + words[1];
        if (bag.IsFull)
        {
            return default;
        }

        if (catalogue.Find(code) is not { } fact)
        {
            bag.Error(name.At, Messages.UnknownFact(code, Nearest.Of(code, catalogue.All.Select(f => f.Code))));
            return default;
        }

        var wanted = words.Length > 2 ? words[2] : Measure.CountCode;
        if (fact.Measure(wanted) is not { } measure)
        {
            bag.Error(name.At, Messages.UnknownMeasure(fact, wanted));
            return default;
        }

        return (fact, measure);
    }

    private bool ReadFilter(TokenReader tokens, Fact? fact, List<FactFilter> filters)
    {
        var name = tokens.Now;
        if (name.Kind != TokenKind.Word)
        {
            bag.Error(name.At, Messages.Expected(name, Messages.WantedDimension()));
            return false;
        }

        tokens.Next();
        var dimension = fact is null ? null : FindDimension(name, fact, filters);
        List<DimensionValue> values = [];
        if (!tokens.Need(":", bag) || !ReadValues(tokens, dimension, values))
        {
            return false;
        }

        if (dimension is not null && values.Count > 0)
        {
            filters.Add(new FactFilter(dimension, [.. values.DistinctBy(v => v.Code).OrderBy(v => v.Code, StringComparer.Ordinal)]));
        }

        return true;
    }

    private bool ReadValues(TokenReader tokens, Dimension? dimension, List<DimensionValue> values)
    {
        do
        {
            if (!ReadValue(tokens, dimension, values))
            {
                return false;
            }
        }
        while (tokens.Take("|"));

        return true;
    }

    private Dimension? FindDimension(Token name, Fact fact, List<FactFilter> filters)
    {
        if (filters.Any(f => f.Dimension.Code == name.Text))
        {
            bag.Error(name.At, Messages.DimensionTwice(name.Text));
            return null;
        }

        var dimension = fact.Dimension(name.Text);
        if (dimension is null)
        {
            bag.Error(name.At, Messages.UnknownDimension(fact, name.Text));
        }

        return dimension;
    }

    private bool ReadValue(TokenReader tokens, Dimension? dimension, List<DimensionValue> values)
    {
        var first = tokens.Now;
        if (first.Kind is not (TokenKind.Word or TokenKind.String))
        {
            bag.Error(first.At, Messages.Expected(first, Messages.WantedValue()));
            return false;
        }

        List<string> words = [tokens.Next().Text];
        while (first.Kind == TokenKind.Word && tokens.Now.Kind == TokenKind.Word)
        {
            words.Add(tokens.Next().Text);
        }

        var written = string.Join(' ', words);
        if (dimension is null)
        {
            return true;
        }

        if (Find(dimension, written.Trim()) is { } value)
        {
            values.Add(value);
        }
        else
        {
            bag.Error(first.At, Messages.UnknownValue(dimension, written));
        }

        return true;
    }

    // The text is NFC as it was read; labels are NFC in the program.
    private static DimensionValue? Find(Dimension dimension, string written) =>
        dimension.Values.FirstOrDefault(v => Same(v.Code, written)) ?? dimension.Values.FirstOrDefault(v => Same(v.Label.Vi, written));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
