using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GiaoBan.Shell.Word;

/// <summary>
/// Answers a document as a file to keep, from a route or a page alike: <c>return new WordDownload(document, "Thông báo 12-TB")</c>.
/// </summary>
/// <param name="document">What is answered.</param>
/// <param name="name">The file's name, without its ending.</param>
public sealed class WordDownload(PartyDocument document, string name) : ActionResult, IResult
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = document.ToWord();
        var file = FileName(name);
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.ContentLength = bytes.Length;
        httpContext.Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileName = Plain(file), FileNameStar = file }.ToString();
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <inheritdoc />
    public override Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    /// <summary>A number's slash, and what else no disk takes, becomes a hyphen.</summary>
    private static string FileName(string name) =>
        string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '_' or '(' or ')' ? c : '-')) + ".docx";

    /// <summary>For programs that read no other: without marks.</summary>
    private static string Plain(string name) => string.Concat(name
        .Replace('đ', 'd').Replace('Đ', 'D')
        .Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(c => char.IsAscii(c) ? c : '-'));
}
