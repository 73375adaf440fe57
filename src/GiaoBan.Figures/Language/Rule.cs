namespace GiaoBan.Figures.Language;

/// <summary>What a broken rule asks for (LANGUAGE.md section 3).</summary>
public enum RuleSeverity
{
    /// <summary>Stops submission.</summary>
    Block,

    /// <summary>Asks for a sentence that stays with the report.</summary>
    Explain,

    /// <summary>Only shows.</summary>
    Note,
}

/// <summary>How two neighbouring sides are compared.</summary>
public enum Relation
{
    /// <summary><c>=</c>, within a tolerance where there is one.</summary>
    Equal,

    /// <summary><c>&lt;&gt;</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}

/// <summary>Two sides or, with <see cref="Relation.Equal"/> only, a chain of more.</summary>
/// <param name="Sides">At least two.</param>
/// <param name="Relation">Between each two neighbours.</param>
/// <param name="Tolerance">Of <see cref="Relation.Equal"/>: holds where |a − b| is at most this; null: exactly.</param>
public sealed record Comparison(IReadOnlyList<Expression> Sides, Relation Relation, decimal? Tolerance)
{
    /// <summary>The relation as written: <c>&lt;=</c>.</summary>
    public string Sign => Relation switch
    {
        Relation.Equal => "=",
        Relation.NotEqual => "<>",
        Relation.Less => "<",
        Relation.LessOrEqual => "<=",
        Relation.Greater => ">",
        _ => ">=",
    };

    /// <summary>Whether two numbers stand in the relation.</summary>
    public bool Holds(decimal left, decimal right) => Relation switch
    {
        Relation.Equal => Tolerance is { } t ? Math.Abs(left - right) <= t : left == right,
        Relation.NotEqual => left != right,
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        _ => left >= right,
    };

    /// <summary>In the language itself, with one blank around each operator.</summary>
    public override string ToString() =>
        string.Join(" " + Sign + " ", Sides) + (Tolerance is { } t ? " ± " + Value.Write(t) : "");
}

/// <summary>What must hold in a report.</summary>
/// <param name="Id">Its number in the form, from 1.</param>
/// <param name="Severity">What it asks for when broken.</param>
/// <param name="Comparison">What is compared.</param>
/// <param name="Message">As written, or null.</param>
/// <param name="Source">The comparison as written, on one line.</param>
/// <param name="Codes">The items of this form that it mentions (ranges opened), each once, in the form's order.</param>
/// <param name="Section">Code of its section; null before the first section line.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record Rule(
    int Id,
    RuleSeverity Severity,
    Comparison Comparison,
    string? Message,
    string Source,
    IReadOnlyList<string> Codes,
    string? Section,
    int Line);
