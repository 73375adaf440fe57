using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>What kind of leaf an item ends at.</summary>
public enum LeafKind
{
    /// <summary>A fact term at an edge.</summary>
    Fact,

    /// <summary>An entered item.</summary>
    Entered,

    /// <summary>What is not there: no report in force, or an item that the form there has not. Always missing.</summary>
    Absent,
}

/// <summary>A fact term or an entered item, of a form and a period, at which items end.</summary>
/// <param name="Path">From the report to the one it belongs to; empty for the report's own.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Fact">Of a fact leaf.</param>
/// <param name="Item">Of an entered leaf, the item of its form; of an absent one that was found missing in a form, null.</param>
/// <param name="Code">Canonical text of the fact leaf, or the item's code.</param>
/// <param name="Key">Stable: path and code. The key of its frozen value.</param>
public sealed record Leaf(IReadOnlyList<Hop> Path, LeafKind Kind, FactLeaf? Fact, Item? Item, string Code, string Key)
{
    /// <summary>Whether it belongs to the report itself.</summary>
    public bool IsOwn => Path.Count == 0;

    /// <summary>The key that it has in the report to which its first step leads.</summary>
    internal string KeyBehind => Path.Count == 0 ? Key : Key[(Key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <inheritdoc />
    public override string ToString() => Key;
}

/// <summary>A leaf with its value: a figure opened into what it comes down to.</summary>
/// <param name="Leaf">The leaf.</param>
/// <param name="Value">Of one unit, or the sum over those in which the figure is known.</param>
public readonly record struct LeafValue(Leaf Leaf, Value Value);
