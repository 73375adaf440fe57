using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Records.Api;
using GiaoBan.Reports.Submission.Api;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Reports.Opening;

/// <summary><c>PUT reports/R/P/U/opening</c>: the words round the figures.</summary>
public static class OpeningRoutes
{
    public static void MapOpening(this IEndpointRouteBuilder api) =>
        api.MapPut("/reports/{regime}/{period}/{unit}/opening", WordAsync).Accepts<JsonObject>("application/json").WithTags("reports");

    private static Task<IResult> WordAsync(
        [AsParameters] ReportRequest asked, [FromServices] OpeningVerbs verbs, [FromServices] Submission.ReportVerbs reports) =>
        asked.DoAsync(reports.MayWork, async (at, request) =>
        {
            var isUsual = request.Body.TryGetPropertyValue("pieces", out var given) && given is null;
            var pieces = isUsual ? null : request.Entry.Texts("pieces");
            if (isUsual)
            {
                request.Entry.Text("pieces", null, required: false);
            }
            else if (!request.Body.ContainsKey("pieces"))
            {
                request.Entry.Refuse("pieces", new Text("Nêu các đoạn lời, hoặc null để lấy lời thường dùng.", "Give the pieces, or null for the usual words."));
            }

            return request.Entry.Finished()
                ?? (await verbs.WordAsync(at.Place, at.Unit, pieces, null, null, request.Version, asked.Cancel)).Refusal;
        });
}

/// <summary>Writes an opening as the API shows it.</summary>
internal static class OpeningAnswers
{
    public static JsonObject Write(ReportOpening opening) => new()
    {
        ["pieces"] = opening.IsEmpty ? null : new JsonArray([.. opening.Words.Select(p => JsonValue.Create(p))]),
        ["figures"] = new JsonArray([.. opening.Figures.Select(f => new JsonObject
        {
            ["formula"] = f.Formula,
            ["value"] = ApiJson.Number(f.Value),
        })]),
        ["lines"] = new JsonArray([.. opening.Lines.Select(l => new JsonObject
        {
            ["id"] = l.Id,
            ["number"] = l.Number,
            ["title"] = l.Title,
            ["state"] = l.State,
            ["dueOn"] = ApiJson.Day(l.DueOn),
        })]),
    };
}
