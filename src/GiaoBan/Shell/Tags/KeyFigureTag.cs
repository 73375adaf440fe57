using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>
/// <c>&lt;key-figure name="…" value="916" href="…" known="60" of="63" /&gt;</c> in a <c>&lt;dl class="keys"&gt;</c>: name,
/// figure, coverage, and what else stands inside it.
/// </summary>
[HtmlTargetElement("key-figure")]
public sealed class KeyFigureTag(Lang lang, Formats formats) : TagHelper
{
    public string Name { get; set; } = "";

    public decimal? Value { get; set; }

    /// <summary>It is a percentage: two decimals and the sign after it.</summary>
    public bool Percent { get; set; }

    public string? Href { get; set; }

    public int? Known { get; set; }

    public int? Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.Clear();
        output.Content.AppendHtml("<dt>").Append(Name).AppendHtml("""</dt><dd class="v">""");
        var figure = new FigureTag(lang, formats) { Value = Value, Decimals = Percent ? 2 : null, Href = Href };
        output.Content.AppendHtml(Inner(figure, context)).Append(Percent && Value is not null ? "%" : "").AppendHtml("</dd>");
        if (Known is { } known && Of is { } of)
        {
            var coverage = new CoverageTag(formats) { Known = known, Of = of };
            output.Content.AppendHtml("<dd>").AppendHtml(Inner(coverage, context)).AppendHtml("</dd>");
        }

        if (!more.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<dd>").AppendHtml(more).AppendHtml("</dd>");
        }
    }

    private static TagHelperOutput Inner(TagHelper tag, TagHelperContext context)
    {
        var output = new TagHelperOutput("", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        tag.Process(context, output);
        return output;
    }
}
