using System.Text.Json.Nodes;
using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Reports.Opening;

namespace GiaoBan.Reports.Submission.Api;

/// <summary>Writes reports as the API shows them (INTERFACES.md section 2).</summary>
public sealed class ReportAnswers(NetworkMap map, Answers answers)
{
    public IResult Answer(ReportView view, HttpContext http)
    {
        http.Response.Headers.ETag = $"\"{view.Report?.Version ?? 0}\"";
        return answers.Of(Write(view));
    }

    public JsonObject Write(ReportView view) => new()
    {
        ["regime"] = view.Place.Regime.Code,
        ["period"] = view.Place.Period.ToString(),
        ["unit"] = map.CodeOf(view.Unit.Id, view.Place.Window.To),
        ["from"] = ApiJson.Day(view.Place.Window.From),
        ["to"] = ApiJson.Day(view.Place.Window.To),
        ["due"] = ApiJson.Instant(view.Place.Window.Due.UtcDateTime),
        ["state"] = ApiJson.Code(view.State),
        ["draft"] = view.Report?.HasDraft ?? false,
        ["version"] = view.Report?.Submitted ?? 0,
        ["late"] = view.IsLate,
        ["form"] = view.Form.Code,
        ["items"] = new JsonObject(view.Form.Items.Select(item => KeyValuePair.Create<string, JsonNode?>(item.Code, Item(view, item)))),
        ["rules"] = new JsonArray([.. (view.Judged?.Rules ?? []).Select(rule => Rule(view, rule))]),
        ["opening"] = view.Opening is { } opening ? OpeningAnswers.Write(opening) : null,
        ["receipt"] = view.Report?.Newest is { } newest
            ? Receipt.Of(view.Report, newest, map.CodeOf(view.Unit.Id, view.Place.Window.To)).Write()
            : null,
        ["returned"] = view.Report?.Newest?.Returned is { } returned ? Written(returned) : null,
    };

    private static JsonObject Item(ReportView view, Item item)
    {
        var entry = view.Entered.Entries.GetValueOrDefault(item.Code);
        var written = new JsonObject
        {
            ["label"] = item.Label,
            ["unit"] = item.Unit,
            ["kind"] = ApiJson.Code(item.Kind),
        };
        if (item.Kind == ItemKind.Text)
        {
            written["value"] = entry?.Text;
            written["state"] = entry?.Text is null ? "missing" : "value";
            return written;
        }

        var shown = ReportView.ValueOf(view.Shown, item.Code);
        written["value"] = ApiJson.Number(shown);
        written["state"] = ApiJson.State(shown);
        if (entry?.Excused is { } excuse)
        {
            written["excused"] = excuse;
        }

        written["reported"] = view.Reported is null ? null : ApiJson.Number(ReportView.ValueOf(view.Reported, item.Code));
        written["now"] = view.Present is null ? null : ApiJson.Number(ReportView.ValueOf(view.Present, item.Code));
        return written;
    }

    private static JsonObject Rule(ReportView view, JudgedRule rule) => new()
    {
        ["id"] = rule.Rule.Id,
        ["severity"] = ApiJson.Code(rule.Rule.Severity),
        ["text"] = rule.Rule.Source,
        ["message"] = rule.Rule.Message,
        ["state"] = ApiJson.Code(rule.State),
        ["left"] = ApiJson.Number(rule.Left),
        ["right"] = ApiJson.Number(rule.Right),
        ["difference"] = ApiJson.Number(rule.Difference),
        ["explanation"] = view.ExplanationOf(rule)?.Text,
    };

    private static JsonObject Written(Return returned) => new()
    {
        ["reason"] = returned.Reason,
        ["items"] = new JsonObject(returned.Items.Select(i => KeyValuePair.Create<string, JsonNode?>(i.Key, i.Value))),
        ["at"] = ApiJson.Instant(returned.At),
    };
}
