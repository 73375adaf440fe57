namespace GiaoBan.Figures.Language.Reading;

internal enum TokenKind
{
    Word,

    /// <summary>Words with points between, without blanks.</summary>
    Name,
    String,
    Number,
    Date,

    /// <summary>An operator or a mark; its text says which.</summary>
    Sign,

    /// <summary>After the last token of a statement.</summary>
    End,
}

/// <summary>A token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it begins in the text.</param>
/// <param name="End">Where it ends, not included.</param>
/// <param name="Text">Of a string, its content; else as written.</param>
internal readonly record struct Token(TokenKind Kind, int At, int End, string Text)
{
    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}

/// <summary>The tokens of one statement; the last is <see cref="TokenKind.End"/>.</summary>
internal sealed class Statement
{
    public List<Token> Tokens { get; } = [];

    /// <summary>An error was reported in it: it is not parsed, but what it declares is known.</summary>
    public bool IsBroken { get; set; }

    public Token First => Tokens[0];
}
