namespace GiaoBan.Figures.Language.Reading;

/// <summary>Makes a form of a draft that has no error.</summary>
internal sealed class FormBuilder(FormDraft draft, SourceText source)
{
    public Form Build()
    {
        var items = draft.Items.ToLookup(i => i.Section, Item);
        var rules = draft.Rules.Select((rule, index) => (rule.Section, Rule: Rule(rule, index + 1))).ToLookup(r => r.Section, r => r.Rule);
        var sections = draft.Sections
            .Select(s => new Section(s.Code, s.Title, [.. items[s]], [.. rules[s]]))
            .Where(s => s.Code.Length > 0 || s.Items.Count + s.Rules.Count > 0);
        return new Form(draft.Head!, [.. sections], FactLeaves(), source.Text);
    }

    private Item Item(ItemDraft item) => new(
        item.Code,
        item.Label,
        item.Unit,
        item.Kind!.Value,
        item.NoTotal,
        item.Expression,
        item.Was?.Item,
        item.Section.CodeOrNull,
        source.Place(item.At).Line);

    private Rule Rule(RuleDraft rule, int id) => new(
        id,
        rule.Severity,
        rule.Comparison,
        rule.Message,
        rule.Source,
        Codes(rule.Comparison),
        rule.Section.CodeOrNull,
        source.Place(rule.At).Line);

    private IReadOnlyList<string> Codes(Comparison comparison)
    {
        var indexes = new SortedSet<int>();
        foreach (var (reference, _) in References.Of(comparison))
        {
            var (from, to) = reference switch
            {
                ItemExpression item => (item.Code, item.Code),
                RangeExpression range => (range.From, range.To),
                _ => ("", ""),
            };
            if (draft.Find(from) is { } first && draft.Find(to) is { } last)
            {
                indexes.UnionWith(Enumerable.Range(first.Index, last.Index - first.Index + 1));
            }
        }

        return [.. indexes.Select(i => draft.Items[i].Code)];
    }

    private IReadOnlyList<FactLeaf> FactLeaves()
    {
        var ofItems = draft.Items.Where(i => i.Expression is not null).SelectMany(i => References.Of(i.Expression!));
        return References.LeavesOf(ofItems.Concat(draft.Rules.SelectMany(r => References.Of(r.Comparison))));
    }
}
