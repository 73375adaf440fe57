using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>
/// <c>&lt;entry-form submit="Ghi văn bản" cancel="/van-ban"&gt;</c> around fields: posts to its own page, lists what is
/// wrong on top with links to the fields, warns when one leaves what was typed, and ends with its buttons.
/// </summary>
[HtmlTargetElement("entry-form")]
public sealed class EntryFormTag(Lang lang, IHtmlGenerator generator) : TagHelper
{
    /// <summary>The words of the button that sends it.</summary>
    public string Submit { get; set; } = "";

    /// <summary>Where to go without saving.</summary>
    public string? Cancel { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = new Dictionary<string, (string Id, string Label)>();
        // A partial view inside the form gets the view data, not the items of the tags around it.
        ViewContext.ViewData[nameof(FieldTag)] = fields;
        var inside = await output.GetChildContentAsync();

        var state = ViewContext.ViewData.ModelState;
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("class", "entry");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute("data-unsaved", state.IsValid ? "" : "now");
        output.Content.Clear();
        output.Content.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        if (state.ErrorCount > 0)
        {
            Errors(output.Content, state, fields);
        }

        output.Content.AppendHtml(inside);
        Buttons(output.Content);
    }

    private void Errors(TagHelperContent content, ModelStateDictionary state, Dictionary<string, (string Id, string Label)> fields)
    {
        var count = state.ErrorCount;
        content.AppendHtml("""<div class="errs" role="alert" id="loi"><h2>""");
        content.Append(lang.T($"Chưa lưu: có {count} chỗ phải sửa", count == 1 ? "Not saved: 1 thing to mend" : $"Not saved: {count} things to mend"));
        content.AppendHtml("</h2><ul>");
        // In the order of the fields; then what belongs to none of them.
        foreach (var name in fields.Keys.Concat(state.Keys.Where(name => !fields.ContainsKey(name))))
        {
            foreach (var error in state[name]?.Errors ?? [])
            {
                content.AppendHtml("<li>");
                if (fields.TryGetValue(name, out var field))
                {
                    content.AppendHtml($"""<a href="#{field.Id}">""").Append($"{field.Label}: {error.ErrorMessage}").AppendHtml("</a>");
                }
                else
                {
                    content.Append(error.ErrorMessage);
                }

                content.AppendHtml("</li>");
            }
        }

        content.AppendHtml("</ul></div>");
    }

    private void Buttons(TagHelperContent content)
    {
        content.AppendHtml("""<p class="acts"><button class="btn p" type="submit" data-primary data-save>""");
        content.Append(Submit).AppendHtml("</button>");
        if (Cancel is not null)
        {
            var link = new TagBuilder("a");
            link.AddCssClass("btn");
            link.Attributes["href"] = Cancel;
            link.InnerHtml.Append(lang.T("Bỏ, không lưu", "Leave without saving"));
            content.AppendHtml(link);
        }

        content.AppendHtml("</p>");
    }
}
