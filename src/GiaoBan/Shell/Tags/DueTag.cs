using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GiaoBan.Shell.Tags;

/// <summary>
/// <c>&lt;due day="@d" /&gt;</c> or <c>&lt;due moment="@utc" /&gt;</c>: the day, and how far it is. Amber from three days
/// on, red when late, green when <c>done</c>. What stands inside it (the article) opens on hover and focus.
/// </summary>
[HtmlTargetElement("due", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueTag(Clock clock, Formats formats) : TagHelper
{
    public DateOnly? Day { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? Moment { get; set; }

    public bool Done { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var article = await output.GetChildContentAsync();
        var day = Day ?? Clock.DayOf(Moment!.Value);
        var late = Moment is { } moment ? moment < clock.Now : day < clock.Today;
        var tone = Done ? " done" : late ? " late" : day.DayNumber - clock.Today.DayNumber <= 3 ? " soon" : "";
        var date = Moment is { } at ? formats.Until(at) : formats.Day(day);
        var distance = Moment is { } due ? formats.Distance(due) : formats.Distance(day);

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "due" + tone);
        output.Content.Clear();
        output.Content.AppendHtml("<b>").Append(date).AppendHtml("</b>");
        if (!Done)
        {
            output.Content.AppendHtml(""" <span class="d">""").Append(distance).AppendHtml("</span>");
        }

        if (!article.IsEmptyOrWhiteSpace)
        {
            var id = "can-cu-" + context.UniqueId;
            output.Attributes.SetAttribute("tabindex", "0");
            output.Attributes.SetAttribute("aria-describedby", id);
            output.Content.AppendHtml($"""<span class="tip" role="tooltip" id="{id}">""").AppendHtml(article).AppendHtml("</span>");
        }
    }
}
