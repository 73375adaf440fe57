namespace GiaoBan.Figures.Language;

/// <summary>Walks over what an expression refers to.</summary>
internal static class References
{
    /// <summary>A reference with the function around it that changes its meaning: at_…, previous, last_year; or null.</summary>
    public readonly record struct Found(Expression Reference, Function? Around);

    /// <summary>Items, ranges, items of other forms and facts, in written order.</summary>
    public static List<Found> Of(Expression expression)
    {
        List<Found> found = [];
        Collect(expression, null, found);
        return found;
    }

    public static List<Found> Of(Comparison comparison)
    {
        List<Found> found = [];
        foreach (var side in comparison.Sides)
        {
            Collect(side, null, found);
        }

        return found;
    }

    /// <summary>The leaf that a fact term is within the function around it.</summary>
    public static FactLeaf LeafOf(FactTerm term, Function? around) => new(term, (around, term.Fact.Kind) switch
    {
        (Function.AtStart, FactKind.Stock) => Edge.StartStock,
        (Function.AtStart, _) => Edge.StartCumulative,
        (Function.AtEnd, FactKind.Stock) => Edge.EndStock,
        (Function.AtEnd, _) => Edge.EndCumulative,
        _ => Edge.Window,
    });

    public static IReadOnlyList<FactLeaf> LeavesOf(IEnumerable<Found> found) =>
        [.. found.Where(f => f.Reference is FactExpression).Select(f => LeafOf(((FactExpression)f.Reference).Term, f.Around)).DistinctBy(l => (l.Key, l.Edge))];

    private static void Collect(Expression expression, Function? around, List<Found> found)
    {
        switch (expression)
        {
            case NegationExpression negation:
                Collect(negation.Operand, around, found);
                break;
            case ChainExpression chain:
                foreach (var part in chain.Parts)
                {
                    Collect(part.Operand, around, found);
                }

                break;
            case CallExpression call:
                var inner = Functions.IsEdge(call.Function) || Functions.IsShift(call.Function) ? call.Function : around;
                foreach (var argument in call.Arguments)
                {
                    Collect(argument, inner, found);
                }

                break;
            case NumberExpression or UnknownExpression:
                break;
            default:
                found.Add(new Found(expression, around));
                break;
        }
    }
}
