namespace GiaoBan.Figures;

/// <summary>How a fact is counted over time (LANGUAGE.md section 4).</summary>
public enum FactKind
{
    /// <summary>Has one day; summed over the days of a window.</summary>
    Flow,

    /// <summary>Stands from a day until a day; a figure takes what stands on one day.</summary>
    Stock,
}

/// <summary>What is counted: <c>count</c>, đồng, people, m².</summary>
/// <param name="Code">The code a formula writes; <c>count</c> where it writes none.</param>
/// <param name="Label">As the reader sees it.</param>
/// <param name="Unit">Unit of measure, in Vietnamese: "đồng", "người"; of a count, what is counted.</param>
public sealed record Measure(string Code, Text Label, string Unit)
{
    /// <summary>The code of the measure that every fact has.</summary>
    public const string CountCode = "count";

    /// <summary>The measure that every fact has: one for each.</summary>
    public static Measure Count(string unit) => new(CountCode, new Text("số lượng", "number"), unit);
}

/// <summary>One value of a dimension.</summary>
/// <param name="Code">Used in formulas, records and the API; once published it keeps its meaning for ever.</param>
/// <param name="Label">A filter may name the Vietnamese label instead of the code.</param>
public sealed record DimensionValue(string Code, Text Label);

/// <summary>A closed list that splits a fact. A contribution has exactly one value of each dimension of its fact.</summary>
public sealed record Dimension(string Code, Text Label, IReadOnlyList<DimensionValue> Values)
{
    /// <summary>A tag: a dimension of its own with the values <c>yes</c> and <c>no</c>.</summary>
    public static Dimension YesNo(string code, Text label) =>
        new(code, label, [new("yes", new Text("có", "yes")), new("no", new Text("không", "no"))]);
}

/// <summary>What a record says happened, declared once by its register (INTERFACES.md section 3).</summary>
/// <param name="Code">Two words and a point: <c>case.opened</c>.</param>
/// <param name="Kind">Flow or stock.</param>
/// <param name="Label">As in GLOSSARY.md, without the register's other words.</param>
/// <param name="Measures">The count first.</param>
/// <param name="Dimensions">In the order in which they are shown.</param>
public sealed record Fact(
    string Code,
    FactKind Kind,
    Text Label,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Dimension> Dimensions)
{
    /// <summary>The measure with this code, or null.</summary>
    public Measure? Measure(string code) => Measures.FirstOrDefault(m => m.Code == code);

    /// <summary>The dimension with this code, or null.</summary>
    public Dimension? Dimension(string code) => Dimensions.FirstOrDefault(d => d.Code == code);

    /// <inheritdoc />
    public bool Equals(Fact? other) => other is not null && other.Code == Code;

    /// <inheritdoc />
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Code;
}

/// <summary>All facts that the product knows; a fact that no register declares is unknown, never 0.</summary>
public sealed class FactCatalogue
{
    private readonly Dictionary<string, Fact> _byCode;

    /// <summary>A catalogue of these facts, in this order.</summary>
    /// <exception cref="ArgumentException">Two facts have one code.</exception>
    public FactCatalogue(IEnumerable<Fact> facts)
    {
        All = [.. facts];
        _byCode = All.ToDictionary(f => f.Code, StringComparer.Ordinal);
    }

    /// <summary>In the order of declaration.</summary>
    public IReadOnlyList<Fact> All { get; }

    /// <summary>The fact with this code, or null.</summary>
    public Fact? Find(string code) => _byCode.GetValueOrDefault(code);
}
