using System.Globalization;

namespace GiaoBan.Figures.Language;

/// <summary>A heading of a form with what stands under it.</summary>
/// <param name="Code">As printed: "A"; empty for what stands before the first section line.</param>
/// <param name="Title">As printed; empty with an empty code.</param>
/// <param name="Items">In written order.</param>
/// <param name="Rules">In written order.</param>
public sealed record Section(string Code, string Title, IReadOnlyList<Item> Items, IReadOnlyList<Rule> Rules);

/// <summary>One version of a form: its items and rules, parsed and checked. Made by <see cref="FormReader"/> only.</summary>
public sealed class Form
{
    private readonly Dictionary<string, Item> _byCode;

    internal Form(FormHead head, IReadOnlyList<Section> sections, IReadOnlyList<FactLeaf> factLeaves, string source)
    {
        (Code, Title, ValidFrom, ValidTo) = head;
        Sections = sections;
        FactLeaves = factLeaves;
        Source = source;
        Items = [.. sections.SelectMany(s => s.Items)];
        Rules = [.. sections.SelectMany(s => s.Rules)];
        _byCode = Items.ToDictionary(i => i.Code, StringComparer.Ordinal);
    }

    /// <summary>The code, the same in every version.</summary>
    public string Code { get; }

    /// <summary>As printed.</summary>
    public string Title { get; }

    /// <summary>The first day on which this version is valid.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>The last day on which it is valid (included); null while it is open.</summary>
    public DateOnly? ValidTo { get; }

    /// <summary>In written order.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>Of all sections, in written order.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>Of all sections, in written order; their ids run from 1.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The distinct fact terms with their edges that a unit's report needs in its own period.</summary>
    public IReadOnlyList<FactLeaf> FactLeaves { get; }

    /// <summary>The file as read: NFC, LF, without BOM.</summary>
    public string Source { get; }

    /// <summary>The item with this code, or null.</summary>
    public Item? Item(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Whether this version serves a window that ends on this day.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } to || day <= to);

    /// <summary>Whether two versions have a day in common: versions of one code must not.</summary>
    public bool Overlaps(Form other) =>
        ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);

    /// <summary>
    /// The code under which an older form has what this item continues, or null where it has not: what <c>was</c> says,
    /// else the same code in another version of the same form.
    /// </summary>
    public string? CodeIn(Form older, string code)
    {
        if (Item(code) is not { } item)
        {
            return null;
        }

        var same = older.Code == Code;
        if (item.Was is { } was && was.Form == older.Code && !(same && older.ValidFrom == ValidFrom) && older.Item(was.Code) is not null)
        {
            return was.Code;
        }

        return same && older.Item(code) is not null ? code : null;
    }

    /// <summary><c>MAU valid 2013-01-01</c>: the code and the first day, which name a version.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code} valid {ValidFrom:yyyy-MM-dd}");
}

internal sealed record FormHead(string Code, string Title, DateOnly ValidFrom, DateOnly? ValidTo);
