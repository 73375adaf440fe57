using System.Globalization;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>
/// <c>&lt;field for="Input.IssuedOn" label="Ngày ban hành" hint="…" optional /&gt;</c>: label, error, control and hint. The
/// control follows from the property: text, day, number, tick; <c>options</c> make a list, <c>rows</c> a free text. What
/// was typed stays, right or wrong. Other attributes (<c>autocomplete</c>, <c>type="password"</c>) go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTag(Lang lang, Formats formats) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Marked as such: required is the rule.</summary>
    public bool Optional { get; set; }

    public int Rows { get; set; }

    /// <summary>A line of free text; a field with rows always is one. It bears the warning of state secrets.</summary>
    public bool FreeText { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The words of the option that chooses nothing.</summary>
    public string? Blank { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private Type Type => For.Metadata.UnderlyingOrModelType;

    private bool IsTick => Type == typeof(bool) && Options is null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        if (context.Items.TryGetValue(typeof(FieldTag), out var listed))
        {
            ((Dictionary<string, (string Id, string Label)>)listed)[name] = (id, Label);
        }

        var control = Control(name, entry);
        control.Attributes["id"] = id;
        foreach (var attribute in output.Attributes)
        {
            control.Attributes[attribute.Name] = attribute.Value is IHtmlContent or null ? Plain(attribute.Value) : attribute.Value.ToString();
        }

        var hint = Hinted();
        if (error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        var described = string.Join(' ', new[] { error is null ? null : id + "-loi", hint is null ? null : id + "-goi-y" }.OfType<string>());
        if (described.Length > 0)
        {
            control.Attributes["aria-describedby"] = described;
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field" + (IsTick ? " tick" : "") + (error is null ? "" : " bad"));
        Write(output.Content, id, control, error, hint);
    }

    private void Write(TagHelperContent content, string id, TagBuilder control, string? error, string? hint)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <small>").Append(lang.T("(không bắt buộc)", "(optional)")).AppendHtml("</small>");
        }

        if (!IsTick)
        {
            content.AppendHtml(label);
        }

        if (error is not null)
        {
            content.AppendHtml($"""<p class="err" id="{id}-loi">{Symbols.Use("block")}<span>""").Append(error).AppendHtml("</span></p>");
        }

        content.AppendHtml(control);
        if (IsTick)
        {
            content.AppendHtml(label);
        }

        if (hint is not null)
        {
            content.AppendHtml($"""<p class="hint" id="{id}-goi-y">""").Append(hint).AppendHtml("</p>");
        }
    }

    private TagBuilder Control(string name, ModelStateEntry? entry)
    {
        var value = entry?.AttemptedValue ?? Shown();
        if (Options is not null)
        {
            return List(name, value);
        }

        if (Rows > 0)
        {
            var area = new TagBuilder("textarea");
            area.Attributes["name"] = name;
            area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            // A browser drops the first line break of a textarea: give it one to drop.
            area.InnerHtml.Append("\n" + value);
            return area;
        }

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["name"] = name;
        if (IsTick)
        {
            input.Attributes["type"] = "checkbox";
            input.Attributes["value"] = "true";
            if (value.StartsWith("true", StringComparison.OrdinalIgnoreCase))
            {
                input.Attributes["checked"] = "checked";
            }

            return input;
        }

        input.AddCssClass("box");
        input.Attributes["type"] = "text";
        input.Attributes["value"] = value;
        if (Type == typeof(DateOnly))
        {
            input.AddCssClass("day");
            input.Attributes["data-day"] = "";
        }
        else if (IsNumber)
        {
            input.AddCssClass("number");
            input.Attributes["inputmode"] = Type == typeof(decimal) ? "decimal" : "numeric";
        }

        return input;
    }

    private bool IsNumber => Type == typeof(decimal) || Type == typeof(long) || Type == typeof(int);

    private TagBuilder List(string name, string value)
    {
        var select = new TagBuilder("select");
        select.Attributes["name"] = name;
        foreach (var option in Blank is null ? Options! : Options!.Prepend(new SelectListItem(Blank, "")))
        {
            var item = new TagBuilder("option");
            item.Attributes["value"] = option.Value;
            if (string.Equals(option.Value, value, StringComparison.OrdinalIgnoreCase))
            {
                item.Attributes["selected"] = "selected";
            }

            item.InnerHtml.Append(option.Text);
            select.InnerHtml.AppendHtml(item);
        }

        return select;
    }

    /// <summary>As its reader types it: the binder reads it back.</summary>
    private string Shown() => For.Model switch
    {
        null => "",
        DateOnly day => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
        decimal or long or int => formats.Number(Convert.ToDecimal(For.Model, CultureInfo.InvariantCulture)).Replace('−', '-'),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private string? Hinted()
    {
        var secrets = Rows > 0 || FreeText
            ? lang.T("Không nhập nội dung thuộc danh mục bí mật nhà nước.", "No content that is a state secret.")
            : null;
        return Hint is null ? secrets : secrets is null ? Hint : $"{Hint} {secrets}";
    }

    private static string Plain(object? value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        (value as IHtmlContent)?.WriteTo(writer, NullHtmlEncoder.Default);
        return writer.ToString();
    }
}
