using System.Text.Encodings.Web;
using System.Text.Unicode;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Tags;
using GiaoBan.Tests.Support;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xunit;

namespace GiaoBan.Tests.Shell;

public sealed class TagTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly Lang _lang = new();
    private readonly Formats _formats;
    private readonly Clock _clock = new(new FakeTime(new DateTimeOffset(2020, 6, 29, 9, 0, 0, TimeSpan.FromHours(7))));

    public TagTests() => _formats = new Formats(_lang, _clock);

    [Fact]
    public async Task A_state_is_shape_then_word() =>
        Assert.Equal(
            """<span class="st bad"><svg aria-hidden="true"><use href="#back"/></svg>Bị trả lại</span>""",
            await Render(new StateTag { Mark = Mark.Returned }, "Bị trả lại"));

    [Fact]
    public async Task Zero_nil_missing_and_no_value_are_four_things()
    {
        Assert.Equal("""<a class="fig" href="/van-ban?x=1&amp;y=2">0</a>""", await Render(new FigureTag(_lang, _formats) { Value = 0, Href = "/van-ban?x=1&y=2" }));
        Assert.Equal("""<span class="nil">không phát sinh</span>""", await Render(new FigureTag(_lang, _formats) { Nil = true }));
        Assert.Equal("""<span class="miss">thiếu</span>""", await Render(new FigureTag(_lang, _formats) { Missing = true }));
        Assert.Equal("<span>–</span>", await Render(new FigureTag(_lang, _formats)));
    }

    [Fact]
    public async Task Coverage_is_marked_while_partial()
    {
        Assert.Equal("""<span class="cov part">từ 60/63 đơn vị</span>""", await Render(new CoverageTag(_formats) { Known = 60, Of = 63 }));
        Assert.Equal("""<span class="cov">từ 63/63 đơn vị</span>""", await Render(new CoverageTag(_formats) { Known = 63, Of = 63 }));
    }

    [Fact]
    public async Task A_change_is_said_in_words_too()
    {
        Assert.Equal("""<span class="dn"><span class="vh">giảm </span>87 (6,3%)</span>""", await Render(new ChangeTag(_lang, _formats) { Now = 1284, Before = 1371 }));
        Assert.Equal("<span>–</span>", await Render(new ChangeTag(_lang, _formats) { Now = 1284 }));
    }

    [Theory]
    [InlineData("2020-06-26", "late", "quá hạn 3 ngày")]
    [InlineData("2020-06-29", "soon", "hôm nay")]
    [InlineData("2020-07-02", "soon", "còn 3 ngày")]
    [InlineData("2020-07-06", "", "còn 7 ngày")]
    public async Task A_due_day_says_how_far_it_is(string day, string tone, string distance)
    {
        var html = await Render(new DueTag(_clock, _formats) { Day = DateOnly.ParseExact(day, "yyyy-MM-dd") });
        Assert.StartsWith($"""<span class="{$"due {tone}".TrimEnd()}"><b>""", html, StringComparison.Ordinal);
        Assert.Contains(distance, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_list_says_of_how_many()
    {
        var html = await Render(new PagerTag(_lang, _formats) { Shown = 50, Total = null, Unit = "văn bản", Next = "/van-ban?sau=a&b=1" });
        Assert.Contains("50 trong hơn 10.000 văn bản", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/van-ban?sau=a&amp;b=1" rel="next">Trang sau</a>""", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Trang đầu", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_keeps_what_was_typed_and_ties_the_error_to_it()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Day", "31/2/2020", "31/2/2020");
        state.AddModelError("Day", "Không đọc được <ngày>");
        var html = await Render(Field(new DateOnly(2020, 1, 1), "Day", state));
        Assert.Contains("value=\"31/2/2020\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Day-loi\"", html, StringComparison.Ordinal);
        Assert.Contains("""<span>Không đọc được &lt;ngày&gt;</span>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_shows_a_value_as_it_is_typed()
    {
        Assert.Contains("value=\"1/2/2020\"", await Render(Field(new DateOnly(2020, 2, 1), "Day")), StringComparison.Ordinal);
        Assert.Contains("value=\"1.240.000\"", await Render(Field(1_240_000L, "Amount")), StringComparison.Ordinal);
        Assert.Contains("checked", await Render(Field(true, "Petty")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_given_back()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Password", "bí mật", "bí mật");
        var html = await Render(Field<string?>(null, "Password", state), attributes: new TagHelperAttribute("type", "password"));
        Assert.Contains("type=\"password\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Free_text_bears_the_warning_of_state_secrets()
    {
        var field = Field("Về việc\n<b>", "Abstract");
        field.Rows = 3;
        var html = await Render(field);
        Assert.Contains("Không nhập nội dung thuộc danh mục bí mật nhà nước.", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;</textarea>", html, StringComparison.Ordinal);
    }

    private FieldTag Field<T>(T value, string name, ModelStateDictionary? state = null)
    {
        var metadata = new EmptyModelMetadataProvider();
        var explorer = new ModelExplorer(metadata, metadata.GetMetadataForType(typeof(T)), value);
        var view = new ViewContext { ViewData = new ViewDataDictionary(metadata, state ?? new ModelStateDictionary()) };
        return new FieldTag(_lang, _formats) { For = new ModelExpression(name, explorer), Label = name, ViewContext = view };
    }

    private static async Task<string> Render(TagHelper tag, string inside = "", params TagHelperAttribute[] attributes)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput("x", [.. attributes], (_, _) =>
            Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetContent(inside)));
        output.Content.SetContent(inside);
        await tag.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
