using System.Text.Json.Nodes;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Assignments.Following;

/// <summary>
/// <c>POST assignments</c>: one record as of every register, or with <c>units</c> instead of <c>unit</c> one assignment of each
/// in one passage.
/// </summary>
internal static class AssigningRoutes
{
    public static async Task<IResult> EnterAsync(
        HttpContext http, [FromServices] Assigning assigning, [FromServices] RecordVerbs<Assignment> verbs,
        [FromServices] RecordAnswers<Assignment> records, [FromServices] Answers answers, CancellationToken cancel)
    {
        var (request, problem) = await ApiRequest.ReadAsync(http);
        if (request is null)
        {
            return answers.Unreadable(problem);
        }

        if (!request.Body.ContainsKey("units"))
        {
            return await RecordRoutes.EnterOneAsync(request, http, verbs, records, answers, cancel);
        }

        var (assigned, refusal) = await assigning.FromDeskAsync(request.Entry, request.Repeat, cancel);
        return assigned is null ? answers.Of(refusal!) : answers.Of(new JsonObject
        {
            ["items"] = new JsonArray([.. await records.WriteAsync(assigned, cancel)]),
            ["next"] = null,
            ["total"] = assigned.Count,
        }, StatusCodes.Status201Created);
    }
}
