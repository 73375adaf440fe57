using System.Text.Json.Nodes;
using GiaoBan.Briefings.Api;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>The conclusions of a briefing (INTERFACES.md section 2, <c>briefings</c>).</summary>
internal static class ConclusionRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/briefings/{id}/sign", SignAsync).WithTags("briefings").Accepts<JsonObject>("application/json");
        var routes = api.MapGroup("/briefings/{id}/conclusions").WithTags("briefings");
        routes.MapGet("", ListAsync);
        routes.MapPost("", DraftAsync).Accepts<JsonObject>("application/json");
        routes.MapGet("/{conclusion}/addressees", AddresseesAsync);
        routes.MapPatch("/{conclusion}", (string id, string conclusion, [AsParameters] ConclusionRequest asked) =>
            asked.ChangeAsync(id, conclusion, asked.Verbs.WriteAsync));
        routes.MapDelete("/{conclusion}", (string id, string conclusion, [AsParameters] ConclusionRequest asked) =>
            asked.ChangeAsync(id, conclusion, asked.Verbs.DropAsync, []));
        routes.MapPost("/{conclusion}/publish", (string id, string conclusion, [AsParameters] ConclusionRequest asked) =>
            asked.ChangeAsync(id, conclusion, asked.Verbs.PublishAsync));
        routes.MapPost("/{conclusion}/correct", (string id, string conclusion, [AsParameters] ConclusionRequest asked) =>
            asked.ChangeAsync(id, conclusion, asked.Verbs.CorrectAsync));
    }

    private static async Task<IResult> ListAsync(
        string id, [FromServices] BriefingReading briefings, [FromServices] ConclusionReading reading,
        [FromServices] ConclusionAnswers conclusions, [FromServices] Answers answers, CancellationToken cancel)
    {
        var (seated, refusal) = await briefings.FindAsync(id, cancel);
        if (seated is null)
        {
            return answers.Of(refusal!);
        }

        var list = await reading.OfAsync(seated, cancel);
        return answers.Of(new JsonObject
        {
            ["items"] = new JsonArray([.. list.Select(conclusion => conclusions.Write(seated, conclusion))]),
            ["next"] = null,
            ["total"] = list.Count,
        });
    }

    private static async Task<IResult> DraftAsync(
        string id, HttpContext http, [FromServices] BriefingReading briefings, [FromServices] ConclusionVerbs verbs,
        [FromServices] ConclusionAnswers conclusions, [FromServices] Answers answers, CancellationToken cancel)
    {
        var (request, problem) = await ApiRequest.ReadAsync(http);
        if (request is null)
        {
            return answers.Unreadable(problem);
        }

        var (made, refusal) = await verbs.DraftAsync(id, request.Entry, request.Repeat, cancel);
        return made is null
            ? answers.Of(refusal!)
            : conclusions.Answer((await briefings.FindAsync(id, cancel)).Value!, made, http, StatusCodes.Status201Created);
    }

    private static async Task<IResult> SignAsync(
        string id, HttpContext http, [FromServices] BriefingReading briefings, [FromServices] Signing signing,
        [FromServices] BriefingAnswers written, [FromServices] Answers answers, CancellationToken cancel)
    {
        var (request, problem) = await ApiRequest.ReadAsync(http);
        if (request is null)
        {
            return answers.Unreadable(problem);
        }

        var (signed, refusal) = await signing.SignAsync(id, request.Entry, request.Repeat, cancel);
        return signed is null ? answers.Of(refusal!) : written.Answer((await briefings.FindAsync(id, cancel)).Value!, http);
    }

    /// <summary>To whom a draft would go if it were published now.</summary>
    private static async Task<IResult> AddresseesAsync(
        string id, string conclusion, [FromServices] BriefingReading briefings, [FromServices] ConclusionReading reading,
        [FromServices] AddresseesReading addressees, [FromServices] Answers answers, [FromServices] NetworkMap map, CancellationToken cancel)
    {
        var (seated, refusal) = await briefings.FindAsync(id, cancel);
        if (seated is null || (refusal = seated.Seat.MayLead()) is not null)
        {
            return answers.Of(refusal!);
        }

        if ((await reading.OfAsync(seated, cancel)).FirstOrDefault(c => c.PublicId == conclusion) is not { } found)
        {
            return answers.Of(Refusal.NotFound);
        }

        var (addressed, wrong) = found switch
        {
            { State: ConclusionState.Published } => Addressed.Of(found.Units),
            { Text.Task: { } task } => await addressees.UnitsOfAsync(seated.Briefing, task.Addressees, cancel),
            _ => Addressed.Of([]),
        };
        var day = Clock.DayOf(seated.Briefing.StartsAt);
        return addressed is null ? answers.Of(wrong!) : answers.Of(new JsonObject
        {
            ["items"] = Codes(addressed.Units),
            ["next"] = null,
            ["total"] = addressed.Units.Count,
            ["unreported"] = Codes(addressed.Unreported),
        });

        JsonArray Codes(IEnumerable<int> units) => new([.. units.Select(unit => JsonValue.Create(map.CodeOf(unit, day)))]);
    }

    /// <summary>Something that is done to a conclusion.</summary>
    internal delegate Task<Outcome<Conclusion>> ConclusionVerb(
        string briefing, string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel);

    /// <summary>A request that changes a conclusion.</summary>
    internal sealed record ConclusionRequest(
        HttpContext Http, [FromServices] ConclusionVerbs Verbs, [FromServices] BriefingReading Briefings,
        [FromServices] ConclusionAnswers Conclusions, [FromServices] Answers Answers, CancellationToken Cancel)
    {
        public async Task<IResult> ChangeAsync(string briefing, string id, ConclusionVerb change, JsonObject? insteadOfBody = null)
        {
            var (request, problem) = await ApiRequest.ReadAsync(Http, insteadOfBody);
            if (request is null)
            {
                return Answers.Unreadable(problem);
            }

            var (changed, refusal) = await change(briefing, id, request.Version, request.Entry, request.Repeat, Cancel);
            return changed is null
                ? Answers.Of(refusal!)
                : Conclusions.Answer((await Briefings.FindAsync(briefing, Cancel)).Value!, changed, Http);
        }
    }
}
