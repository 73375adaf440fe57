using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Shell;

namespace GiaoBan.Briefings.Api;

/// <summary>Writes briefings as the API shows them to a seat: what is internal goes to chair and secretary only.</summary>
internal sealed class BriefingAnswers(NetworkMap map, Answers answers)
{
    /// <summary>The answer about one briefing, with its version as <c>ETag</c>.</summary>
    public IResult Answer(SeatedBriefing seated, HttpContext http, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ETag = $"\"{seated.Briefing.Version}\"";
        if (status == StatusCodes.Status201Created)
        {
            http.Response.Headers.Location = $"/api/v1/briefings/{seated.Briefing.PublicId}";
        }

        return answers.Of(Write(seated), status);
    }

    public JsonObject Write(SeatedBriefing seated)
    {
        var briefing = seated.Briefing;
        var body = new JsonObject
        {
            ["id"] = briefing.PublicId,
            ["version"] = briefing.Version,
            ["state"] = ApiJson.Code(briefing.State),
            ["kind"] = BriefingWords.CodeOf(briefing.Kind),
            ["title"] = briefing.Title,
            ["rehearsal"] = briefing.IsRehearsal,
            ["startsAt"] = ApiJson.Instant(briefing.StartsAt),
            ["place"] = briefing.Place,
            ["regime"] = briefing.Regime,
            ["period"] = briefing.Period,
            ["invited"] = BriefingWords.CodeOf(briefing.Invitation.Kind),
            ["sites"] = Codes(briefing, briefing.Sites),
            ["dutyPhone"] = briefing.DutyPhone,
            ["speakingMinutes"] = briefing.SpeakingMinutes,
            ["sitePaper"] = briefing.SitePaper,
            ["noticeNumber"] = briefing.NoticeNumber,
            ["noticeOn"] = briefing.NoticeOn is { } day ? ApiJson.Day(day) : null,
            ["signedNumber"] = briefing.SignedNumber,
            ["signedOn"] = briefing.SignedOn is { } signed ? ApiJson.Day(signed) : null,
            ["openedAt"] = Instant(briefing.OpenedAt),
            ["closedAt"] = Instant(briefing.ClosedAt),
            ["seat"] = ApiJson.Code(seated.Seat.Kind),
            ["agenda"] = new JsonArray([.. seated.TimedAgenda().Select(i => Item(i, seated.Seat))]),
        };
        return body;
    }

    /// <summary>The codes that units bear on the day of the briefing.</summary>
    public JsonArray Codes(Briefing briefing, IEnumerable<int> units) => new([.. units.Select(u => JsonValue.Create(CodeOf(briefing, u)))]);

    public string CodeOf(Briefing briefing, int unit) => map.CodeOf(unit, Clock.DayOf(briefing.StartsAt));

    public static JsonNode? Instant(DateTime? at) => at is { } utc ? ApiJson.Instant(utc) : null;

    private static JsonObject Item(TimedItem timed, Seat seat)
    {
        var item = timed.Item;
        var written = new JsonObject
        {
            ["id"] = item.Id,
            ["number"] = timed.Number,
            ["level"] = item.Level,
            ["title"] = item.Title,
            ["minutes"] = item.Minutes,
            ["speaker"] = item.Speaker,
            ["openAssignments"] = item.IsOpenAssignments,
        };
        if (seat.Leads)
        {
            written["internal"] = item.IsInternal;
            written["figures"] = new JsonArray([.. item.Figures.Select(ApiJson.Write)]);
        }

        return written;
    }
}
