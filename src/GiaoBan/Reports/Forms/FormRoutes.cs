using System.Text;
using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Records.Api;
using GiaoBan.Reports.Regimes;
using GiaoBan.Shell.Language;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Reports.Forms;

/// <summary>The forms and regimes that there are, and adding to them.</summary>
public static class FormRoutes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Text NotUtf8 = new(
        "Nội dung không phải văn bản UTF-8. Lưu lại với mã UTF-8 rồi gửi lại.", "The body is not UTF-8 text. Save it as UTF-8 and send it again.");

    public static void MapForms(this IEndpointRouteBuilder api)
    {
        api.MapGet("/forms", ListFormsAsync).WithTags("forms");
        api.MapPost("/forms", AddFormAsync).WithTags("forms"); // any content type: the text is what it is
        api.MapGet("/regimes", ListRegimesAsync).WithTags("regimes");
        api.MapPost("/regimes", AddRegimeAsync).Accepts<JsonObject>("application/json").WithTags("regimes");
    }

    private static async Task<IResult> ListFormsAsync(
        GiaoBanDb db, [FromServices] FormLibrary library, [FromServices] Answers answers, CancellationToken cancel)
    {
        var shelf = await library.CurrentAsync(db, cancel);
        return answers.Of(Listed(shelf.All.Select(f => Form(f.Code, f.Title, f.ValidFrom, f.ValidTo, []))));
    }

    private static async Task<IResult> ListRegimesAsync(
        GiaoBanDb db, [FromServices] RegimeShelf regimes, [FromServices] Answers answers, CancellationToken cancel)
    {
        var all = await regimes.CurrentAsync(db, cancel);
        return answers.Of(Listed(all.Values.Select(r => JsonNode.Parse(r.Source)!.AsObject())));
    }

    private static async Task<IResult> AddFormAsync(
        HttpRequest request, [FromServices] FormVerbs verbs, [FromServices] Answers answers, Lang lang, CancellationToken cancel)
    {
        if (await ReadAsync(request, cancel) is not { } text)
        {
            return answers.Unreadable(NotUtf8);
        }

        var (added, refusal) = await verbs.AddAsync(text, "form", cancel);
        return refusal is not null
            ? answers.Of(refusal)
            : answers.Of(
                Form(added.Form.Code, added.Form.Title, added.Form.ValidFrom, added.Form.ValidTo, added.Warnings.Select(w => w.Format("form", lang.IsEnglish))),
                StatusCodes.Status201Created);
    }

    private static async Task<IResult> AddRegimeAsync(
        HttpRequest request, [FromServices] RegimeVerbs verbs, [FromServices] Answers answers, Lang lang, CancellationToken cancel)
    {
        if (await ReadAsync(request, cancel) is not { } json)
        {
            return answers.Unreadable(NotUtf8);
        }

        var (added, refusal) = await verbs.AddAsync(json, "regime", cancel);
        if (refusal is not null)
        {
            return answers.Of(refusal);
        }

        var regime = JsonNode.Parse(added.Regime.Source)!.AsObject();
        regime["warnings"] = new JsonArray([.. added.Warnings.Select(w => JsonValue.Create(w.Format("regime", lang.IsEnglish)))]);
        return answers.Of(regime, StatusCodes.Status201Created);
    }

    private static JsonObject Form(string code, string title, DateOnly from, DateOnly? to, IEnumerable<string> warnings) => new()
    {
        ["code"] = code,
        ["title"] = title,
        ["validFrom"] = ApiJson.Day(from),
        ["validTo"] = to is { } last ? ApiJson.Day(last) : null,
        ["warnings"] = new JsonArray([.. warnings.Select(w => JsonValue.Create(w))]),
    };

    private static JsonObject Listed(IEnumerable<JsonObject> items)
    {
        JsonNode[] listed = [.. items];
        return new JsonObject { ["items"] = new JsonArray(listed), ["next"] = null, ["total"] = listed.Length };
    }

    private static async Task<string?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory, cancel);
        try
        {
            return Strict.GetString(memory.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
