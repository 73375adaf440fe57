using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>
/// <c>&lt;figure-value value="@cell" href="@list" /&gt;</c>: a figure that opens onto its records. Without a value it says
/// <c>missing</c>, <c>nil</c> or, where it cannot be worked out, a dash: never blank, never one for another.
/// </summary>
[HtmlTargetElement("figure-value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FigureTag(Lang lang, Formats formats) : TagHelper
{
    public decimal? Value { get; set; }

    public int? Decimals { get; set; }

    /// <summary>The list behind it; never on a number without records.</summary>
    public string? Href { get; set; }

    /// <summary>Declared: nothing occurred.</summary>
    public bool Nil { get; set; }

    /// <summary>Nothing said yet.</summary>
    public bool Missing { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, text) = this switch
        {
            { Missing: true } => ("miss", lang.T("thiếu", "missing")),
            { Nil: true } => ("nil", lang.T("không phát sinh", "nil")),
            { Value: null } => ("", Formats.NoValue),
            _ => (string.IsNullOrEmpty(Href) ? "" : "fig", formats.Number(Value.Value, Decimals)),
        };
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = name == "fig" ? "a" : "span";
        if (name.Length > 0)
        {
            output.Attributes.SetAttribute("class", name);
        }

        if (name == "fig")
        {
            output.Attributes.SetAttribute("href", Href);
        }

        output.Content.SetContent(text);
    }
}

/// <summary><c>&lt;coverage known="60" of="63" /&gt;</c>: beside every total; amber while partial.</summary>
[HtmlTargetElement("coverage", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CoverageTag(Formats formats) : TagHelper
{
    public int Known { get; set; }

    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Known < Of ? "cov part" : "cov");
        output.Content.SetContent(formats.Coverage(Known, Of));
    }
}

/// <summary>
/// <c>&lt;change now="916" before="837" /&gt;</c>: up or down, by how much, of what share; a dash where either is unknown.
/// </summary>
[HtmlTargetElement("change", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChangeTag(Lang lang, Formats formats) : TagHelper
{
    public decimal? Now { get; set; }

    public decimal? Before { get; set; }

    /// <summary>Both are percentages: the change is in points, and has no percentage of its own.</summary>
    public bool Points { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Now is not { } now || Before is not { } before)
        {
            output.Content.SetContent(Formats.NoValue);
        }
        else if (now == before)
        {
            output.Attributes.SetAttribute("class", "sm");
            output.Content.SetContent(formats.Change(now, before));
        }
        else
        {
            // The arrow is drawn by the stylesheet; the word is for those who do not see it.
            var word = now > before ? lang.T("tăng", "up") : lang.T("giảm", "down");
            output.Attributes.SetAttribute("class", now > before ? "up" : "dn");
            output.PreContent.SetHtmlContent($"""<span class="vh">{word} </span>""");
            output.Content.SetContent(Points
                ? formats.Number(Math.Abs(now - before), 2) + lang.T(" điểm %", " points")
                : formats.Difference(now, before));
        }
    }
}
