namespace GiaoBan.Shell.Word;

/// <summary>
/// A piece of a document, from top to bottom. A text of several lines becomes several paragraphs; characters that a Word file
/// cannot hold are left out.
/// </summary>
public abstract record Block;

/// <summary>A numbered heading on a line of its own.</summary>
public sealed record Heading(Level Level, string Text) : Block;

/// <summary>A numbered paragraph: <c>2. Về công tác chỉ đạo: …</c>.</summary>
/// <param name="Level">It counts on with headings of its level.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Lead">The words before it in bold; may be empty.</param>
public sealed record Clause(Level Level, string Text, string Lead = "") : Block;

/// <summary>A paragraph of the body.</summary>
public sealed record Paragraph(string Text) : Block;

/// <summary>A paragraph after a dash.</summary>
public sealed record Dash(string Text) : Block;

/// <summary>A table over the width of the page, its head repeated on each.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">As many texts in each as there are columns.</param>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Title">In its head.</param>
/// <param name="Width">Its part of the table's width, against the other columns.</param>
/// <param name="Align">How its texts stand.</param>
public sealed record Column(string Title, int Width, Align Align = Align.Left);

/// <summary>How the texts of a column stand.</summary>
public enum Align
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Ordinals, days, codes.</summary>
    Centre,

    /// <summary>Numbers, so that their digits stand under each other.</summary>
    Right,
}

/// <summary>How deep a heading or clause stands, and so how it is numbered.</summary>
public enum Level
{
    /// <summary>I., II., III.</summary>
    Part,

    /// <summary>1., 2., 3.</summary>
    Section,

    /// <summary>a), b), c).</summary>
    Point,
}
