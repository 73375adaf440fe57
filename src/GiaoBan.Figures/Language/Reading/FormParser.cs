using System.Globalization;

namespace GiaoBan.Figures.Language.Reading;

/// <summary>Reads the statements of a form file. An error ends its statement, never the file.</summary>
internal sealed class FormParser
{
    /// <summary>The most items that a form may have.</summary>
    public const int MaxItems = 2_000;

    private const int MaxCode = 60;

    internal static readonly Text FormCode = new("mã biểu", "the code of the form");

    private readonly FormDraft _draft = new();
    private readonly ExpressionParser _expressions;
    private readonly ItemParser _items;
    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private bool _sawFormLine;

    public FormParser(SourceText source, DiagnosticBag bag, FactCatalogue facts)
    {
        _source = source;
        _bag = bag;
        _expressions = new ExpressionParser(bag, new ReferenceParser(bag, facts));
        _items = new ItemParser(bag, _expressions);
    }

    public FormDraft Read(IReadOnlyList<Statement> statements)
    {
        if (statements.Count == 0 || !statements[0].First.IsWord("form"))
        {
            var first = statements.Count == 0 ? new Token(TokenKind.End, 0, 0, "") : statements[0].First;
            _bag.Error(first.At, Messages.Expected(first, Messages.WantedForm()));
            _sawFormLine = true;
        }

        foreach (var statement in statements)
        {
            if (_bag.IsFull)
            {
                break;
            }

            ReadStatement(statement);
        }

        return _draft;
    }

    private void ReadStatement(Statement statement)
    {
        if (statement.IsBroken)
        {
            Salvage(statement);
            return;
        }

        var tokens = new TokenReader(statement);
        switch (statement.First)
        {
            case { Kind: TokenKind.Word, Text: "form" }: ReadForm(tokens); break;
            case { Kind: TokenKind.Word, Text: "section" }: ReadSection(tokens); break;
            case { Kind: TokenKind.Word, Text: "rule" }: ReadRule(tokens); break;
            case { Kind: TokenKind.Word, Text: "check" } check: _bag.Error(check.At, Messages.CheckInForm()); break;
            case { Kind: TokenKind.Word }: ReadItem(tokens); break;
            case { Kind: TokenKind.Name } name: _bag.Error(name.At, Messages.DottedCode(name.Text)); break;
            case var other: _bag.Error(other.At, Messages.Expected(other, Messages.WantedStatement())); break;
        }
    }

    // What a broken line declares is known, so that its uses are no errors too.
    private void Salvage(Statement statement)
    {
        if (statement.First.IsWord("form"))
        {
            _sawFormLine = true;
        }
        else if (statement.First.Kind == TokenKind.Word && !Functions.IsReserved(statement.First.Text))
        {
            _draft.Add(new ItemDraft(statement.First.Text, statement.First.At, _draft.Sections[^1]));
        }
    }

    private void ReadForm(TokenReader tokens)
    {
        var word = tokens.Next();
        if (_sawFormLine)
        {
            _bag.Error(word.At, Messages.SecondFormLine());
            return;
        }

        _sawFormLine = true;
        if (tokens.NeedString(FormCode, _bag) is { } code &&
            tokens.NeedString(new Text("tên biểu", "the title of the form"), _bag) is { } title &&
            tokens.NeedWord("valid", _bag) && NeedDate(tokens) is { } from && tokens.Need("..", _bag) &&
            ReadLastDay(tokens, from, out var last))
        {
            if (code.Text.Length > MaxCode || code.Text.Any(char.IsControl))
            {
                _bag.Error(code.At, Messages.FormCode(MaxCode));
            }

            _draft.Head = new FormHead(code.Text, title.Text, from, last);
        }
    }

    private bool ReadLastDay(TokenReader tokens, DateOnly from, out DateOnly? last)
    {
        var at = tokens.Now.At;
        last = tokens.Now.Kind == TokenKind.Date ? DateOf(tokens.Next()) : null;
        if (last < from)
        {
            _bag.Error(at, Messages.EndBeforeStart());
            return false;
        }

        return tokens.NeedEnd(last is null ? Messages.WantedDate() : Messages.WantedEnd(), _bag);
    }

    private DateOnly? NeedDate(TokenReader tokens)
    {
        if (tokens.Now.Kind != TokenKind.Date)
        {
            _bag.Error(tokens.Now.At, Messages.Expected(tokens.Now, Messages.WantedDate()));
            return null;
        }

        return DateOf(tokens.Next());
    }

    private static DateOnly DateOf(Token token) => DateOnly.ParseExact(token.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void ReadSection(TokenReader tokens)
    {
        tokens.Next();
        var at = tokens.Now.At;
        if (tokens.NeedString(new Text("ký hiệu mục", "the code of the section"), _bag) is not { } code ||
            tokens.NeedString(new Text("tên mục", "the title of the section"), _bag) is not { } title ||
            !tokens.NeedEnd(Messages.WantedEnd(), _bag))
        {
            return;
        }

        if (_draft.Sections.Find(s => s.Code == code.Text) is { } other)
        {
            _bag.Error(at, Messages.SectionTwice(code.Text, _source.Place(other.At).Line));
        }

        _draft.Sections.Add(new SectionDraft(code.Text, title.Text, at));
    }

    private void ReadRule(TokenReader tokens)
    {
        var at = tokens.Next().At;
        if (SeverityOf(tokens.Now) is not { } known)
        {
            _bag.Error(tokens.Now.At, Messages.UnknownSeverity(tokens.Now));
            return;
        }

        tokens.Next();
        var first = tokens.Index;
        if (_expressions.ReadComparison(tokens) is not { } comparison)
        {
            return;
        }

        var written = _source.OneLine(tokens.All, first, tokens.Index - 1);
        var message = tokens.Now.Kind == TokenKind.String ? tokens.Next().Text : null;
        if (tokens.NeedEnd(Messages.WantedRuleEnd(), _bag))
        {
            _draft.Rules.Add(new RuleDraft(at, known, comparison, message, written, _draft.Sections[^1]));
        }
    }

    private static RuleSeverity? SeverityOf(Token token) => token switch
    {
        { Kind: TokenKind.Word, Text: "block" } => RuleSeverity.Block,
        { Kind: TokenKind.Word, Text: "explain" } => RuleSeverity.Explain,
        { Kind: TokenKind.Word, Text: "note" } => RuleSeverity.Note,
        _ => null,
    };

    private void ReadItem(TokenReader tokens)
    {
        var code = tokens.Next();
        if (Functions.IsReserved(code.Text))
        {
            _bag.Error(code.At, Messages.Reserved(code.Text, Functions.All));
            return;
        }

        var item = new ItemDraft(code.Text, code.At, _draft.Sections[^1]);
        if (!_draft.Add(item))
        {
            _bag.Error(code.At, Messages.CodeTwice(code.Text, _source.Place(_draft.Find(code.Text)!.At).Line));
            return;
        }

        if (_draft.Items.Count == MaxItems + 1)
        {
            _bag.Error(code.At, Messages.TooManyItems(MaxItems));
        }

        _items.Read(tokens, item);
    }
}
