using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GiaoBan.Shell.Web;

/// <summary>A document that was made for this answer, as a file to keep: from a route or a page alike.</summary>
/// <param name="name">The file's name, without its ending.</param>
/// <param name="ending">With its dot.</param>
/// <param name="contentType">What it is.</param>
public abstract class FileDownload(string name, string ending, string contentType) : ActionResult, IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Bytes();
        var file = FileName(name) + ending;
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = bytes.Length;
        httpContext.Response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("attachment") { FileName = Plain(file), FileNameStar = file }.ToString();
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <inheritdoc />
    public override Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    /// <summary>The file itself.</summary>
    protected abstract byte[] Bytes();

    /// <summary>A number's slash, and what else no disk takes, becomes a hyphen.</summary>
    private static string FileName(string name) =>
        string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '_' or '(' or ')' ? c : '-'));

    /// <summary>For programs that read no other: without marks.</summary>
    private static string Plain(string name) => string.Concat(name
        .Replace('đ', 'd').Replace('Đ', 'D')
        .Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(c => char.IsAscii(c) ? c : '-'));
}
