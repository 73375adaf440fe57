using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>A state's sign: shape before colour (UI.md section 5).</summary>
public enum Mark
{
    Done,
    DoneLate,
    UnderWay,
    Waiting,
    Late,
    NotBegun,
    Returned,
    MustMend,
    Explain,

    /// <summary>Greyed: out of every rate.</summary>
    Withdrawn,
}

/// <summary><c>&lt;state mark="Done"&gt;Đã nhận&lt;/state&gt;</c>: shape, word, colour.</summary>
[HtmlTargetElement("state")]
public sealed class StateTag : TagHelper
{
    public Mark Mark { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (tone, symbol) = Mark switch
        {
            Mark.Done => ("ok", "ok"),
            Mark.DoneLate => ("wait", "lateok"),
            Mark.UnderWay => ("mid", "mid"),
            Mark.Waiting => ("wait", "wait"),
            Mark.Late => ("bad", "bad"),
            Mark.NotBegun or Mark.Withdrawn => ("off", "off"),
            Mark.Returned => ("bad", "back"),
            Mark.MustMend => ("bad", "block"),
            _ => ("wait", "expl"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"st {tone}");
        output.PreContent.SetHtmlContent(Symbols.Use(symbol));
    }
}

/// <summary>The symbols of <c>_Marks.cshtml</c>.</summary>
internal static class Symbols
{
    public static string Use(string symbol) => $"""<svg aria-hidden="true"><use href="#{symbol}"/></svg>""";
}
