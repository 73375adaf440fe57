using System.Net;
using GiaoBan.Figures;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace GiaoBan.Shell.Web;

/// <summary>
/// Refuses what no page could use, once for all of them: a body that is too large, a form that cannot be read, and
/// characters that no text may hold.
/// </summary>
internal sealed class RequestCheck(RequestDelegate next)
{
    /// <summary>
    /// The largest body; what takes files has a limit of its own (<see cref="TakesFilesAttribute"/>). A browser sends a Vietnamese text of a million
    /// characters as three million and more: it must get as far as its field, where what is wrong is said beside what was typed.
    /// </summary>
    public const int LargestBody = 4 * 1024 * 1024;

    /// <summary>
    /// Up to here the server goes on reading what it does not take: it would else close the connection on a sender who is
    /// still sending, before our answer is read.
    /// </summary>
    public const int LargestReceived = 4 * LargestBody;

    /// <summary>The most fields of a form: the longest report has 2.000 cells, each with what goes beside it.</summary>
    public const int MostFields = 8_192;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.Features.Get<Failure>() is not null)
        {
            // Found wanting already: this is its error page.
            await next(context);
            return;
        }

        var hasFiles = TakesFilesAttribute.IsOn(context) && (FileForm.IsIn(request) || FileForm.IsWholeBody(request));
        Limit(context, hasFiles);
        Check(request.Query);
        if (request.HasFormContentType && !hasFiles)
        {
            Check(await ReadFormAsync(request));
        }

        await next(context);
    }

    private static void Limit(HttpContext context, bool hasFiles)
    {
        var length = context.Request.ContentLength;
        var largest = hasFiles ? TakesFilesAttribute.LargestBody : LargestBody;
        if ((length is null || hasFiles) && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // Who takes a file that is the whole body counts its bytes, and does not read on.
            limit.MaxRequestBodySize = hasFiles && (length is not null || FileForm.IsWholeBody(context.Request)) ? TakesFilesAttribute.LargestReceived : largest;
        }

        if (length > largest)
        {
            throw hasFiles
                ? new RequestRefusedException(TakesFilesAttribute.TooLarge)
                : new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static async Task<IFormCollection> ReadFormAsync(HttpRequest request)
    {
        // Kept while it is read, so that what is wrong in it can be named.
        request.EnableBuffering(LargestReceived, LargestReceived);
        try
        {
            return await request.ReadFormAsync();
        }
        catch (InvalidDataException refused)
        {
            await NameBrokenFieldAsync(request);
            throw new RequestRefusedException(new Failure(
                StatusCodes.Status400BadRequest,
                new Text("Không đọc được biểu nhập", "The form cannot be read"),
                new Text(
                    $"Biểu gửi lên có ký tự hỏng, quá nhiều ô hoặc một ô quá dài. Bấm Quay lại trên trình duyệt để lấy lại nội dung đã nhập, sửa rồi gửi lại.",
                    $"The form has broken characters, or too many or too long fields ({refused.Message}) Go back in the browser to have what you typed, mend it and send it again.")));
        }
    }

    /// <summary>
    /// The framework refuses a form with a NUL as a whole and in English; so the field that bears one is found and named.
    /// </summary>
    private static async Task NameBrokenFieldAsync(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return;
        }

        request.Body.Position = 0;
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var form = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (form.Contains("%00", StringComparison.Ordinal))
        {
            Check(form.Split('&').Select(pair => pair.Split('=', 2))
                .Select(pair => KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), new StringValues(WebUtility.UrlDecode(pair[^1])))));
        }
    }

    /// <summary>Refuses characters that no text may hold.</summary>
    internal static void Check(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        foreach (var (name, values) in fields)
        {
            foreach (var text in values.Append(name))
            {
                if (Characters.FirstBad(text) is { } place)
                {
                    throw new RequestRefusedException(BadCharacter(name, place + 1));
                }
            }
        }
    }

    private static Failure BadCharacter(string name, int place)
    {
        var field = Characters.FirstBad(name) is null ? name : "?";
        return new Failure(
            StatusCodes.Status400BadRequest,
            new Text("Có ký tự không dùng được", "A character cannot be used"),
            new Text(
                $"Ô “{field}”, ký tự thứ {place}: ký tự điều khiển hoặc ký tự hỏng. Bấm Quay lại trên trình duyệt để lấy lại nội dung đã nhập, xóa ký tự đó (thường do dán từ tệp khác) rồi gửi lại.",
                $"Field “{field}”, character {place}: a control character or a broken one. Go back in the browser to have what you typed, delete that character (it often comes with pasted text) and send it again."));
    }
}
