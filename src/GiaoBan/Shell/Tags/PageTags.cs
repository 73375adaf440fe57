using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>
/// <c>&lt;next-step heading="…" href="…" action="Mở 2 ô cần sửa" warn&gt;why&lt;/next-step&gt;</c>: the one thing to do,
/// red when something is late or broken. Never two on a page.
/// </summary>
[HtmlTargetElement("next-step")]
public sealed class NextStepTag : TagHelper
{
    public string Heading { get; set; } = "";

    public string Href { get; set; } = "";

    /// <summary>The button's words; they say where it goes.</summary>
    public string Action { get; set; } = "";

    public bool Warn { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", Warn ? "next warn" : "next");
        output.Attributes.SetAttribute("aria-labelledby", "viec");
        output.PreContent.AppendHtml("""<div><h2 id="viec">""").Append(Heading).AppendHtml("</h2><p>");
        output.PostContent.AppendHtml("</p></div>");
        var link = new TagBuilder("a");
        link.AddCssClass("btn p big");
        link.Attributes["href"] = Href;
        link.Attributes["data-primary"] = "";
        link.InnerHtml.Append(Action);
        output.PostContent.AppendHtml(link);
    }
}

/// <summary>
/// <c>&lt;pager shown="50" total="@total" unit="văn bản" first="@url" next="@url" /&gt;</c> under a list that is paged by
/// its last row: there are a first page and a next one. A total of null is more than was worth counting.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTag(Lang lang, Formats formats) : TagHelper
{
    /// <summary>No list counts further; what follows is "more than".</summary>
    private const int Most = 10_000;

    public int Shown { get; set; }

    public int? Total { get; set; }

    /// <summary>What is listed: "văn bản".</summary>
    public string Unit { get; set; } = "";

    /// <summary>Null on the first page.</summary>
    public string? First { get; set; }

    /// <summary>Null on the last page.</summary>
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", lang.T("Trang", "Pages"));
        var total = Total is { } counted ? formats.Number(counted) : lang.T("hơn ", "more than ") + formats.Number(Most);
        output.Content.AppendHtml("<span>");
        output.Content.Append($"{formats.Number(Shown)} {lang.T("trong", "of")} {total} {Unit}").AppendHtml("</span><ul>");
        Link(output, First, "first", lang.T("Trang đầu", "First page"));
        Link(output, Next, "next", lang.T("Trang sau", "Next page"));
        output.Content.AppendHtml("</ul>");
    }

    private static void Link(TagHelperOutput output, string? href, string rel, string words)
    {
        if (!string.IsNullOrEmpty(href))
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = href;
            link.Attributes["rel"] = rel;
            link.InnerHtml.Append(words);
            output.Content.AppendHtml("<li>").AppendHtml(link).AppendHtml("</li>");
        }
    }
}

/// <summary>
/// <c>&lt;a class="btn" href="…" key="N"&gt;</c>: the letter does the same from the keyboard; the stylesheet
/// writes it on the button, so that it is no part of the button's name.
/// </summary>
[HtmlTargetElement("a", Attributes = "key")]
[HtmlTargetElement("button", Attributes = "key")]
public sealed class KeyTag : TagHelper
{
    public string Key { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Key is { Length: > 0 }) // of a row of buttons one has the key
        {
            output.Attributes.SetAttribute("data-key", Key.ToLowerInvariant());
            output.Attributes.SetAttribute("aria-keyshortcuts", Key);
        }
    }
}
