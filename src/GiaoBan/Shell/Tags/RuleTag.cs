using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>How grave a broken rule is.</summary>
public enum RuleTone
{
    Block,
    Explain,
    Note,
}

/// <summary>
/// <c>&lt;rule-message tone="Block"&gt;K03 = 31, số còn lại kỳ trước là 33, lệch 2.&lt;/rule-message&gt;</c>, directly under
/// its cell: both sides and the difference, in numbers.
/// </summary>
[HtmlTargetElement("rule-message")]
public sealed class RuleTag(Lang lang) : TagHelper
{
    public RuleTone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, word) = Tone switch
        {
            RuleTone.Block => ("block", lang.T("Phải sửa trước khi nộp.", "Must be mended before submission.")),
            RuleTone.Explain => ("expl", lang.T("Cần giải trình.", "To be explained.")),
            _ => ("note", lang.T("Ghi chú.", "Note.")),
        };
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"rule {name}");
        output.Attributes.SetAttribute("role", "note");
        output.PreContent.SetHtmlContent($"{Symbols.Use(name)}<div><b>{word}</b> ");
        output.PostContent.SetHtmlContent("</div>");
    }
}
