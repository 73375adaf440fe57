using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>
/// <c>&lt;field for="Input.IssuedOn" label="Ngày ban hành" hint="…" optional="true" /&gt;</c>: label, error, control and
/// hint. The control follows from the property: text, day, number, tick; <c>options</c> make a list, <c>rows</c> a free
/// text. What was typed stays, right or wrong. Other attributes (<c>autocomplete</c>, <c>type="password"</c>) go to the
/// control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("field", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTag(Lang lang, Formats formats) : TagHelper
{
    public ModelExpression? For { get; set; }

    /// <summary>Instead of <see cref="For"/>: its name in the form, where it is no property of the page's model.</summary>
    public string? Name { get; set; }

    /// <summary>With <see cref="Name"/>: as it is typed.</summary>
    public string? Value { get; set; }

    /// <summary>With <see cref="Name"/>: what it holds, as the type of a property would say.</summary>
    public Type Holds { get; set; } = typeof(string);

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Marked as such: required is the rule.</summary>
    public bool Optional { get; set; }

    public int Rows { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The words of the option that chooses nothing.</summary>
    public string? Blank { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    internal Type Held => For?.Metadata.UnderlyingOrModelType ?? Holds;

    internal bool IsTick => Held == typeof(bool) && Options is null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For?.Name ?? Name);
        // A bare name ("note") may be the id of something else on the page, as of a mark.
        var id = (For is null ? "f-" : "") + TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        if (ViewContext.ViewData[nameof(FieldTag)] is Dictionary<string, (string Id, string Label)> listed)
        {
            listed[name] = (id, Label);
        }

        var hint = Hinted();
        var control = new FieldControl(this, formats).Build(name, entry?.AttemptedValue);
        control.Attributes["id"] = id;
        FieldControl.Pass(output.Attributes, control);
        Describe(control, id, error is not null, hint is not null);

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field" + (IsTick ? " tick" : "") + (error is null ? "" : " bad"));
        var labelled = LabelOf(id, Label, Optional, lang);
        output.Content.AppendHtml(IsTick ? HtmlString.Empty : labelled);
        Paragraph(output.Content, "err", id + "-loi", error);
        output.Content.AppendHtml(control).AppendHtml(IsTick ? labelled : HtmlString.Empty);
        Paragraph(output.Content, "hint", id + "-goi-y", hint);
    }

    private static void Describe(TagBuilder control, string id, bool wrong, bool hinted)
    {
        if (wrong)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (wrong || hinted)
        {
            control.Attributes["aria-describedby"] = ((wrong ? id + "-loi " : "") + (hinted ? id + "-goi-y" : "")).TrimEnd();
        }
    }

    /// <summary>The label of the control with this id: what it is, and that it may be left empty.</summary>
    internal static TagBuilder LabelOf(string id, string words, bool isOptional, Lang lang)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(words);
        if (isOptional)
        {
            label.InnerHtml.AppendHtml(" <small>").Append(lang.T("(không bắt buộc)", "(optional)")).AppendHtml("</small>");
        }

        return label;
    }

    private static void Paragraph(TagHelperContent content, string kind, string id, string? text)
    {
        if (text is not null)
        {
            var mark = kind == "err" ? Symbols.Use("block") : "";
            content.AppendHtml($"""<p class="{kind}" id="{id}">{mark}<span>""").Append(text).AppendHtml("</span></p>");
        }
    }

    private string? Hinted()
    {
        var secrets = Rows > 0
            ? lang.T("Không nhập nội dung thuộc danh mục bí mật nhà nước.", "No content that is a state secret.")
            : null;
        return string.IsNullOrEmpty(Hint) ? secrets : secrets is null ? Hint : $"{Hint} {secrets}";
    }
}
