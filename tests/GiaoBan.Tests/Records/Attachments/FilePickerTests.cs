using System.Text.Encodings.Web;
using System.Text.Unicode;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Attachments.Receiving;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xunit;

namespace GiaoBan.Tests.Records.Attachments;

public sealed class FilePickerTests
{
    [Fact]
    public void A_field_of_files_says_what_it_takes_and_keeps_what_was_sent()
    {
        var sent = new Upload { Name = "tờ trình <2>.docx", Kind = "docx", Size = 1_300_000, Address = "" };
        var html = Render(sent, error: null);

        Assert.Contains("""<input accept=".pdf,.docx,.xlsx,.doc,.xls,.png,.jpg,.jpeg" aria-describedby="f-evidence-goi-y" id="f-evidence" multiple="multiple" name="evidence" type="file" />""", html, StringComparison.Ordinal);
        Assert.Contains("PDF, Word, Excel, ảnh; tối đa 20 MB một tệp.", html, StringComparison.Ordinal);
        Assert.Contains($"""name="evidence" type="checkbox" value="{sent.Id}" />""", html, StringComparison.Ordinal);
        Assert.Contains("tờ trình &lt;2&gt;.docx · Word · 1,2 MB", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_file_stands_at_its_field()
    {
        var html = Render(sent: null, "“a.png”: Nội dung không phải là ảnh.");

        Assert.Contains("aria-describedby=\"f-evidence-loi f-evidence-goi-y\" aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("“a.png”: Nội dung không phải là ảnh.", html, StringComparison.Ordinal);
    }

    private static string Render(Upload? sent, string? error)
    {
        var state = new ModelStateDictionary();
        if (error is not null)
        {
            state.AddModelError("evidence", error);
        }

        var lang = new Lang();
        var tag = new FilePickerTag(lang, new Formats(lang, new Clock(TimeProvider.System)))
        {
            Name = "evidence",
            Label = "Tệp minh chứng",
            Files = sent is null ? [] : [sent],
            ViewContext = new ViewContext { ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), state) },
        };
        var output = new TagHelperOutput("file-picker", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        tag.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
