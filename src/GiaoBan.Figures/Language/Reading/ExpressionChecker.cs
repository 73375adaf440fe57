namespace GiaoBan.Figures.Language.Reading;

/// <summary>Checks what the names of an expression refer to and where they may stand.</summary>
/// <param name="bag">Where errors go.</param>
/// <param name="items">The items that may be named; null where every name is taken as it is (a formula without a form).</param>
/// <param name="forms">The other forms.</param>
/// <param name="ownForm">Code of the form itself, or null.</param>
internal sealed class ExpressionChecker(DiagnosticBag bag, FormDraft? items, IKnownForms forms, string? ownForm)
{
    /// <summary>The most items that all ranges of a form may name together: keeps 64 KB from meaning 64 million.</summary>
    public const int MaxRanged = 200_000;

    private int _ranged;

    /// <summary>The function around: null, at_… or previous, last_year.</summary>
    private Function? _around;

    public void Check(Expression expression)
    {
        if (bag.IsFull)
        {
            return;
        }

        switch (expression)
        {
            case ItemExpression item: CheckItem(item); break;
            case FormItemExpression other: CheckFormItem(other); break;
            case FactExpression fact: CheckFact(fact); break;
            case RangeExpression range: bag.Error(range.At, Messages.RangeNotHere(range.From, range.To)); break;
            case NegationExpression negation: Check(negation.Operand); break;
            case ChainExpression chain:
                foreach (var part in chain.Parts)
                {
                    Check(part.Operand);
                }

                break;
            case CallExpression call: CheckCall(call); break;
        }
    }

    private void CheckItem(ItemExpression item)
    {
        if (_around is Function.AtStart or Function.AtEnd)
        {
            bag.Error(item.At, Messages.ItemAtEdge(Functions.NameOf(_around.Value), item.Code));
        }
        else if (items is not null)
        {
            Find(item.At, item.Code);
        }
    }

    private ItemDraft? Find(int at, string code)
    {
        var found = items!.Find(code);
        if (found is null)
        {
            bag.Error(at, Messages.UnknownItem(code, Nearest.Of(code, items.Items.Select(i => i.Code))));
        }
        else if (found.Kind == ItemKind.Text)
        {
            bag.Error(at, Messages.TextInArithmetic(code));
        }

        return found;
    }

    private void CheckFormItem(FormItemExpression other)
    {
        var (form, code) = other.Item;
        if (_around is Function.AtStart or Function.AtEnd)
        {
            bag.Error(other.At, Messages.ItemAtEdge(Functions.NameOf(_around.Value), other.ToString()));
        }
        else if (form == ownForm)
        {
            bag.Error(other.At, Messages.OwnForm(form, code));
        }
        else
        {
            CheckThere(bag, other, forms.Versions(form));
        }
    }

    /// <summary>An item of another form: a form that is not there yet is a warning, an item that it has not an error.</summary>
    public static void CheckThere(DiagnosticBag bag, FormItemExpression other, IReadOnlyList<Form> versions)
    {
        var (form, code) = other.Item;
        if (versions.Count == 0)
        {
            bag.Warning(other.At, Messages.FormNotThere(form));
            return;
        }

        var found = versions.Select(v => v.Item(code)).OfType<Item>().FirstOrDefault();
        if (found is null)
        {
            var codes = versions.OrderByDescending(v => v.ValidFrom).SelectMany(v => v.Items).Select(i => i.Code);
            bag.Error(other.CodeAt, Messages.UnknownItemOfForm(form, code, Nearest.Of(code, codes)));
        }
        else if (found.Kind == ItemKind.Text)
        {
            bag.Error(other.CodeAt, Messages.TextInArithmetic(code));
        }
    }

    private void CheckFact(FactExpression fact)
    {
        if (_around is { } around && Functions.IsShift(around))
        {
            bag.Error(fact.At, Messages.FactInShift(Functions.NameOf(around), fact.Term.Code));
        }
        else if (_around is null && fact.Term.Fact.Kind == FactKind.Stock)
        {
            bag.Error(fact.At, Messages.StockBare(fact.Term.Code));
        }
    }

    private void CheckCall(CallExpression call)
    {
        var function = call.Function;
        if (!HasItsArguments(bag, call))
        {
            return;
        }

        if (Functions.IsEdge(function) || Functions.IsShift(function))
        {
            CheckWithin(call);
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument is RangeExpression range && Functions.TakesRanges(function))
            {
                CheckRange(range);
            }
            else
            {
                Check(argument);
            }
        }
    }

    private void CheckWithin(CallExpression call)
    {
        if (_around is { } around)
        {
            bag.Error(call.At, Messages.EdgeInside(Functions.NameOf(around), Functions.NameOf(call.Function)));
            return;
        }

        _around = call.Function;
        Check(call.Arguments[0]);
        _around = null;
    }

    public static bool HasItsArguments(DiagnosticBag bag, CallExpression call)
    {
        var isRound = call.Function is Function.Round or Function.Truncate;
        var wanted = isRound ? 2 : 1;
        var found = call.Arguments.Count;
        if (Functions.TakesRanges(call.Function) ? found == 0 : found != wanted)
        {
            bag.Error(call.At, Messages.Arguments(call.Function, found));
            return false;
        }

        if (isRound && !(call.Arguments[1] is NumberExpression { Number: var n } && n <= 6 && n % 1 == 0))
        {
            bag.Error(call.Arguments[1].At, Messages.Decimals(call.Function));
            return false;
        }

        return true;
    }

    private void CheckRange(RangeExpression range)
    {
        if (_around is Function.AtStart or Function.AtEnd)
        {
            bag.Error(range.At, Messages.ItemAtEdge(Functions.NameOf(_around.Value), $"{range.From}..{range.To}"));
            return;
        }

        if (items is null || Find(range.At, range.From) is not { } from || Find(range.At, range.To) is not { } to)
        {
            return;
        }

        if (from.Index > to.Index)
        {
            bag.Error(range.At, Messages.RangeBackwards(range.From, range.To));
            return;
        }

        _ranged += to.Index - from.Index + 1;
        if (_ranged > MaxRanged)
        {
            bag.Error(range.At, Messages.RangesTooLong(MaxRanged));
            return;
        }

        CheckMembers(range, from, to);
    }

    private void CheckMembers(RangeExpression range, ItemDraft from, ItemDraft to)
    {
        for (var i = from.Index + 1; i <= to.Index; i++)
        {
            var member = items!.Items[i];
            if (member.Kind == ItemKind.Text && i < to.Index)
            {
                bag.Error(range.At, Messages.TextInArithmetic(member.Code));
                return;
            }

            if (member.Kind is not (null or ItemKind.Text) && from.Kind is not null && member.Unit != from.Unit)
            {
                bag.Error(range.At, Messages.RangeOfTwoUnits(range.From, range.To, (from.Code, from.Unit), (member.Code, member.Unit)));
                return;
            }
        }
    }
}
