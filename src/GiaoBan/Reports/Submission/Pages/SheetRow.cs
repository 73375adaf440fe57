using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Words;

namespace GiaoBan.Reports.Submission.Pages;

/// <summary>One line of the report's page.</summary>
/// <param name="Item">The item.</param>
/// <param name="Value">What it says this period.</param>
/// <param name="Entry">What was entered; of a computed item null.</param>
/// <param name="Leaves">Of a computed item, what it comes down to, with values.</param>
/// <param name="Previous">The period before, from the report in force.</param>
/// <param name="LastYear">The same period a year before, from the report in force.</param>
/// <param name="Broken">The rules that stand under this cell.</param>
/// <param name="Returned">The centre's sentence about this cell, while it is to be mended.</param>
public sealed record SheetRow(
    Item Item, Value Value, Entry? Entry, IReadOnlyList<LeafValue> Leaves, Value Previous, Value LastYear,
    IReadOnlyList<SheetRule> Broken, string? Returned)
{
    public string Code => Item.Code;

    /// <summary>An entered cell of which nothing is said: it blocks submission.</summary>
    public bool IsUnsaid => Item.Kind == ItemKind.Entered && Entry is null;

    /// <summary>Percentages change by points.</summary>
    public bool IsPercentage => Item.IsPercentage;

    /// <summary>The bar at the row's left.</summary>
    public string Bar => Returned is not null || Broken.Any(b => b.MustMend) ? "b" : Broken.Any(b => b.ToExplain) ? "q" : "";

    /// <summary>
    /// The formula of the list behind the number; null where it is no sum of one kind of record: then its formula opens.
    /// </summary>
    public string? ListFormula => Leaves is [{ Leaf: { Kind: LeafKind.Fact, IsOwn: true, Fact: not null } leaf }] && Item.Expression is not ChainExpression
        && Item.Expression?.ToString() == leaf.Code
            ? Code
            : null;

    /// <summary>Where the value comes from, in a word or two; the whole formula opens from it.</summary>
    public Text Source
    {
        get
        {
            if (Item.Kind != ItemKind.Computed)
            {
                return new Text("nhập", "entered");
            }

            if (ListFormula is not null)
            {
                return new Text("tính từ sổ", "from records");
            }

            var words = FormulaWords.Of(Item.Expression!, null);
            return words.Vi.Length <= LongestInRow && !Leaves.Any(l => l.Leaf is { IsOwn: true, Kind: LeafKind.Fact } && Item.Expression is not ChainExpression)
                ? new Text("= " + words.Vi, "= " + words.En)
                : new Text("công thức", "formula");
        }
    }

    private const int LongestInRow = 20;
}

/// <summary>A broken rule under its cell.</summary>
/// <param name="Rule">The rule, judged.</param>
/// <param name="Explanation">The sentence that stands.</param>
/// <param name="Void">A sentence that stands no more: a side has changed since it was written.</param>
public sealed record SheetRule(JudgedRule Rule, Explanation? Explanation, Explanation? Void)
{
    public int Id => Rule.Rule.Id;

    public bool MustMend => Rule.Rule.Severity == RuleSeverity.Block;

    /// <summary>Whether a sentence is asked for and not there.</summary>
    public bool ToExplain => Rule.Rule.Severity == RuleSeverity.Explain && Explanation is null;

    public bool TakesExplanation => Rule.Rule.Severity == RuleSeverity.Explain;
}

/// <summary>A section of the form with its lines.</summary>
/// <param name="Loose">Broken rules that name no item of the form.</param>
public sealed record SheetSection(Section Section, IReadOnlyList<SheetRow> Rows, IReadOnlyList<SheetRule> Loose)
{
    public IEnumerable<SheetRule> Broken => Rows.SelectMany(r => r.Broken).Concat(Loose);

    public int MustMend => Rows.Count(r => r.IsUnsaid) + Broken.Count(b => b.MustMend);

    public int ToExplain => Broken.Count(b => b.ToExplain);
}
