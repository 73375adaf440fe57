namespace GiaoBan.Figures.Language;

/// <summary>A formula that stands in no form: what <c>GET figures?formula=</c> asks. Made by <see cref="FormulaReader"/>.</summary>
public sealed class Formula
{
    internal Formula(Expression expression, IReadOnlyList<FactLeaf> leaves, IReadOnlyList<string> periodNeeds)
    {
        Expression = expression;
        FactLeaves = leaves;
        Terms = [.. leaves.Select(l => l.Term).Distinct()];
        PeriodNeeds = periodNeeds;
    }

    /// <summary>What it computes.</summary>
    public Expression Expression { get; }

    /// <summary>The distinct fact terms with their edges that stand in the formula itself (not behind its items).</summary>
    public IReadOnlyList<FactLeaf> FactLeaves { get; }

    /// <summary>The distinct fact terms that stand in the formula itself.</summary>
    public IReadOnlyList<FactTerm> Terms { get; }

    /// <summary>
    /// What in it has a meaning only with a regime and a period, as written: item codes, <c>previous</c>,
    /// <c>last_year</c>, <c>"F".c</c>.
    /// </summary>
    public IReadOnlyList<string> PeriodNeeds { get; }

    /// <summary>Whether anything in it needs a period.</summary>
    public bool NeedsPeriod => PeriodNeeds.Count > 0;

    /// <summary>The canonical text.</summary>
    public override string ToString() => Expression.ToString();
}
