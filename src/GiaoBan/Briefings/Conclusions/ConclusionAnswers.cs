using System.Text.Json.Nodes;
using GiaoBan.Assignments.Supporting;
using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Shell;

namespace GiaoBan.Briefings.Conclusions;

/// <summary>Writes conclusions as the API shows them.</summary>
public sealed class ConclusionAnswers(Answers answers, NetworkMap map)
{
    /// <summary>The answer about one conclusion, with its version as <c>ETag</c>.</summary>
    public IResult Answer(SeatedBriefing seated, Conclusion conclusion, HttpContext http, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ETag = $"\"{conclusion.Version}\"";
        return answers.Of(Write(seated, conclusion), status);
    }

    public JsonObject Write(SeatedBriefing seated, Conclusion conclusion)
    {
        var day = Clock.DayOf(seated.Briefing.StartsAt);
        var task = conclusion.Text.Task;
        var body = new JsonObject
        {
            ["id"] = conclusion.PublicId,
            ["version"] = conclusion.Version,
            ["state"] = BriefingWords.CodeOf(conclusion.State),
            ["number"] = conclusion.Number,
            ["kind"] = BriefingWords.CodeOf(conclusion.Text.Kind),
            ["words"] = conclusion.Text.Words,
            ["item"] = seated.Briefing.AgendaOf(seated.Seat).Any(i => i.Id == conclusion.Text.Item) ? conclusion.Text.Item : null,
            ["publishedAt"] = conclusion.PublishedAt is { } at ? ApiJson.Instant(at) : null,
            ["units"] = Codes(conclusion.Units),
            ["corrections"] = new JsonArray([.. conclusion.Corrections.Select(c => new JsonObject
            {
                ["at"] = ApiJson.Instant(c.At),
                ["before"] = c.Before,
                ["reason"] = c.Reason,
            })]),
        };
        if (task is not null)
        {
            body["to"] = BriefingWords.CodeOf(task.Addressees.Kind);
            body["named"] = Codes(task.Addressees.Named);
            body["formula"] = task.Addressees.Formula;
            body["dueOn"] = ApiJson.Day(task.DueOn);
            body["product"] = task.Product;
            body["field"] = task.Field;
            body["supporting"] = task.Supporting;
            body[SupportingUnits.Field] = SupportingUnits.Codes(task.SupportingUnits, map, day);
            body["countable"] = task.Countable;
        }

        if (seated.Seat.Leads)
        {
            body["writtenBy"] = conclusion.WrittenBy;
            body["writtenAt"] = ApiJson.Instant(conclusion.WrittenAt);
        }

        return body;

        JsonArray Codes(IEnumerable<int> units) => new([.. units.Select(unit => JsonValue.Create(map.CodeOf(unit, day)))]);
    }
}
