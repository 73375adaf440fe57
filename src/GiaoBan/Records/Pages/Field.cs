using GiaoBan.Figures;

namespace GiaoBan.Records.Pages;

/// <summary>How a field is typed and shown.</summary>
public enum FieldKind
{
    Text,
    Day,
    Choice,
    Flag,
    Whole,

    /// <summary>A province of today, by its code.</summary>
    Unit,

    /// <summary>Units of today, the centre too, by their codes: as many as are ticked.</summary>
    Units,

    /// <summary>Files, which a verb takes.</summary>
    Files,
}

/// <summary>
/// A field of a record or of a verb, declared once by its register: forms ask for it, pages and histories name it by it.
/// </summary>
/// <param name="Code">Its name in the API.</param>
/// <param name="Kind">How it is typed and shown.</param>
/// <param name="Label">Over the field, and beside its value.</param>
public sealed record Field(string Code, FieldKind Kind, Text Label)
{
    public Text? Hint { get; init; }

    public bool IsOptional { get; init; }

    /// <summary>Stands at the head of the record's page, and so not among its other fields again.</summary>
    public bool IsInHead { get; init; }

    /// <summary>Lines of a free text; 0: one line.</summary>
    public int Rows { get; init; }

    /// <summary>Of a choice.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>Whether a form puts the two on one line: short ones of a kind, never a free text.</summary>
    public bool StandsBeside(Field other) => Rows == 0 && other.Rows == 0 && Look == other.Look;

    private FieldKind Look => Kind is FieldKind.Choice or FieldKind.Flag or FieldKind.Units ? Kind : FieldKind.Text;

    /// <summary>One of a dimension's values.</summary>
    public static Field Choice(Dimension dimension) =>
        new(dimension.Code, FieldKind.Choice, Capital(dimension.Label)) { Dimension = dimension };

    /// <summary>A tag: yes or no.</summary>
    public static Field Flag(Dimension dimension) =>
        new(dimension.Code, FieldKind.Flag, Capital(dimension.Label)) { Dimension = dimension, IsOptional = true };

    /// <summary>The words of a label at the beginning of a line.</summary>
    public static Text Capital(Text text) => new(Capital(text.Vi), Capital(text.En));

    /// <inheritdoc cref="Capital(Text)"/>
    public static string Capital(string words)
    {
        var first = words.AsSpan().IndexOfAnyExcept('“', '"');
        return first < 0 ? words : words[..first] + char.ToUpperInvariant(words[first]) + words[(first + 1)..];
    }
}
