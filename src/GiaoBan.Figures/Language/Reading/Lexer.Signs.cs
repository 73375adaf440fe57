namespace GiaoBan.Figures.Language.Reading;

internal sealed partial class Lexer
{
    private static readonly string[] TwoCharacters = ["..", "<>", "<=", ">=", "+-"];

    private void ReadSign()
    {
        var c = _text[_at];
        if (_at + 1 < _text.Length && Array.IndexOf(TwoCharacters, _text.Substring(_at, 2)) is >= 0 and var two)
        {
            Add(TokenKind.Sign, _at + 2, TwoCharacters[two] == "+-" ? "±" : null);
        }
        else if (c is '(' or '[')
        {
            ReadOpening(c);
        }
        else if (c is ')' or ']')
        {
            ReadClosing(c);
        }
        else if ((c == '.' && IsDigit(_at + 1)) || (c == ',' && _open.Count == 0))
        {
            Break(_at, c == '.' ? Messages.NumberBeginsWithPoint() : Messages.StrayComma());
            _at++;
        }
        else if (",:|.+-*/=<>±".Contains(c, StringComparison.Ordinal))
        {
            Add(TokenKind.Sign, _at + 1);
        }
        else
        {
            Break(_at, Messages.UnknownSign(Foreign(_at), Meant(c)));
            _at += char.IsHighSurrogate(c) ? 2 : 1;
        }
    }

    private string Foreign(int at) => char.IsHighSurrogate(_text[at]) ? _text.Substring(at, 2) : _text[at].ToString();

    // What word processors and keyboards make of the language's signs.
    private static string? Meant(char c) => c switch
    {
        '≤' => "<=",
        '≥' => ">=",
        '≠' or '!' => "<>",
        '×' or '·' or '∙' => "*",
        '÷' => "/",
        '−' or '–' or '—' => "-",
        '…' => "..",
        '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' => "\"",
        '{' => "(",
        '}' => ")",
        ';' => ",",
        '%' => "* 100",
        _ => null,
    };

    private void ReadOpening(char sign)
    {
        var isCall = sign == '(' && _statement.Tokens.Count > 0 &&
            _statement.Tokens[^1] is { Kind: TokenKind.Word } word && word.End == _at;
        _open.Push(new Open(_at, sign, isCall));
        if (_open.Count > MaxDepth)
        {
            Break(_at, Messages.TooDeep(MaxDepth));
        }

        Add(TokenKind.Sign, _at + 1);
    }

    private void ReadClosing(char sign)
    {
        if (_open.TryPeek(out var open) && Closing(open.Sign) == sign)
        {
            _open.Pop();
        }
        else
        {
            Break(_at, Messages.StrayBracket(sign, _open.Count > 0 ? Closing(open.Sign) : null));
        }

        Add(TokenKind.Sign, _at + 1);
    }

    /// <summary>
    /// Whether a line can only be a new statement, so that a bracket or an operator left open on the line before does not
    /// swallow it. A label after a code is followed by <c>=</c> or <c>in</c>; the message of a rule is not.
    /// </summary>
    private bool LooksLikeStatement(int at)
    {
        var word = NextWord(ref at);
        return dialect switch
        {
            Dialect.Formula => false,
            Dialect.Figures => word.Length > 0 && (word is "check" ? LetterAt(at) > 0 : _open.Count > 0 && Follows(at, "=")),
            _ => word switch
            {
                "" => false,
                "section" or "form" => Follows(at, "\""),
                "rule" => LetterAt(at) > 0,
                _ => Follows(at, "\"") && AfterString(at) is var next && (Follows(next, "=") || Follows(next, "in ")),
            },
        };
    }

    private ReadOnlySpan<char> NextWord(ref int at)
    {
        SkipBlanks(ref at);
        var start = at;
        while (at < _text.Length && PartOfNameAt(at) is > 0 and var length)
        {
            at += length;
        }

        var word = _text.AsSpan(start, at - start);
        SkipBlanks(ref at);
        return word;
    }

    private int PartOfNameAt(int at) => dialect == Dialect.Figures && _text[at] == '.' ? 1 : PartOfWordAt(at);

    private int AfterString(int at)
    {
        for (at++; at < _text.Length && _text[at] is not ('"' or '\n'); at++)
        {
            at += _text[at] == '\\' ? 1 : 0;
        }

        at = Math.Min(at + 1, _text.Length);
        SkipBlanks(ref at);
        return at;
    }

    private void SkipBlanks(ref int at)
    {
        while (at < _text.Length && _text[at] != '\n' && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }
    }

    private bool Follows(int at, string what) => string.CompareOrdinal(_text, at, what, 0, what.Length) == 0;
}
