using System.Globalization;

namespace GiaoBan.Figures.Language;

/// <summary>Reads the statements of a form file. An error ends its statement, never the file.</summary>
internal sealed class FormParser(SourceText source, DiagnosticBag bag, FactCatalogue facts)
{
    /// <summary>The most items that a form may have.</summary>
    public const int MaxItems = 2_000;

    private static readonly Text Label = new("tên chỉ tiêu", "the label of the item");
    private static readonly Text UnitName = new("đơn vị tính", "the unit of measure");
    private static readonly Text FormCode = new("mã biểu", "the code of the form");

    private readonly FormDraft _draft = new();
    private readonly ExpressionParser _expressions = new(bag, new ReferenceParser(bag, facts));
    private bool _sawFormLine;

    public FormDraft Read(IReadOnlyList<Statement> statements)
    {
        if (statements.Count == 0 || !statements[0].First.IsWord("form"))
        {
            var first = statements.Count == 0 ? new Token(TokenKind.End, 0, 0, "") : statements[0].First;
            bag.Error(first.At, Messages.Expected(first, Messages.WantedForm()));
            _sawFormLine = true;
        }

        foreach (var statement in statements)
        {
            if (bag.IsFull)
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
            case { Kind: TokenKind.Word, Text: "check" } check: bag.Error(check.At, Messages.CheckInForm()); break;
            case { Kind: TokenKind.Word }: ReadItem(tokens, statement); break;
            case { Kind: TokenKind.Name } name: bag.Error(name.At, Messages.DottedCode(name.Text)); break;
            case var other: bag.Error(other.At, Messages.Expected(other, Messages.WantedStatement())); break;
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
            bag.Error(word.At, Messages.SecondFormLine());
            return;
        }

        _sawFormLine = true;
        if (tokens.NeedString(FormCode, bag) is not { } code ||
            tokens.NeedString(new Text("tên biểu", "the title of the form"), bag) is not { } title ||
            !NeedWord(tokens, "valid") || NeedDate(tokens) is not { } from || !tokens.Need("..", bag))
        {
            return;
        }

        var to = tokens.Now;
        if (to.Kind == TokenKind.Date)
        {
            tokens.Next();
        }

        if (!tokens.NeedEnd(Messages.WantedDate(), bag))
        {
            return;
        }

        DateOnly? last = to.Kind == TokenKind.Date ? DateOf(to) : null;
        if (last < from)
        {
            bag.Error(to.At, Messages.EndBeforeStart());
        }

        _draft.Head = new FormHead(code.Text, title.Text, from, last);
    }

    private DateOnly? NeedDate(TokenReader tokens)
    {
        if (tokens.Now.Kind != TokenKind.Date)
        {
            bag.Error(tokens.Now.At, Messages.Expected(tokens.Now, Messages.WantedDate()));
            return null;
        }

        return DateOf(tokens.Next());
    }

    private static DateOnly DateOf(Token token) => DateOnly.ParseExact(token.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool NeedWord(TokenReader tokens, string word)
    {
        if (!tokens.TakeWord(word))
        {
            bag.Error(tokens.Now.At, Messages.Expected(tokens.Now, Messages.WantedSign(word)));
            return false;
        }

        return true;
    }

    private void ReadSection(TokenReader tokens)
    {
        tokens.Next();
        var at = tokens.Now.At;
        if (tokens.NeedString(new Text("ký hiệu mục", "the code of the section"), bag) is not { } code ||
            tokens.NeedString(new Text("tên mục", "the title of the section"), bag) is not { } title ||
            !tokens.NeedEnd(Messages.WantedEnd(), bag))
        {
            return;
        }

        if (_draft.Sections.Find(s => s.Code == code.Text) is { } other)
        {
            bag.Error(at, Messages.SectionTwice(code.Text, source.Place(other.At).Line));
        }

        _draft.Sections.Add(new SectionDraft(code.Text, title.Text, at));
    }

    private void ReadRule(TokenReader tokens)
    {
        var at = tokens.Next().At;
        RuleSeverity? severity = tokens.Now switch
        {
            { Kind: TokenKind.Word, Text: "block" } => RuleSeverity.Block,
            { Kind: TokenKind.Word, Text: "explain" } => RuleSeverity.Explain,
            { Kind: TokenKind.Word, Text: "note" } => RuleSeverity.Note,
            _ => null,
        };
        if (severity is not { } known)
        {
            bag.Error(tokens.Now.At, Messages.UnknownSeverity(tokens.Now));
            return;
        }

        tokens.Next();
        var first = tokens.Index;
        if (_expressions.ReadComparison(tokens) is not { } comparison)
        {
            return;
        }

        var written = source.OneLine(tokens.All, first, tokens.Index - 1);
        string? message = null;
        if (tokens.Now.Kind == TokenKind.String)
        {
            message = tokens.Next().Text;
        }

        if (tokens.NeedEnd(Messages.WantedRuleEnd(), bag))
        {
            _draft.Rules.Add(new RuleDraft(at, known, comparison, message, written, _draft.Sections[^1]));
        }
    }

    private void ReadItem(TokenReader tokens, Statement statement)
    {
        var code = tokens.Next();
        if (Functions.IsReserved(code.Text))
        {
            bag.Error(code.At, Messages.Reserved(code.Text, Functions.All));
            return;
        }

        var item = new ItemDraft(code.Text, code.At, _draft.Sections[^1]);
        if (!_draft.Add(item))
        {
            bag.Error(code.At, Messages.CodeTwice(code.Text, source.Place(_draft.Find(code.Text)!.At).Line));
            return;
        }

        if (_draft.Items.Count == MaxItems + 1)
        {
            bag.Error(code.At, Messages.TooManyItems(MaxItems));
        }

        if (!ReadHeading(tokens, item) || !ReadBody(tokens, item) || !ReadWas(tokens, item) || !tokens.NeedEnd(Messages.WantedItemEnd(), bag))
        {
            item.Kind = null;
            statement.IsBroken = true;
        }
    }

    private bool ReadHeading(TokenReader tokens, ItemDraft item)
    {
        if (tokens.NeedString(Label, bag) is not { } label)
        {
            return false;
        }

        item.Label = label.Text;
        if (tokens.TakeWord("in"))
        {
            if (tokens.NeedString(UnitName, bag) is not { } unit)
            {
                return false;
            }

            item.Unit = unit.Text;
        }

        return tokens.Need("=", bag);
    }

    private bool ReadBody(TokenReader tokens, ItemDraft item)
    {
        if (tokens.TakeWord("entered"))
        {
            item.Kind = ItemKind.Entered;
            item.NoTotal = tokens.TakeWord("no");
            return !item.NoTotal || NeedWord(tokens, "total");
        }

        if (tokens.TakeWord("text"))
        {
            item.Kind = ItemKind.Text;
            return true;
        }

        item.Kind = ItemKind.Computed;
        item.Expression = _expressions.ReadExpression(tokens);
        return item.Expression is not null;
    }

    private bool ReadWas(TokenReader tokens, ItemDraft item)
    {
        if (!tokens.TakeWord("was"))
        {
            return true;
        }

        if (tokens.NeedString(FormCode, bag) is not { } form || !tokens.Need(".", bag))
        {
            return false;
        }

        var code = tokens.Now;
        if (code.Kind != TokenKind.Word)
        {
            bag.Error(code.At, Messages.Expected(code, Messages.WantedCode()));
            return false;
        }

        tokens.Next();
        item.Was = new FormItemExpression(form.At, new FormItem(form.Text, code.Text)) { CodeAt = code.At };
        return true;
    }
}
