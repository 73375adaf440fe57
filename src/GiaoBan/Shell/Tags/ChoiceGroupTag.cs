using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>
/// <c>&lt;choice-group name="access" label="Phạm vi xem" options="…" value="shared" /&gt;</c>: a few choices, all in sight;
/// one of them, or with <c>many</c> as many as are ticked. What was chosen stays, right or wrong.
/// </summary>
[HtmlTargetElement("choice-group", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceGroupTag : TagHelper
{
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Ticks: with <see cref="Many"/> those selected, else the one of <see cref="Value"/>.</summary>
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    public string? Value { get; set; }

    public bool Many { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var options = Options.ToList();
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        if (ViewContext.ViewData[nameof(FieldTag)] is Dictionary<string, (string Id, string Label)> listed)
        {
            listed[Name] = (IdOf(0), Label);
        }

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field group" : "field group bad");
        output.Content.AppendHtml("""<legend class="lab">""").Append(Label).AppendHtml("</legend>");
        if (error is not null)
        {
            output.Content.AppendHtml($"""<p class="err">{Symbols.Use("block")}<span>""").Append(error).AppendHtml("</span></p>");
        }

        if (Many)
        {
            // Says that the question was asked, when nothing is ticked.
            output.Content.AppendHtml($"""<input type="hidden" name="{Name}" value="">""");
        }

        var typed = entry?.RawValue is string[] chosen ? chosen : null;
        for (var i = 0; i < options.Count; i++)
        {
            var on = typed?.Contains(options[i].Value) ?? (Many ? options[i].Selected : options[i].Value == Value);
            output.Content.AppendHtml(Choice(options[i], IdOf(i), on));
        }

        if (Hint is not null)
        {
            output.Content.AppendHtml("""<p class="hint">""").Append(Hint).AppendHtml("</p>");
        }
    }

    private TagBuilder Choice(SelectListItem option, string id, bool isOn)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = Many ? "checkbox" : "radio";
        box.Attributes["name"] = Name;
        box.Attributes["value"] = option.Value;
        box.Attributes["id"] = id;
        if (isOn)
        {
            box.Attributes["checked"] = "checked";
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(option.Text);
        var line = new TagBuilder("div");
        line.AddCssClass("field tick");
        line.InnerHtml.AppendHtml(box).AppendHtml(label);
        return line;
    }

    private string IdOf(int index) => $"{Name}_{index}";
}
