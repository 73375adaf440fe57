using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Listing;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Urging;

/// <summary>
/// <c>POST assignments/urge { units, replyBy, number, on }</c>: a letter to each unit with something overdue, numbered from
/// <c>number</c>; <c>GET</c> the log of them; <c>POST assignments/urge/ID/number { number, on }</c> where one has none.
/// </summary>
internal static class UrgingRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup($"/{Assignment.RegisterCode}/urge").WithTags(Assignment.RegisterCode);
        routes.MapPost("", UrgeAsync).Accepts<JsonObject>("application/json");
        routes.MapGet("", LogAsync).MayAsk(["limit", "after"]);
        routes.MapPost("/{id}/number", NumberAsync).Accepts<JsonObject>("application/json");
    }

    private static async Task<IResult> LogAsync(
        HttpContext http, [FromServices] GiaoBanDb db, [FromServices] Viewer who, [FromServices] Answers answers, [FromServices] NetworkMap map,
        [FromServices] Clock clock, CancellationToken cancel)
    {
        var query = new ListQuery(http.Request.Query);
        var (limit, after) = (query.Limit(), query.After()?.Id ?? long.MaxValue);
        if (query.Faults.Count > 0)
        {
            return answers.Of(Refusal.Unanswerable(query.Faults));
        }

        var seen = db.UrgingLetters.AsNoTracking().VisibleTo(who);
        var letters = await seen.Where(l => l.Id < after).OrderByDescending(l => l.Id).Take(limit + 1).ToListAsync(cancel);
        return answers.Of(new JsonObject
        {
            ["items"] = Written(letters.Take(limit), map, clock),
            ["next"] = letters.Count > limit ? ListQuery.MarkOf("", letters[limit - 1].Id) : null,
            ["total"] = await seen.CountAsync(cancel),
        });
    }

    private static async Task<IResult> NumberAsync(
        string id, HttpContext http, [FromServices] LetterNumbering numbering, [FromServices] Answers answers, [FromServices] NetworkMap map,
        [FromServices] Clock clock, CancellationToken cancel)
    {
        var (request, problem) = await ApiRequest.ReadAsync(http);
        if (request is null)
        {
            return answers.Unreadable(problem);
        }

        var (letter, refusal) = await numbering.NumberAsync(id, request.Entry, request.Repeat, cancel);
        return letter is null ? answers.Of(refusal!) : answers.Of(Written(letter, map, clock));
    }

    private static async Task<IResult> UrgeAsync(
        HttpContext http, [FromServices] Urger urger, [FromServices] Answers answers, [FromServices] NetworkMap map,
        [FromServices] Clock clock, CancellationToken cancel)
    {
        var (request, problem) = await ApiRequest.ReadAsync(http);
        if (request is null)
        {
            return answers.Unreadable(problem);
        }

        var (letters, refusal) = await urger.UrgeAsync(request.Entry, request.Repeat, cancel);
        return letters is null ? answers.Of(refusal!) : answers.Of(new JsonObject
        {
            ["items"] = Written(letters, map, clock),
            ["next"] = null,
            ["total"] = letters.Count,
        });
    }

    private static JsonArray Written(IEnumerable<UrgingLetter> letters, NetworkMap map, Clock clock) =>
        new([.. letters.Select(letter => Written(letter, map, clock))]);

    private static JsonObject Written(UrgingLetter letter, NetworkMap map, Clock clock) => new()
    {
        ["id"] = letter.PublicId,
        ["unit"] = map.CodeOf(letter.UnitId, clock.Today),
        ["on"] = ApiJson.Day(letter.On),
        ["round"] = letter.Round,
        ["replyBy"] = ApiJson.Day(letter.ReplyBy),
        ["number"] = letter.Number,
        ["numberedOn"] = letter.NumberedOn is { } numbered ? ApiJson.Day(numbered) : null,
        ["assignments"] = new JsonArray([.. letter.Items.Select(item => JsonValue.Create(item.Id))]),
    };
}
