namespace GiaoBan.Figures.Language.Reading;

/// <summary>A form as parsed, before its names are checked.</summary>
internal sealed class FormDraft
{
    private readonly Dictionary<string, ItemDraft> _byCode = new(StringComparer.Ordinal);

    public FormHead? Head { get; set; }

    public List<SectionDraft> Sections { get; } = [new SectionDraft("", "", 0)];

    /// <summary>In written order, of all sections; broken ones too, so that their codes are known.</summary>
    public List<ItemDraft> Items { get; } = [];

    public List<RuleDraft> Rules { get; } = [];

    public ItemDraft? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Adds an item; false where its code is used.</summary>
    public bool Add(ItemDraft item)
    {
        if (!_byCode.TryAdd(item.Code, item))
        {
            return false;
        }

        item.Index = Items.Count;
        Items.Add(item);
        return true;
    }
}

internal sealed record SectionDraft(string Code, string Title, int At)
{
    public string? CodeOrNull => Code.Length == 0 ? null : Code;
}

internal sealed class ItemDraft(string code, int at, SectionDraft section)
{
    public string Code => code;

    public int At => at;

    public SectionDraft Section => section;

    /// <summary>Its place in the form's order.</summary>
    public int Index { get; set; }

    public string Label { get; set; } = "";

    public string? Unit { get; set; }

    /// <summary>Null where the line could not be read: nothing is said about what uses it.</summary>
    public ItemKind? Kind { get; set; }

    public bool NoTotal { get; set; }

    public Expression? Expression { get; set; }

    public FormItemExpression? Was { get; set; }
}

internal sealed record RuleDraft(
    int At,
    RuleSeverity Severity,
    Comparison Comparison,
    string? Message,
    string Source,
    SectionDraft Section);
