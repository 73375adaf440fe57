using System.Globalization;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>The control of a field: what the property's type, its rows and its options ask for.</summary>
internal sealed class FieldControl(FieldTag field, Formats formats)
{
    private readonly Type _type = field.Held;

    /// <summary>The control, holding what was typed, else the model's value.</summary>
    public TagBuilder Build(string name, string? typed)
    {
        var value = typed ?? (field.For is { } property ? Shown(property.Model) : field.Value ?? "");
        var control = field switch
        {
            { Options: { } options } => List(options, value),
            { Rows: > 0 } => FreeText(value, field.Rows),
            { IsTick: true } => Tick(value),
            _ => Line(value),
        };
        control.Attributes["name"] = name;
        return control;
    }

    /// <summary>Gives the control the page's own attributes. A password is the one thing that is not given back.</summary>
    public static void Pass(TagHelperAttributeList attributes, TagBuilder control)
    {
        foreach (var attribute in attributes)
        {
            control.Attributes[attribute.Name] = Plain(attribute.Value);
        }

        if (control.Attributes.TryGetValue("type", out var type) && type == "password")
        {
            control.Attributes.Remove("value");
        }
    }

    private static TagBuilder FreeText(string value, int rows)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        // A browser drops the first line break of a textarea: give it one to drop.
        area.InnerHtml.Append("\n" + value);
        return area;
    }

    private static TagBuilder Input(string type, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["value"] = value;
        return input;
    }

    private static TagBuilder Tick(string value)
    {
        var tick = Input("checkbox", "true");
        if (value.StartsWith("true", StringComparison.OrdinalIgnoreCase))
        {
            tick.Attributes["checked"] = "checked";
        }

        return tick;
    }

    private TagBuilder Line(string value)
    {
        var line = Input("text", value);
        if (_type == typeof(DateOnly))
        {
            line.AddCssClass("day");
            line.Attributes["data-day"] = "";
        }
        else if (_type == typeof(decimal) || _type == typeof(long) || _type == typeof(int))
        {
            line.AddCssClass("number");
            line.Attributes["inputmode"] = _type == typeof(decimal) ? "decimal" : "numeric";
        }

        line.AddCssClass("box");
        return line;
    }

    private TagBuilder List(IEnumerable<SelectListItem> options, string value)
    {
        var list = new TagBuilder("select");
        foreach (var option in field.Blank is null ? options : options.Prepend(new SelectListItem(field.Blank, "")))
        {
            var item = new TagBuilder("option");
            item.Attributes["value"] = option.Value;
            if (string.Equals(option.Value, value, StringComparison.OrdinalIgnoreCase))
            {
                item.Attributes["selected"] = "selected";
            }

            item.InnerHtml.Append(option.Text);
            list.InnerHtml.AppendHtml(item);
        }

        return list;
    }

    /// <summary>As its reader types it: the binder reads it back.</summary>
    private string Shown(object? model) => model switch
    {
        null => "",
        DateOnly day => Formats.PlainDay(day),
        decimal or long or int => formats.Number(Convert.ToDecimal(model, CultureInfo.InvariantCulture)).Replace('−', '-'),
        _ => Convert.ToString(model, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Plain(object? value)
    {
        if (value is not IHtmlContent content)
        {
            return value?.ToString() ?? "";
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, NullHtmlEncoder.Default);
        return writer.ToString();
    }
}
