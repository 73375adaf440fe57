namespace GiaoBan.Figures.Language;

/// <summary>One narrowing of a term: the values of a dimension that it takes.</summary>
/// <param name="Dimension">A dimension of the term's fact.</param>
/// <param name="Values">Any of these; at least one, in ordinal order of their codes, none twice.</param>
public sealed record FactFilter(Dimension Dimension, IReadOnlyList<DimensionValue> Values)
{
    // "code=": where the dimension's value begins in a slice.
    internal string Key { get; } = Dimension.Code + "=";

    internal bool Selects(ReadOnlySpan<char> slice)
    {
        foreach (var part in slice.Split(';'))
        {
            var entry = slice[part];
            if (entry.StartsWith(Key, StringComparison.Ordinal))
            {
                return Has(entry[Key.Length..]);
            }
        }

        return false;
    }

    private bool Has(ReadOnlySpan<char> code)
    {
        foreach (var value in Values)
        {
            if (code.SequenceEqual(value.Code))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A fact with its measure and narrowing, as a formula writes it. Equal where the canonical text is.</summary>
public sealed class FactTerm : IEquatable<FactTerm>
{
    /// <summary>A term; filters are brought into canonical order.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="measure">One of its measures.</param>
    /// <param name="filters">At most one for each dimension.</param>
    public FactTerm(Fact fact, Measure measure, IEnumerable<FactFilter> filters)
    {
        Fact = fact;
        Measure = measure;
        Filters = [.. filters.OrderBy(f => f.Dimension.Code, StringComparer.Ordinal)];
        Code = Write();
    }

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>One of its measures.</summary>
    public Measure Measure { get; }

    /// <summary>The narrowings, by the dimensions' codes in ordinal order.</summary>
    public IReadOnlyList<FactFilter> Filters { get; }

    /// <summary>
    /// The canonical text, in the language itself: <c>case.damaged.amount[field: corruption, type: criminal | matter]</c>.
    /// The same term written in another order, or with labels, has the same.
    /// </summary>
    public string Code { get; }

    /// <summary>Whether a row of this series counts for the term.</summary>
    public bool Selects(Series series)
    {
        if (series.Fact != Fact.Code || series.Measure != Measure.Code)
        {
            return false;
        }

        foreach (var filter in Filters)
        {
            if (!filter.Selects(series.Slice))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public bool Equals(FactTerm? other) => other is not null && other.Code == Code;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FactTerm);

    /// <inheritdoc />
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Code;

    private string Write()
    {
        var name = Measure.Code == GiaoBan.Figures.Measure.CountCode ? Fact.Code : Fact.Code + "." + Measure.Code;
        return Filters.Count == 0
            ? name
            : name + "[" + string.Join(", ", Filters.Select(f => f.Key[..^1] + ": " + string.Join(" | ", f.Values.Select(v => v.Code)))) + "]";
    }
}
