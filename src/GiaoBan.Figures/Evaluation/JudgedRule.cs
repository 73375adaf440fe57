using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>What came of judging a rule for one report.</summary>
public enum RuleState
{
    /// <summary>Every pair of neighbours stands in the relation.</summary>
    Holds,

    /// <summary>A pair does not.</summary>
    Broken,

    /// <summary>A side is missing or no value: neither held nor broken.</summary>
    NotJudged,
}

/// <summary>A rule judged for one report.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="State">What came of it.</param>
/// <param name="Sides">The values of all sides, in written order.</param>
/// <param name="FirstBroken">Of a broken one, the index of the left side of the first pair that breaks; else null.</param>
public sealed record JudgedRule(Rule Rule, RuleState State, IReadOnlyList<Value> Sides, int? FirstBroken)
{
    /// <summary>The left side: of a broken one, of the first pair that breaks.</summary>
    public Value Left => Sides[FirstBroken ?? 0];

    /// <summary>The right side: of a broken one, of the first pair that breaks.</summary>
    public Value Right => Sides[(FirstBroken ?? 0) + 1];

    /// <summary>Left less right; missing where it was not judged.</summary>
    public Value Difference => State == RuleState.NotJudged ? Value.Missing : Value.Of(Left.Raw - Right.Raw).Plain();

    internal static JudgedRule Of(Rule rule, IReadOnlyList<Value> sides)
    {
        // Nil is nil only in its own cell: a side is an expression.
        Value[] compared = [.. sides.Select(s => s.InExpression)];
        var (state, broken) = Judge(rule.Comparison, compared);
        return new JudgedRule(rule, state, compared, broken);
    }

    /// <summary>Judges a comparison by the values of its sides.</summary>
    public static (RuleState State, int? FirstBroken) Judge(Comparison comparison, IReadOnlyList<Value> sides)
    {
        if (sides.Any(s => !s.IsKnown))
        {
            return (RuleState.NotJudged, null);
        }

        for (var i = 0; i + 1 < sides.Count; i++)
        {
            if (!comparison.Holds(sides[i].Raw, sides[i + 1].Raw))
            {
                return (RuleState.Broken, i);
            }
        }

        return (RuleState.Holds, null);
    }
}
