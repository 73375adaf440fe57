using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Entry;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Reports.Submission.Api;

/// <summary><c>reports/R/P/U</c> and what is done to one (INTERFACES.md section 2).</summary>
public static class ReportRoutes
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/reports").WithTags("reports");
        routes.MapGet("", ListAsync);
        routes.MapGet("/{regime}/{period}/{unit}", GetAsync);
        routes.MapPut("/{regime}/{period}/{unit}/entries", EnterAsync).Accepts<JsonObject>("application/json");
        routes.MapPut("/{regime}/{period}/{unit}/explanations", ExplainAsync).Accepts<JsonObject>("application/json");
        routes.MapPost("/{regime}/{period}/{unit}/submit", SubmitAsync).Accepts<JsonObject>("application/json");
        routes.MapPost("/{regime}/{period}/{unit}/return", ReturnAsync).Accepts<JsonObject>("application/json");
        routes.MapPost("/{regime}/{period}/{unit}/accept", AcceptAsync);
    }

    private static async Task<IResult> ListAsync(
        string? regime, string? period, [FromServices] ReportLists lists, [FromServices] Answers answers, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(regime) || string.IsNullOrWhiteSpace(period))
        {
            return answers.Of(Refusal.Unanswerable("regime", new Text(
                "Nêu chế độ và kỳ: ?regime=…&period=….", "Say regime and period: ?regime=…&period=….")));
        }

        var (list, refusal) = await lists.OfAsync(regime, period, cancel);
        return list is null ? answers.Of(refusal!) : answers.Of(list.Write());
    }

    private static async Task<IResult> GetAsync([AsParameters] ReportRequest asked) => await asked.AnswerAsync();

    private static Task<IResult> EnterAsync([AsParameters] ReportRequest asked, [FromServices] ReportVerbs verbs) =>
        asked.DoAsync(verbs.MayWork, async (at, request) =>
        {
            var faults = new List<Fault>();
            var said = Said.Read(request.Body, at.Form, faults);
            return faults.Count > 0
                ? Refusal.Invalid(faults)
                : (await verbs.EnterAsync(at.Place, at.Unit, said, request.Version, asked.Cancel)).Refusal;
        });

    private static Task<IResult> ExplainAsync([AsParameters] ReportRequest asked, [FromServices] ReportVerbs verbs) =>
        asked.DoAsync(verbs.MayWork, async (at, request) =>
        {
            var (sentences, invalid) = Sentences(request.Entry, request.Body);
            return invalid ?? (await verbs.ExplainAsync(at.Place, at.Unit, at.Form, sentences, request.Version, asked.Cancel)).Refusal;
        });

    private static async Task<IResult> SubmitAsync([AsParameters] ReportRequest asked, [FromServices] SubmissionVerbs verbs)
    {
        Receipt? receipt = null;
        var answer = await asked.DoAsync(verbs.MaySubmit, async (at, request) =>
        {
            var reason = request.Entry.Text("reason", null, required: false);
            if (request.Entry.Finished() is { } wrong)
            {
                return wrong;
            }

            var (done, refusal) = await verbs.SubmitAsync(at.Place, at.Unit, at.Form, reason, request.Version, asked.Cancel);
            receipt = refusal is null ? done.Receipt : null;
            return refusal;
        });
        return receipt is null ? answer : asked.Answers.Of(receipt.Write());
    }

    private static Task<IResult> ReturnAsync([AsParameters] ReportRequest asked, [FromServices] SubmissionVerbs verbs) =>
        asked.DoAsync(verbs.MayJudge, async (at, request) =>
        {
            var reason = request.Entry.Text("reason", null);
            var items = new Dictionary<string, string>();
            if (request.Entry.Child("items") is { } cells)
            {
                foreach (var item in at.Form.Items)
                {
                    if (cells.Text(item.Code, null, required: false) is { } sentence)
                    {
                        items[item.Code] = sentence;
                    }
                }

                request.Entry.Take(cells);
            }

            return request.Entry.Finished()
                ?? (await verbs.ReturnAsync(at.Place, at.Unit, reason!, items, request.Version, asked.Cancel)).Refusal;
        });

    private static Task<IResult> AcceptAsync([AsParameters] ReportRequest asked, [FromServices] SubmissionVerbs verbs) =>
        asked.DoAsync(verbs.MayJudge, async (at, request) =>
            request.Entry.Finished() ?? (await verbs.AcceptAsync(at.Place, at.Unit, request.Version, asked.Cancel)).Refusal);

    private static (IReadOnlyDictionary<int, string?> Sentences, Refusal? Invalid) Sentences(JsonEntry entry, JsonObject body)
    {
        var sentences = new Dictionary<int, string?>();
        foreach (var (name, _) in body)
        {
            if (int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var id))
            {
                sentences[id] = entry.Text(name, null, required: false);
            }
        }

        return (sentences, entry.Finished());
    }
}
