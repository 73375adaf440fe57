using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GiaoBan.Shell.Word.Writing;

/// <summary>What a style of paragraph looks like.</summary>
internal sealed record StyleShape(string Id, string Name)
{
    /// <summary>The style that all others go by.</summary>
    public const string Basis = "Normal";

    public W.JustificationValues Align { get; init; } = W.JustificationValues.Left;

    public double Size { get; init; } = 14;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underlined { get; init; }

    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>At least; 0 leaves it to the letters.</summary>
    public double LineHeight { get; init; }

    public double FirstLine { get; init; }

    public double Hanging { get; init; }

    public double Left { get; init; }

    /// <summary>On both sides alike; a line below is shorter by it.</summary>
    public double Sides { get; init; }

    /// <summary>A line below.</summary>
    public bool Line { get; init; }

    public bool KeepNext { get; init; }

    public bool OnNewPage { get; init; }

    /// <summary>Where it stands in the outline, if it does.</summary>
    public int? Outline { get; init; }

    public W.Style Write() => new(
        new W.StyleName { Val = Name },
        new W.BasedOn { Val = Basis },
        new W.PrimaryStyle(),
        ParagraphShape(),
        LetterShape())
    {
        Type = W.StyleValues.Paragraph,
        StyleId = Id,
        CustomStyle = Outline is null ? true : null,
    };

    private W.StyleParagraphProperties ParagraphShape()
    {
        var shape = new W.StyleParagraphProperties
        {
            KeepNext = KeepNext || Outline is not null ? new W.KeepNext() : null,
            PageBreakBefore = OnNewPage ? new W.PageBreakBefore() : null,
            SpacingBetweenLines = Spacing(),
            Indentation = Indentation(),
            Justification = new W.Justification { Val = Align },
            OutlineLevel = Outline is { } outline ? new W.OutlineLevel { Val = outline } : null,
        };
        if (Line)
        {
            shape.ParagraphBorders = new W.ParagraphBorders(new W.BottomBorder { Val = W.BorderValues.Single, Size = 6, Space = 1 });
        }

        return shape;
    }

    private W.Indentation Indentation()
    {
        var indentation = new W.Indentation { Left = Across(Left + Sides), Right = Across(Sides) };
        if (Hanging > 0)
        {
            indentation.Hanging = Across(Hanging);
        }
        else
        {
            indentation.FirstLine = Across(FirstLine);
        }

        return indentation;
    }

    private W.SpacingBetweenLines Spacing()
    {
        var spacing = new W.SpacingBetweenLines { Before = Down(Before), After = Down(After) };
        if (LineHeight > 0)
        {
            (spacing.Line, spacing.LineRule) = (Down(LineHeight), W.LineSpacingRuleValues.AtLeast);
        }

        return spacing;
    }

    private W.StyleRunProperties LetterShape() => new()
    {
        Bold = Bold ? new W.Bold() : null,
        Italic = Italic ? new W.Italic() : null,
        Underline = Underlined ? new W.Underline { Val = W.UnderlineValues.Single } : null,
        FontSize = new W.FontSize { Val = (Size * 2).ToString(CultureInfo.InvariantCulture) },
    };

    private static string Across(double length) => Measure.Millimetres(length).ToString(CultureInfo.InvariantCulture);

    private static string Down(double length) => Measure.Points(length).ToString(CultureInfo.InvariantCulture);
}
