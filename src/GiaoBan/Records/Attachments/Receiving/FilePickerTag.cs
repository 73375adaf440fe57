using GiaoBan.Records.Attachments.Kinds;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Tags;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Records.Attachments.Receiving;

/// <summary>
/// <c>&lt;file-picker name="evidence" label="Tệp minh chứng" files="Model.Files" /&gt;</c> in a form with
/// <c>enctype="multipart/form-data"</c>: chooses files. Those that were sent with a form that came back are ticked and go
/// along again; who unticks one leaves it out. Faults are those of the model state by the field's name.
/// </summary>
[HtmlTargetElement("file-picker", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilePickerTag(Lang lang, Formats formats) : TagHelper
{
    /// <summary>Of the files, and of the ids of those sent before.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>Sent before, with the same form.</summary>
    public IReadOnlyList<Upload> Files { get; set; } = [];

    /// <summary>Marked as such: required is the rule.</summary>
    public bool Optional { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private string Id => "f-" + TagBuilder.CreateSanitizedId(Name, "_");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry);
        var errors = entry?.Errors.Select(error => error.ErrorMessage).ToList() ?? [];
        if (ViewContext.ViewData[nameof(FieldTag)] is Dictionary<string, (string Id, string Label)> listed)
        {
            listed[Name] = (Id, Label);
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count == 0 ? "field files" : "field files bad");
        output.Content.AppendHtml(FieldTag.LabelOf(Id, Label, Optional, lang));
        if (errors.Count > 0)
        {
            output.Content.AppendHtml($"""<p class="err" id="{Id}-loi">{Symbols.Use("block")}<span>""").Append(string.Join(" ", errors)).AppendHtml("</span></p>");
        }

        output.Content.AppendHtml(Chooser(errors.Count > 0));
        output.Content.AppendHtml($"""<p class="hint" id="{Id}-goi-y">""").Append(Hint()).AppendHtml("</p>");
        foreach (var file in Files)
        {
            output.Content.AppendHtml(Ticked(file));
        }
    }

    private string Hint() => lang.T(
        "PDF, Word, Excel, ảnh; tối đa 20 MB một tệp. Không gửi nội dung thuộc danh mục bí mật nhà nước.",
        "PDF, Word, Excel, pictures; at most 20 MB a file. No content that is a state secret.");

    private TagBuilder Chooser(bool isWrong)
    {
        var chooser = Input("file", Id);
        chooser.Attributes["multiple"] = "multiple";
        chooser.Attributes["accept"] = FileKind.Accepted;
        chooser.Attributes["aria-describedby"] = isWrong ? $"{Id}-loi {Id}-goi-y" : $"{Id}-goi-y";
        if (isWrong)
        {
            chooser.Attributes["aria-invalid"] = "true";
        }

        return chooser;
    }

    private TagBuilder Ticked(Upload file)
    {
        var tick = Input("checkbox", $"{Id}-{file.Id}");
        tick.Attributes["value"] = file.Id;
        tick.Attributes["checked"] = "checked";
        var label = new TagBuilder("label");
        label.Attributes["for"] = $"{Id}-{file.Id}";
        label.InnerHtml.Append($"{file.Name} · {lang.T(FileKind.OfCode(file.Kind).Words)} · {formats.Size(file.Size)}");
        var line = new TagBuilder("div");
        line.AddCssClass("field tick");
        line.InnerHtml.AppendHtml(tick).AppendHtml(label);
        return line;
    }

    private TagBuilder Input(string type, string id)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["name"] = Name;
        input.Attributes["id"] = id;
        return input;
    }
}
