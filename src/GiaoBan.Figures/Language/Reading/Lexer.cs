using System.Text;

namespace GiaoBan.Figures.Language.Reading;

/// <summary>
/// Cuts a text into statements and tokens. Brackets are matched here, so that one without an end is found where it opens
/// and does not swallow the lines after it, and so that the parser never nests deeper than the limit.
/// </summary>
internal sealed partial class Lexer(SourceText source, DiagnosticBag bag, Lexer.Dialect dialect)
{
    /// <summary>The most brackets that may be open at once.</summary>
    public const int MaxDepth = 100;

    private readonly string _text = source.Text;
    private readonly List<Statement> _statements = [];
    private readonly Stack<Open> _open = new();
    private Statement _statement = new();
    private int _at;

    /// <summary>What a new statement looks like, inside of one that has lost its way.</summary>
    internal enum Dialect
    {
        Form,
        Figures,
        Formula,
    }

    private readonly record struct Open(int At, char Sign, bool IsCall);

    public IReadOnlyList<Statement> Read()
    {
        while (_at < _text.Length)
        {
            ReadNext();
        }

        EndStatement(_text.Length);
        return _statements;
    }

    private void ReadNext()
    {
        var c = _text[_at];
        if (c == '\n')
        {
            ReadLineEnd();
        }
        else if (char.IsWhiteSpace(c))
        {
            _at++;
        }
        else if (c == '#')
        {
            _at = LineEnd(_at);
        }
        else if (c == '"')
        {
            ReadString();
        }
        else if (IsDigit(_at))
        {
            ReadNumber();
        }
        else if (LetterAt(_at) is > 0 and var length)
        {
            ReadWord(length);
        }
        else
        {
            ReadSign();
        }
    }

    private void ReadLineEnd()
    {
        var goesOn = dialect == Dialect.Formula || _open.Count > 0 || EndsInOperator();
        if (!goesOn || LooksLikeStatement(_at + 1))
        {
            EndStatement(_at);
        }

        _at++;
    }

    private bool EndsInOperator() =>
        _statement.Tokens.Count > 0 &&
        _statement.Tokens[^1] is { Kind: TokenKind.Sign, Text: not (")" or "]" or ".." or ".") };

    private void EndStatement(int at)
    {
        if (_open.Count > 0 && !_statement.IsBroken)
        {
            var open = _open.Last();
            Break(open.At, Messages.BracketWithoutEnd(open.Sign, Closing(open.Sign)));
        }

        _open.Clear();
        if (_statement.Tokens.Count > 0)
        {
            var end = _statement.Tokens[^1].End;
            _statement.Tokens.Add(new Token(TokenKind.End, end, end, ""));
            _statements.Add(_statement);
        }

        // A statement of which nothing could be read has said its error.
        _statement = new Statement();
        _at = at;
    }

    private void Add(TokenKind kind, int end, string? text = null)
    {
        _statement.Tokens.Add(new Token(kind, _at, end, text ?? _text[_at..end]));
        _at = end;
    }

    private void Break(int at, Text message)
    {
        if (!_statement.IsBroken)
        {
            bag.Error(at, message);
            _statement.IsBroken = true;
        }
    }

    private void ReadWord(int length)
    {
        var end = _at + length;
        var isName = false;
        while (end < _text.Length)
        {
            if (PartOfWordAt(end) is > 0 and var next)
            {
                end += next;
            }
            else if (_text[end] == '.' && LetterAt(end + 1) is > 0 and var first)
            {
                isName = true;
                end += 1 + first;
            }
            else
            {
                break;
            }
        }

        Add(isName ? TokenKind.Name : TokenKind.Word, end);
    }

    private void ReadString()
    {
        var content = new StringBuilder();
        for (var i = _at + 1; i < _text.Length && _text[i] != '\n'; i++)
        {
            if (_text[i] == '"')
            {
                Add(TokenKind.String, i + 1, content.ToString());
                return;
            }

            if (_text[i] == '\\' && i + 1 < _text.Length && _text[i + 1] != '\n')
            {
                i++;
                if (_text[i] is not ('"' or '\\'))
                {
                    Break(i - 1, Messages.UnknownEscape(_text[i]));
                }
            }

            content.Append(_text[i]);
        }

        // What was meant to close brackets is lost in the string: they are no error of their own.
        Break(_at, Messages.StringWithoutEnd());
        var end = LineEnd(_at);
        Add(TokenKind.String, end, content.ToString());
        EndStatement(end);
    }

    private int LineEnd(int at)
    {
        var end = _text.IndexOf('\n', at);
        return end < 0 ? _text.Length : end;
    }

    private bool IsDigit(int at) => at < _text.Length && char.IsAsciiDigit(_text[at]);

    /// <summary>How many UTF-16 units the letter here has; 0 where there is none.</summary>
    private int LetterAt(int at) =>
        at < _text.Length && Rune.TryGetRuneAt(_text, at, out var rune) && Rune.IsLetter(rune) ? rune.Utf16SequenceLength : 0;

    private int PartOfWordAt(int at) => IsDigit(at) || _text[at] == '_' ? 1 : LetterAt(at);

    private static char Closing(char open) => open == '(' ? ')' : ']';
}
