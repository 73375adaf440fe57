using System.Text.Json.Nodes;
using GiaoBan.Briefings.Room;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Briefings.Api;

/// <summary><c>briefings</c>, each one's room, and what is done in it (INTERFACES.md section 2).</summary>
public static class BriefingRoutes
{
    public static void MapBriefings(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/briefings").WithTags("briefings");
        routes.MapGet("", ListAsync);
        routes.MapPost("", CreateAsync).Accepts<JsonObject>("application/json");
        routes.MapGet("/{id}", GetAsync);
        routes.MapPatch("/{id}", (string id, [AsParameters] BriefingRequest asked) => asked.ChangeAsync(id, asked.Verbs.CorrectAsync));
        routes.MapPost("/{id}/call", (string id, [AsParameters] BriefingRequest asked) => asked.ChangeAsync(id, asked.Verbs.CallAsync));
        routes.MapPost("/{id}/cancel", (string id, [AsParameters] BriefingRequest asked) => asked.ChangeAsync(id, asked.Verbs.CancelAsync));
        MapRoom(routes);
    }

    private static void MapRoom(RouteGroupBuilder routes)
    {
        routes.MapGet("/{id}/room", RoomAsync);
        routes.MapGet("/{id}/happenings", HappeningsAsync).MayAsk("after");
        Verb("open", services => Of<RoomVerbs>(services).OpenAsync);
        Verb("close", services => Of<RoomVerbs>(services).CloseAsync);
        Verb("check-in", services => Of<RoomVerbs>(services).CheckInAsync);
        Verb("roll-call", services => Of<RoomVerbs>(services).ConfirmRollAsync);
        Verb("item", services => Of<RoomVerbs>(services).BeginItemAsync);
        Verb("time", services => Of<RoomVerbs>(services).AddTimeAsync);
        Verb("ask", services => Of<QueueVerbs>(services).AskAsync);
        Verb("withdraw", services => Of<QueueVerbs>(services).WithdrawAsync);
        Verb("order", services => Of<QueueVerbs>(services).OrderAsync);
        Verb("invite", services => Of<QueueVerbs>(services).InviteAsync);
        Verb("stop", services => Of<QueueVerbs>(services).StopAsync);
        Verb("show", services => Of<ScreenVerbs>(services).ShowAsync);
        Verb("hide", services => Of<ScreenVerbs>(services).HideAsync);

        void Verb(string name, Func<IServiceProvider, RoomVerb> verb) =>
            routes.MapPost($"/{{id}}/{name}", (string id, [AsParameters] RoomRequest asked) => asked.DoAsync(id, verb))
                .Accepts<JsonObject>("application/json");
    }

    private static T Of<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    private static async Task<IResult> ListAsync(
        [FromServices] BriefingReading reading, [FromServices] BriefingAnswers briefings, [FromServices] Answers answers, CancellationToken cancel)
    {
        var list = await reading.ListAsync(cancel);
        return answers.Of(new JsonObject
        {
            ["items"] = new JsonArray([.. list.Select(briefings.Write)]),
            ["next"] = null,
            ["total"] = list.Count,
        });
    }

    private static async Task<IResult> GetAsync(
        string id, HttpContext http, [FromServices] BriefingReading reading, [FromServices] BriefingAnswers briefings,
        [FromServices] Answers answers, CancellationToken cancel)
    {
        var (found, refusal) = await reading.FindAsync(id, cancel);
        return found is null ? answers.Of(refusal!) : briefings.Answer(found, http);
    }

    private static async Task<IResult> CreateAsync(
        HttpContext http, [FromServices] BriefingVerbs verbs, [FromServices] BriefingReading reading,
        [FromServices] BriefingAnswers briefings, [FromServices] Answers answers, CancellationToken cancel)
    {
        if (reading.MayPrepare() is { } refused)
        {
            return answers.Of(refused);
        }

        var (request, problem) = await ApiRequest.ReadAsync(http);
        if (request is null)
        {
            return answers.Unreadable(problem);
        }

        var (made, refusal) = await verbs.CreateAsync(request.Entry, request.Repeat, cancel);
        return made is null
            ? answers.Of(refusal!)
            : briefings.Answer((await reading.FindAsync(made.PublicId, cancel)).Value!, http, StatusCodes.Status201Created);
    }

    private static async Task<IResult> RoomAsync(
        string id, [FromServices] RoomReading reading, [FromServices] RoomAnswers rooms, [FromServices] Answers answers, CancellationToken cancel)
    {
        var (room, refusal) = await reading.OpenAsync(id, cancel);
        return room is null ? answers.Of(refusal!) : answers.Of(rooms.Write(room));
    }

    private static async Task<IResult> HappeningsAsync(
        string id, HttpContext http, [FromServices] BriefingReading briefings, [FromServices] RoomReading reading,
        [FromServices] RoomAnswers rooms, [FromServices] Answers answers, CancellationToken cancel)
    {
        var (found, refusal) = await briefings.FindAsync(id, cancel);
        if (found is null)
        {
            return answers.Of(refusal!);
        }

        if (!long.TryParse(http.Request.Query["after"].FirstOrDefault() ?? "0", System.Globalization.CultureInfo.InvariantCulture, out var after))
        {
            return answers.Of(Refusal.Unanswerable("after", new Figures.Text("after là số của sự việc đã có.", "after is the number of a happening that one has.")));
        }

        var happenings = await reading.AfterAsync(found, after, cancel);
        return answers.Of(new JsonObject
        {
            ["items"] = new JsonArray([.. happenings.Select(h => rooms.Write(found, h))]),
            ["total"] = happenings.Count,
        });
    }

    /// <summary>Something that is done in a room.</summary>
    internal delegate Task<Outcome<Happening>> RoomVerb(string id, EntrySource entry, RepeatKey? repeat, CancellationToken cancel);

    /// <summary>Something that is done to a briefing.</summary>
    internal delegate Task<Outcome<Briefing>> BriefingVerb(string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel);

    /// <summary>A request that does something in a room.</summary>
    internal sealed record RoomRequest(
        HttpContext Http, [FromServices] BriefingReading Briefings, [FromServices] RoomAnswers Rooms, [FromServices] Answers Answers,
        CancellationToken Cancel)
    {
        public async Task<IResult> DoAsync(string id, Func<IServiceProvider, RoomVerb> verb)
        {
            var (request, problem) = await ApiRequest.ReadAsync(Http);
            if (request is null)
            {
                return Answers.Unreadable(problem);
            }

            var (happening, refusal) = await verb(Http.RequestServices)(id, request.Entry, request.Repeat, Cancel);
            return happening is null
                ? Answers.Of(refusal!)
                : Answers.Of(Rooms.Write((await Briefings.FindAsync(id, Cancel)).Value!, happening));
        }
    }

    /// <summary>A request that changes a briefing.</summary>
    internal sealed record BriefingRequest(
        HttpContext Http, [FromServices] BriefingVerbs Verbs, [FromServices] BriefingReading Reading, [FromServices] BriefingAnswers Briefings,
        [FromServices] Answers Answers, CancellationToken Cancel)
    {
        public async Task<IResult> ChangeAsync(string id, BriefingVerb change)
        {
            var (request, problem) = await ApiRequest.ReadAsync(Http);
            if (request is null)
            {
                return Answers.Unreadable(problem);
            }

            var (changed, refusal) = await change(id, request.Version, request.Entry, request.Repeat, Cancel);
            return changed is null ? Answers.Of(refusal!) : Briefings.Answer((await Reading.FindAsync(id, Cancel)).Value!, Http);
        }
    }
}
