using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Listing;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Reports.National;

/// <summary><c>facts</c>, <c>figures</c>, <c>figures/records</c>, <c>national</c> (INTERFACES.md section 2).</summary>
public static class NationalRoutes
{
    private static readonly string[] Question = ["formula", "from", "to", "regime", "period", "unit", "by", "map", "basis"];

    public static void MapNational(this IEndpointRouteBuilder api)
    {
        api.MapGet("/facts", Facts).WithTags("figures");
        api.MapGet("/figures", FiguresAsync).WithTags("figures").MayAsk(Question);
        api.MapGet("/figures/records", RecordsAsync).WithTags("figures").MayAsk([.. Question, "limit", "after"]);
        api.MapGet("/national/{regime}/{period}", NationalAsync).WithTags("national").MayAsk("map");
    }

    private static IResult Facts([FromServices] FactCatalogue facts, [FromServices] Answers answers, Shell.Language.Lang lang)
    {
        JsonNode[] items = [.. facts.All.Select(fact => new JsonObject
        {
            ["fact"] = fact.Code,
            ["kind"] = ApiJson.Code(fact.Kind),
            ["label"] = lang.T(fact.Label),
            ["measures"] = new JsonArray([.. fact.Measures.Select(m => new JsonObject
            {
                ["code"] = m.Code,
                ["label"] = lang.T(m.Label),
                ["unit"] = m.Unit,
            })]),
            ["dimensions"] = new JsonArray([.. fact.Dimensions.Select(d => new JsonObject
            {
                ["code"] = d.Code,
                ["label"] = lang.T(d.Label),
                ["values"] = new JsonArray([.. d.Values.Select(v => new JsonObject { ["code"] = v.Code, ["label"] = lang.T(v.Label) })]),
            })]),
        })];
        return answers.Of(new JsonObject { ["items"] = new JsonArray(items), ["next"] = null, ["total"] = items.Length });
    }

    private static async Task<IResult> FiguresAsync(
        HttpContext http, [FromServices] FigureQuestions questions, [FromServices] Figuring figuring,
        [FromServices] Answers answers, NetworkMap map, CancellationToken cancel)
    {
        var (question, wrong) = await questions.ReadAsync(new ListQuery(http.Request.Query), cancel);
        if (question is null)
        {
            return answers.Of(wrong!);
        }

        var (answer, refusal) = await figuring.AnswerAsync(question, cancel);
        return answer is null ? answers.Of(refusal!) : answers.Of(Written(answer, map));
    }

    private static JsonObject Written(FigureAnswer answer, NetworkMap map) => new()
    {
        ["formula"] = answer.Question.Formula.ToString(),
        ["measure"] = answer.Measure,
        ["from"] = ApiJson.Day(answer.Question.From),
        ["to"] = ApiJson.Day(answer.Question.To),
        ["basis"] = answer.Question.Basis,
        ["value"] = ApiJson.Number(answer.Value),
        ["state"] = ApiJson.State(answer.Value),
        ["coverage"] = Written(answer.Coverage),
        ["units"] = new JsonArray([.. answer.Rows.Select(row => new JsonObject
        {
            ["unit"] = row.Code,
            ["members"] = new JsonArray([.. row.Members.Select(m => JsonValue.Create(map.CodeOf(m.Id, answer.Question.To)))]),
            ["value"] = ApiJson.Number(row.Value),
            ["state"] = ApiJson.State(row.Value),
            ["coverage"] = Written(row.Coverage),
        })]),
    };

    private static JsonObject Written(Coverage coverage) => new()
    {
        ["known"] = coverage.Known,
        ["of"] = coverage.Of,
        ["missing"] = new JsonArray([.. coverage.Missing.Select(m => JsonValue.Create(m))]),
    };

    private static async Task<IResult> RecordsAsync(
        HttpContext http, [FromServices] FigureQuestions questions, [FromServices] FigureRecords records,
        [FromServices] Answers answers, NetworkMap map, CancellationToken cancel)
    {
        var query = new ListQuery(http.Request.Query);
        var limit = query.Limit();
        var after = query.After();
        var (question, wrong) = await questions.ReadAsync(query, cancel);
        if (question is null)
        {
            return answers.Of(wrong!);
        }

        var (list, refusal) = await records.OfAsync(question, (int)Math.Clamp(after?.Id ?? 0, 0, int.MaxValue), limit, cancel);
        return list is null ? answers.Of(refusal!) : answers.Of(new JsonObject
        {
            ["total"] = list.Total,
            ["hidden"] = list.Hidden,
            ["records"] = list.Records,
            ["hiddenRecords"] = list.HiddenRecords,
            ["items"] = new JsonArray([.. list.Items.Select(item => Written(item, map, question.To))]),
            ["next"] = list.Next is { } next ? ListQuery.MarkOf("", next) : null,
        });
    }

    private static JsonObject Written(FigureRecord item, NetworkMap map, DateOnly day) => new()
    {
        ["fact"] = item.Fact,
        ["amount"] = item.Amount,
        ["unit"] = map.CodeOf(item.Unit, day),
        ["day"] = ApiJson.Day(item.Day),
        ["until"] = item.Until is { } until && until != Contribution.Open ? ApiJson.Day(until) : null,
        ["register"] = item.Register.Code,
        ["id"] = item.PublicId,
        ["number"] = item.Number,
        ["title"] = item.Title,
        ["version"] = item.Version,
    };

    private static async Task<IResult> NationalAsync(
        string regime, string period, HttpContext http, [FromServices] NationalPictures pictures,
        [FromServices] Answers answers, CancellationToken cancel)
    {
        var query = new ListQuery(http.Request.Query);
        var day = query.Day("map");
        if (query.Faults.Count > 0)
        {
            return answers.Of(Refusal.Unanswerable(query.Faults));
        }

        var (picture, refusal) = await pictures.OfAsync(regime, period, day, cancel);
        return picture is null ? answers.Of(refusal!) : answers.Of(new JsonObject
        {
            ["coverage"] = Written(picture.Coverage),
            ["items"] = new JsonObject(picture.Items.Select(i => KeyValuePair.Create<string, JsonNode?>(i.Item.Code, new JsonObject
            {
                ["value"] = ApiJson.Number(i.Now.Value),
                ["state"] = ApiJson.State(i.Now.Value),
                ["coverage"] = i.Now.Coverage is { } coverage ? Written(coverage) : null,
                ["previous"] = ApiJson.Number(i.Previous),
                ["lastYear"] = ApiJson.Number(i.LastYear),
            }))),
            ["units"] = new JsonArray([.. picture.Rows.Select(Written)]),
        });
    }

    private static JsonObject Written(NationalRow row)
    {
        var written = new JsonObject { ["unit"] = row.Code };
        if (row.Standing is { } standing)
        {
            written["state"] = ApiJson.Code(standing.State);
            written["late"] = standing.Late;
            written["broken"] = standing.Broken;
        }
        else
        {
            written["coverage"] = Written(row.Reporting);
        }

        written["items"] = new JsonObject(row.Items.Select(i => KeyValuePair.Create<string, JsonNode?>(
            i.Key, new JsonObject { ["value"] = ApiJson.Number(i.Value), ["state"] = ApiJson.State(i.Value) })));
        return written;
    }
}
