using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Reports.Opening;

namespace GiaoBan.Reports.Submission;

/// <summary>
/// What a submission froze: the value of every item and leaf, those of other forms and periods too, and what was
/// entered. Nothing in it ever changes.
/// </summary>
/// <param name="Items">By code, as <see cref="Write"/> writes values; without those of text.</param>
/// <param name="Leaves">By the leaf's key.</param>
/// <param name="Entered">The entries and explanations.</param>
public sealed record Frozen(
    IReadOnlyDictionary<string, string> Items, IReadOnlyDictionary<string, string> Leaves, Draft Entered)
{
    /// <summary>The opening as it was; null of versions older than it.</summary>
    public FrozenOpening? Opening { get; init; }

    /// <summary>Ordered by key, so that the same figures are the same text.</summary>
    public static IReadOnlyDictionary<string, string> Write(IReadOnlyDictionary<string, Value> values) =>
        new SortedDictionary<string, string>(values.ToDictionary(v => v.Key, v => v.Value.ToString()), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, Value> Read(IReadOnlyDictionary<string, string> values) =>
        values.ToDictionary(v => v.Key, v => Read(v.Value), StringComparer.Ordinal);

    /// <summary>A value as it was written.</summary>
    public static Value Read(string written) => written switch
    {
        "nil" => Value.Nil,
        "missing" => Value.Missing,
        "no value" => Value.NoValue,
        _ => Value.Of(decimal.Parse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)),
    };
}
