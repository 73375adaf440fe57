using System.Text.Json.Nodes;
using GiaoBan.Records.History;
using GiaoBan.Records.Links;
using GiaoBan.Records.Listing;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Records.Api;

/// <summary>The routes of a register (INTERFACES.md section 2), the same for every one.</summary>
public static class RecordRoutes
{
    /// <param name="api">Where they are added.</param>
    /// <param name="register">The register.</param>
    /// <param name="enter">What <c>POST REGISTER</c> does, where a register enters in another way too.</param>
    public static void MapRegister<T>(this IEndpointRouteBuilder api, Register<T> register, Delegate? enter = null)
        where T : Record
    {
        var routes = api.MapGroup($"/{register.Code}").WithTags(register.Code);
        routes.MapGet("", ListAsync<T>).MayAsk(AskedFor.OfLists.Concat(register.Asked));
        routes.MapGet("/{id}", GetAsync<T>);
        routes.MapGet("/{id}/history", HistoryAsync<T>);
        var entering = enter is null ? routes.MapPost("", EnterAsync<T>) : routes.MapPost("", enter);
        entering.Accepts<JsonObject>("application/json");
        routes.MapPatch("/{id}", (string id, [AsParameters] RecordRequest<T> asked) =>
            asked.ChangeAsync((verbs, request, cancel) => verbs.CorrectAsync(id, request.Version, request.Entry, request.Repeat, cancel)));
        routes.MapDelete("/{id}", (string id, string? reason, [AsParameters] RecordRequest<T> asked) =>
            asked.ChangeAsync(
                (verbs, request, cancel) => verbs.RemoveAsync(id, request.Version, request.Entry, request.Repeat, cancel),
                new JsonObject { ["reason"] = reason }));
        routes.MapPost($"/{{id}}/{CommonVerbs.AccessCode}", (string id, [AsParameters] RecordRequest<T> asked) =>
            asked.ChangeAsync((verbs, request, cancel) => verbs.GiveAccessAsync(id, request.Version, request.Entry, request.Repeat, cancel)));
        routes.MapPost($"/{{id}}/{CommonVerbs.RestoreCode}", (string id, [AsParameters] RecordRequest<T> asked) =>
            asked.ChangeAsync((verbs, request, cancel) => verbs.RestoreAsync(id, request.Version, request.Entry, request.Repeat, cancel)));
        foreach (var verb in register.Verbs)
        {
            routes.MapPost($"/{{id}}/{verb.Code}", (string id, [AsParameters] RecordRequest<T> asked) =>
                asked.ChangeAsync((verbs, request, cancel) => verbs.DoAsync(id, request.Version, verb, request.Entry, request.Repeat, cancel)));
        }
    }

    private static async Task<IResult> ListAsync<T>(
        HttpContext http, [FromServices] RecordLists<T> lists,
        [FromServices] RecordAnswers<T> records, [FromServices] Answers answers, CancellationToken cancel)
        where T : Record
    {
        var query = new ListQuery(http.Request.Query);
        var page = await lists.PageAsync(query, ListQuery.UsualLimit, cancel);
        if (query.Faults.Count > 0)
        {
            return answers.Of(Refusal.Unanswerable(query.Faults));
        }

        return answers.Of(new JsonObject
        {
            ["items"] = new JsonArray([.. await records.WriteAsync(page.Items, cancel)]),
            ["next"] = page.Next,
            ["total"] = page.Total,
        });
    }

    private static async Task<IResult> GetAsync<T>(
        string id, HttpContext http, [FromServices] RecordReading<T> reading, [FromServices] RecordAnswers<T> records,
        [FromServices] Answers answers, CancellationToken cancel)
        where T : Record
    {
        var (record, refusal) = await reading.OpenAsync(id, cancel);
        return record is null ? answers.Of(refusal!) : await records.AnswerAsync(record, http, StatusCodes.Status200OK, cancel);
    }

    private static async Task<IResult> EnterAsync<T>(
        HttpContext http, [FromServices] RecordVerbs<T> verbs, [FromServices] RecordAnswers<T> records,
        [FromServices] Answers answers, CancellationToken cancel)
        where T : Record
    {
        var (request, problem) = await ApiRequest.ReadAsync(http);
        return request is null ? answers.Unreadable(problem) : await EnterOneAsync(request, http, verbs, records, answers, cancel);
    }

    /// <summary>Enters one record of a request that was read.</summary>
    internal static async Task<IResult> EnterOneAsync<T>(
        ApiRequest request, HttpContext http, RecordVerbs<T> verbs, RecordAnswers<T> records, Answers answers, CancellationToken cancel)
        where T : Record
    {
        var (record, refusal) = await verbs.EnterAsync(request.Entry, request.Repeat, cancel);
        return record is null ? answers.Of(refusal!) : await records.AnswerAsync(record, http, StatusCodes.Status201Created, cancel);
    }

    private static async Task<IResult> HistoryAsync<T>(
        string id, [FromServices] RecordReading<T> reading, [FromServices] Histories histories,
        [FromServices] SeenLinks links, [FromServices] Answers answers, CancellationToken cancel)
        where T : Record
    {
        var (record, refusal) = await reading.OpenAsync(id, cancel, alsoRemoved: true);
        if (record is null)
        {
            return answers.Of(refusal!);
        }

        List<JsonObject> steps = [.. (await histories.OfAsync(record, cancel)).Select(histories.Write)];
        await links.HideAsync(steps, cancel);
        return answers.Of(new JsonObject
        {
            ["items"] = new JsonArray([.. steps]),
            ["next"] = null,
            ["total"] = steps.Count,
        });
    }

    /// <summary>What every route that changes a record needs.</summary>
    internal sealed record RecordRequest<T>(
        HttpContext Http, [FromServices] RecordVerbs<T> Verbs, [FromServices] RecordAnswers<T> Records,
        [FromServices] Answers Answers, CancellationToken Cancel)
        where T : Record
    {
        public async Task<IResult> ChangeAsync(
            Func<RecordVerbs<T>, ApiRequest, CancellationToken, Task<Outcome<T>>> change, JsonObject? insteadOfBody = null)
        {
            var (request, problem) = await ApiRequest.ReadAsync(Http, insteadOfBody);
            if (request is null)
            {
                return Answers.Unreadable(problem);
            }

            var (record, refusal) = await change(Verbs, request, Cancel);
            return record is null ? Answers.Of(refusal!) : await Records.AnswerAsync(record, Http, StatusCodes.Status200OK, Cancel);
        }
    }
}
