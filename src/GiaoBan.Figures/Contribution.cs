using System.Globalization;

namespace GiaoBan.Figures;

/// <summary>
/// A fact, one of its measures and one value of each of its dimensions: what a contribution is interned under, and what
/// a term of a formula selects.
/// </summary>
/// <param name="Fact">Code of the fact.</param>
/// <param name="Measure">Code of the measure.</param>
/// <param name="Slice">The values, written by <see cref="SliceOf"/>.</param>
public readonly record struct Series(string Fact, string Measure, string Slice)
{
    /// <summary>
    /// Writes a slice: <c>code=value</c> by the dimensions' codes in ordinal order, with <c>;</c> between. The order does
    /// not depend on the declaration, so a dimension may be declared elsewhere without moving a row.
    /// </summary>
    public static string SliceOf(IEnumerable<KeyValuePair<string, string>> values) =>
        string.Join(';', values.OrderBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key}={v.Value}")));

    /// <summary>The value of each dimension, by its code.</summary>
    public IReadOnlyDictionary<string, string> Values() =>
        Slice.Length == 0
            ? new Dictionary<string, string>()
            : Slice.Split(';').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}

/// <summary>
/// One row that a record adds to a fact (DESIGN.md idea 1). A number is the sum of the rows that its term selects; its
/// list is the records of those rows, so the two cannot disagree.
/// </summary>
/// <param name="Series">Fact, measure, slice.</param>
/// <param name="Unit">The unit itself (its key, never its code: a code survives under new names).</param>
/// <param name="Amount">1, or đồng, people, m²: whole numbers.</param>
/// <param name="Day">Of a flow, its day; of a stock, the first day on which it counts.</param>
/// <param name="Until">
/// Of a stock, the first day on which it no longer counts, <see cref="Open"/> while it lasts; of a flow, null.
/// </param>
public readonly record struct Contribution(Series Series, int Unit, long Amount, DateOnly Day, DateOnly? Until)
{
    /// <summary>The end of a stock that has none yet.</summary>
    public static readonly DateOnly Open = DateOnly.MaxValue;

    /// <summary>Whether a stock row stands on this day.</summary>
    public bool StandsOn(DateOnly day) => Until is { } until && Day <= day && day < until;
}
