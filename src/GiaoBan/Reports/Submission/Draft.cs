using GiaoBan.Figures;
using GiaoBan.Reports.Opening;

namespace GiaoBan.Reports.Submission;

/// <summary>What a unit said of one entered item or text: exactly one of number, nil, text, excuse.</summary>
/// <param name="Number">A number.</param>
/// <param name="Nil">"Không phát sinh", declared.</param>
/// <param name="Text">Words, of an item of kind text.</param>
/// <param name="Excused">Why there is no number: it stays missing, and counts as absent.</param>
/// <param name="By">The login of who said it: who says it does not submit it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Entry(decimal? Number, bool Nil, string? Text, string? Excused, string By, DateTime At)
{
    /// <summary>Whether the two say the same, whoever said it.</summary>
    public bool SaysSame(Entry? other) => other is not null && Said == other.Said;

    /// <summary>What it says, without who and when.</summary>
    public Said Said => new(Number, Nil, Text, Excused);
}

/// <summary>A sentence about a broken rule.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Sides">The sides of the rule as they were: with other sides the explanation is void.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Explanation(string Text, IReadOnlyList<string> Sides, string By, DateTime At);

/// <summary>What a unit has entered: of a draft, or as it was submitted.</summary>
/// <param name="Entries">By the item's code.</param>
/// <param name="Explanations">By the rule's id.</param>
public sealed record Draft(
    IReadOnlyDictionary<string, Entry> Entries, IReadOnlyDictionary<int, Explanation> Explanations)
{
    /// <summary>The words of the opening, where the unit wrote its own.</summary>
    public OpeningWords? Opening { get; init; }

    /// <summary>What an entered cell says: missing too where it is excused.</summary>
    public Value ValueOf(string code) => Entries.GetValueOrDefault(code) switch
    {
        { Nil: true } => Value.Nil,
        { Number: { } number } => Value.Of(number),
        _ => Value.Missing,
    };

    public static Draft Empty { get; } = new(new Dictionary<string, Entry>(), new Dictionary<int, Explanation>());

    /// <summary>With these entries in place of what was said of the same items; null takes one away.</summary>
    public Draft With(IEnumerable<KeyValuePair<string, Entry?>> entries) => this with { Entries = Changed(Entries, entries) };

    /// <summary>With these explanations; null takes one away.</summary>
    public Draft With(IEnumerable<KeyValuePair<int, Explanation?>> explanations) =>
        this with { Explanations = Changed(Explanations, explanations) };

    /// <summary>
    /// Whether this officer set an entered value or an explanation; the words of the opening are such a value, as those of an
    /// item of kind text are: they say something that no record does.
    /// </summary>
    public bool IsTouchedBy(string login) =>
        Entries.Values.Any(e => e.By == login) || Explanations.Values.Any(e => e.By == login) || Opening?.By == login;

    private static SortedDictionary<TKey, TValue> Changed<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> present, IEnumerable<KeyValuePair<TKey, TValue?>> changes)
        where TKey : notnull
        where TValue : class
    {
        var changed = new SortedDictionary<TKey, TValue>(present.ToDictionary());
        foreach (var (key, value) in changes)
        {
            if (value is null)
            {
                changed.Remove(key);
            }
            else
            {
                changed[key] = value;
            }
        }

        return changed;
    }
}
