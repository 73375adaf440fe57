using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Assignments.Urging;

/// <summary><c>POST assignments/urge { units, replyBy }</c>: a letter to each unit with something overdue.</summary>
internal static class UrgingRoutes
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost($"/{Assignment.RegisterCode}/urge", UrgeAsync).WithTags(Assignment.RegisterCode).Accepts<JsonObject>("application/json");

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
            ["items"] = new JsonArray([.. letters.Select(letter => new JsonObject
            {
                ["id"] = letter.PublicId,
                ["unit"] = map.CodeOf(letter.UnitId, clock.Today),
                ["round"] = letter.Round,
                ["replyBy"] = ApiJson.Day(letter.ReplyBy),
                ["assignments"] = new JsonArray([.. letter.Items.Select(item => JsonValue.Create(item.Id))]),
            })]),
            ["next"] = null,
            ["total"] = letters.Count,
        });
    }
}
