namespace GiaoBan.Figures.Language;

/// <summary>How an item's value comes about.</summary>
public enum ItemKind
{
    /// <summary>By its expression.</summary>
    Computed,

    /// <summary>Entered by the unit: another body counts it.</summary>
    Entered,

    /// <summary>Words; takes no part in arithmetic.</summary>
    Text,
}

/// <summary>An item of a form by its code.</summary>
/// <param name="Form">Code of the form, any version.</param>
/// <param name="Code">Code of the item.</param>
public sealed record FormItem(string Form, string Code);

/// <summary>One line of a form (chỉ tiêu).</summary>
/// <param name="Code">Unique in the form.</param>
/// <param name="Label">As printed.</param>
/// <param name="Unit">Unit of measure as printed, or null.</param>
/// <param name="Kind">How its value comes about.</param>
/// <param name="NoTotal">Entered, and without a value over several units: a score, a printed percentage.</param>
/// <param name="Expression">Of a computed item; else null.</param>
/// <param name="Was">The item of an older form that it continues, or null.</param>
/// <param name="Section">Code of its section; null before the first section line.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record Item(
    string Code,
    string Label,
    string? Unit,
    ItemKind Kind,
    bool NoTotal,
    Expression? Expression,
    FormItem? Was,
    string? Section,
    int Line)
{
    /// <summary>Whether its unit is %: a change of it is in points, and it is not summed over units.</summary>
    public bool IsPercentage => Unit == "%";

    /// <inheritdoc />
    public override string ToString() => Code;
}
