using System.Text.Json.Nodes;
using GiaoBan.Briefings.Api;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Attachments;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Briefings.Papers;

/// <summary>The papers of a briefing (INTERFACES.md section 2, <c>briefings</c>); files are sent before, to <c>attachments</c>.</summary>
internal static class PaperRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/briefings/{id}/papers").WithTags("briefings");
        routes.MapGet("", ListAsync);
        routes.MapPost("", LayAsync).Accepts<JsonObject>("application/json");
        routes.MapGet("/{paper}", FileAsync);
        routes.MapPost("/{paper}/withdraw", WithdrawAsync).Accepts<JsonObject>("application/json");
    }

    private static async Task<IResult> ListAsync(string id, [AsParameters] PaperRequest asked) => await asked.ListAsync(id);

    private static async Task<IResult> LayAsync(string id, [AsParameters] PaperRequest asked, [FromServices] PaperVerbs verbs)
    {
        var (request, problem) = await ApiRequest.ReadAsync(asked.Http);
        if (request is null)
        {
            return asked.Answers.Unreadable(problem);
        }

        var (_, refusal) = await verbs.LayAsync(id, request.Entry, request.Repeat, asked.Cancel);
        return refusal is null ? await asked.ListAsync(id, StatusCodes.Status201Created) : asked.Answers.Of(refusal);
    }

    private static async Task<IResult> WithdrawAsync(string id, string paper, [AsParameters] PaperRequest asked, [FromServices] PaperVerbs verbs)
    {
        var (request, problem) = await ApiRequest.ReadAsync(asked.Http);
        if (request is null)
        {
            return asked.Answers.Unreadable(problem);
        }

        var (_, refusal) = await verbs.WithdrawAsync(id, paper, request.Entry, request.Repeat, asked.Cancel);
        return refusal is null ? await asked.ListAsync(id) : asked.Answers.Of(refusal);
    }

    private static async Task<IResult> FileAsync(string id, string paper, [AsParameters] PaperRequest asked)
    {
        if ((await asked.Briefings.FindAsync(id, asked.Cancel)).Value is not { } seated
            || await asked.Reading.FindAsync(seated, paper, page: null, asked.Cancel) is not { } found)
        {
            return asked.Answers.Of(Refusal.NotFound);
        }

        await asked.Reading.OpenedAsync(seated.Seat, found, asked.Cancel);
        return AttachmentResult.Of(found.File);
    }

    /// <summary>A request about papers.</summary>
    internal sealed record PaperRequest(
        HttpContext Http, [FromServices] BriefingReading Briefings, [FromServices] PaperReading Reading, [FromServices] BriefingAnswers Written,
        [FromServices] Answers Answers, CancellationToken Cancel)
    {
        /// <summary>The papers as they now lie on the table.</summary>
        public async Task<IResult> ListAsync(string id, int status = StatusCodes.Status200OK)
        {
            var (seated, refusal) = await Briefings.FindAsync(id, Cancel);
            if (seated is null)
            {
                return Answers.Of(refusal!);
            }

            var papers = await Reading.OfAsync(seated, Cancel);
            var marks = await Reading.MarksAsync(seated.Seat, papers, Cancel);
            return Answers.Of(new JsonObject
            {
                ["items"] = new JsonArray([.. papers.Select(p => Write(seated, p, marks.GetValueOrDefault(p.Id, PaperMarks.None)))]),
                ["next"] = null,
                ["total"] = papers.Count,
            }, status);
        }

        /// <summary>A site learns whether it has opened a paper itself, the centre how many have.</summary>
        private JsonObject Write(SeatedBriefing seated, Paper paper, PaperMarks marks)
        {
            var written = new JsonObject
            {
                ["id"] = paper.PublicId,
                ["name"] = paper.File.Name,
                ["kind"] = paper.File.Kind,
                ["size"] = paper.File.Size,
                ["pages"] = paper.Pages,
                ["item"] = paper.Item,
                ["unit"] = paper.UnitId is { } unit ? Written.CodeOf(seated.Briefing, unit) : null,
                ["laidAt"] = ApiJson.Instant(paper.LaidAt),
            };
            if (seated.Seat.Kind == SeatKind.Site)
            {
                written["opened"] = marks.IsOwn;
            }
            else
            {
                written["openedBy"] = marks.Sites;
            }

            return written;
        }
    }
}
