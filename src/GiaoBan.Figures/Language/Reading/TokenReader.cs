namespace GiaoBan.Figures.Language.Reading;

/// <summary>Walks over the tokens of a statement; stands still at its end.</summary>
internal sealed class TokenReader(Statement statement)
{
    private readonly List<Token> _tokens = statement.Tokens;

    public IReadOnlyList<Token> All => _tokens;

    /// <summary>Index of the token at which it stands.</summary>
    public int Index { get; private set; }

    public Token Now => _tokens[Index];

    public Token Ahead => _tokens[Math.Min(Index + 1, _tokens.Count - 1)];

    public bool IsAtEnd => Now.Kind == TokenKind.End;

    public Token Next()
    {
        var token = Now;
        Index = Math.Min(Index + 1, _tokens.Count - 1);
        return token;
    }

    public bool Take(string sign)
    {
        var found = Now.Is(sign);
        if (found)
        {
            Next();
        }

        return found;
    }

    public bool TakeWord(string word)
    {
        var found = Now.IsWord(word);
        if (found)
        {
            Next();
        }

        return found;
    }

    public bool NeedWord(string word, DiagnosticBag bag)
    {
        if (!TakeWord(word))
        {
            bag.Error(Now.At, Messages.Expected(Now, Messages.WantedSign(word)));
            return false;
        }

        return true;
    }

    public bool Need(string sign, DiagnosticBag bag)
    {
        if (!Take(sign))
        {
            bag.Error(Now.At, Messages.Expected(Now, Messages.WantedSign(sign)));
            return false;
        }

        return true;
    }

    /// <summary>A text that is not blank.</summary>
    public Token? NeedString(Text what, DiagnosticBag bag)
    {
        if (Now.Kind != TokenKind.String)
        {
            bag.Error(Now.At, Messages.Expected(Now, Messages.WantedString(what)));
            return null;
        }

        if (string.IsNullOrWhiteSpace(Now.Text))
        {
            bag.Error(Now.At, Messages.Blank(what));
            return null;
        }

        return Next();
    }

    public bool NeedEnd(Text wanted, DiagnosticBag bag)
    {
        if (!IsAtEnd)
        {
            bag.Error(Now.At, Messages.Expected(Now, wanted));
        }

        return IsAtEnd;
    }
}
