using System.Text;
using GiaoBan.Figures;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GiaoBan.Shell.Web;

/// <summary>
/// A form with files, read as it comes. The framework's own way lays files down in the machine's temporary folder, in clear
/// and without limit of their number; here what becomes of a file is for the caller to say.
/// </summary>
internal static class FileForm
{
    /// <summary>In which a program says the name of a file that is the whole body.</summary>
    public const string NameHeader = "X-File-Name";

    private const int LongestBoundary = 70;

    /// <summary>Whether the request bears such a form.</summary>
    public static bool IsIn(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the whole body is a file, as a program sends it.</summary>
    public static bool IsWholeBody(HttpRequest request) => request.IsApi() && request.Headers.ContainsKey(NameHeader);

    /// <summary>Reads it; the request's form then holds its fields, without the files.</summary>
    /// <param name="request">The request.</param>
    /// <param name="take">Is given each file that was chosen; what it leaves unread is passed over.</param>
    public static async Task ReadAsync(HttpRequest request, Func<SentFile, Task> take)
    {
        var fields = default(KeyValueAccumulator);
        var reader = ReaderOf(request);
        for (var parts = 0; await NextAsync(reader, request) is { } part; parts++)
        {
            if (parts > RequestCheck.MostFields || !ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var said))
            {
                throw Refused(new InvalidDataException());
            }

            var name = HeaderUtilities.RemoveQuotes(said.Name).ToString();
            var file = said.FileNameStar.HasValue ? said.FileNameStar : said.FileName;
            if (!file.HasValue)
            {
                fields.Append(name, await FieldAsync(part, request));
            }
            else if (HeaderUtilities.RemoveQuotes(file).ToString() is { Length: > 0 } chosen) // else nothing was chosen
            {
                await take(new SentFile(name, chosen, part.Body));
            }
        }

        request.Form = new FormCollection(fields.GetResults());
        RequestCheck.Check(request.Form);
    }

    /// <summary>Whether reading a body failed because of what was sent.</summary>
    public static bool IsBroken(Exception thrown) => thrown is IOException or InvalidDataException;

    /// <summary>What it is answered with then.</summary>
    public static RequestRefusedException Refused(Exception broken) => new(
        broken is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? TakesFilesAttribute.TooLarge : Unreadable);

    private static Failure Unreadable => new(
        StatusCodes.Status400BadRequest,
        new Text("Không đọc được biểu có tệp", "The form with files cannot be read"),
        new Text(
            "Nội dung gửi lên bị đứt giữa chừng hoặc không đúng dạng. Chưa lưu gì. Kiểm tra đường truyền rồi gửi lại.",
            "What was sent broke off or is malformed. Nothing was kept. Check the connection and send it again."));

    private static MultipartReader ReaderOf(HttpRequest request)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).ToString();
        return boundary.Length is > 0 and <= LongestBoundary
            ? new MultipartReader(boundary, request.Body)
            : throw Refused(new InvalidDataException());
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, HttpRequest request)
    {
        try
        {
            return await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw Refused(broken);
        }
    }

    private static async Task<string> FieldAsync(MultipartSection part, HttpRequest request)
    {
        using var kept = new MemoryStream();
        try
        {
            await part.Body.CopyToAsync(kept, request.HttpContext.RequestAborted);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw Refused(broken);
        }

        // No longer than a whole form without files may be.
        return kept.Length <= RequestCheck.LargestBody
            ? Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length)
            : throw new RequestRefusedException(TakesFilesAttribute.TooLarge);
    }
}

/// <summary>A file of a form, on its way.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Name">As its sender calls it: not to be trusted.</param>
/// <param name="Content">Its bytes, to be read once.</param>
internal sealed record SentFile(string Field, string Name, Stream Content);
