using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Records.Entry;

namespace GiaoBan.Records.Api;

/// <summary>A request that changes something, read and not yet done.</summary>
/// <param name="Entry">Its body, to be read field by field; the empty object where it has none.</param>
/// <param name="Body">The same as it came.</param>
/// <param name="Version">What <c>If-Match</c> says, or null.</param>
/// <param name="Repeat">What <c>Idempotency-Key</c> says, or null.</param>
public sealed record ApiRequest(JsonEntry Entry, JsonObject Body, int? Version, RepeatKey? Repeat)
{
    private const int LongestKey = 100;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads body and headers, or says what cannot be read.</summary>
    public static async Task<(ApiRequest? Request, Text Problem)> ReadAsync(HttpContext http, JsonObject? insteadOfBody = null)
    {
        var (body, bytes, problem) = insteadOfBody is null ? await BodyAsync(http.Request) : (insteadOfBody, [], default);
        if (body is null)
        {
            return (null, problem);
        }

        if (!TryVersion(http.Request.Headers.IfMatch.ToString(), out var version))
        {
            return (null, new Text("If-Match phải là số bản trong dấu ngoặc kép: \"3\".", "If-Match must be a version in quotes: \"3\"."));
        }

        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey)
        {
            return (null, new Text(
                $"Idempotency-Key dài nhất {LongestKey} ký tự.", $"Idempotency-Key has at most {LongestKey} characters."));
        }

        var request = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString} {version}\n"), .. bytes]);
        return (new ApiRequest(new JsonEntry(body), body, version, key.Length == 0 ? null : new RepeatKey(key, request)), default);
    }

    private static async Task<(JsonObject? Body, byte[] Bytes, Text Problem)> BodyAsync(HttpRequest request)
    {
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory, request.HttpContext.RequestAborted);
        var bytes = memory.ToArray();
        if (bytes.Length == 0)
        {
            return ([], bytes, default);
        }

        try
        {
            return JsonNode.Parse(bytes, documentOptions: Strict) is JsonObject body
                ? (body, bytes, default)
                : (null, bytes, new Text("Nội dung phải là một đối tượng JSON: { … }.", "The body must be a JSON object: { … }."));
        }
        catch (JsonException wrong) when (wrong.LineNumber is null)
        {
            return (null, bytes, new Text(
                "JSON có tên trường lặp lại trong một đối tượng. Bỏ bớt rồi gửi lại.", "The JSON holds a name twice in one object. Leave one out and send it again."));
        }
        catch (JsonException wrong)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{wrong.LineNumber + 1}:{wrong.BytePositionInLine + 1}");
            return (null, bytes, new Text($"JSON sai ở {place}. Sửa rồi gửi lại.", $"Wrong JSON at {place}. Mend it and send it again."));
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            return (null, bytes, new Text("JSON có tên trường không đọc được.", "The JSON holds a name that cannot be read."));
        }
    }

    private static bool TryVersion(string header, out int? version)
    {
        version = null;
        if (header.Length == 0)
        {
            return true;
        }

        var isNumber = int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        version = number;
        return isNumber;
    }
}
