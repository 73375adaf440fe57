namespace GiaoBan.Figures.Language.Reading;

/// <summary>Reads what stands after the code of an item.</summary>
internal sealed class ItemParser(DiagnosticBag bag, ExpressionParser expressions)
{
    private static readonly Text Label = new("tên chỉ tiêu", "the label of the item");
    private static readonly Text UnitName = new("đơn vị tính", "the unit of measure");

    /// <summary>Fills an item; without a kind where the line cannot be read.</summary>
    public void Read(TokenReader tokens, ItemDraft item)
    {
        var isRead = ReadHeading(tokens, item) && ReadBody(tokens, item) && ReadWas(tokens, item) && tokens.NeedEnd(Messages.WantedItemEnd(), bag);
        if (!isRead)
        {
            item.Kind = null;
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
            return !item.NoTotal || tokens.NeedWord("total", bag);
        }

        if (tokens.TakeWord("text"))
        {
            item.Kind = ItemKind.Text;
            return true;
        }

        item.Kind = ItemKind.Computed;
        item.Expression = expressions.ReadExpression(tokens);
        return item.Expression is not null;
    }

    private bool ReadWas(TokenReader tokens, ItemDraft item)
    {
        if (!tokens.TakeWord("was"))
        {
            return true;
        }

        if (tokens.NeedString(FormParser.FormCode, bag) is not { } form || !tokens.Need(".", bag))
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
