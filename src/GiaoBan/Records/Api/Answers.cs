using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;

namespace GiaoBan.Records.Api;

/// <summary>What the API answers: an object (with <c>demo</c> in the demo), or a refusal as problem details.</summary>
public sealed class Answers(Installation installation, Lang lang)
{
    public IResult Of(JsonObject body, int status = StatusCodes.Status200OK)
    {
        if (installation.IsDemo)
        {
            body["demo"] = true;
        }

        return Results.Json(body, ApiJson.Options, statusCode: status);
    }

    public IResult Of(Refusal refusal) => Problem(StatusOf(refusal.Kind), refusal.Message, refusal.Faults);

    /// <summary>A request that cannot be read at all.</summary>
    public IResult Unreadable(Text message) => Problem(StatusCodes.Status400BadRequest, message, []);

    private IResult Problem(int status, Text message, IReadOnlyList<Fault> faults)
    {
        var extensions = new Dictionary<string, object?>();
        if (faults.Count > 0)
        {
            extensions["errors"] = faults.GroupBy(f => f.Field)
                .ToDictionary(g => g.Key, g => g.Select(f => lang.T(f.Message)).ToArray());
        }

        if (installation.IsDemo)
        {
            extensions["demo"] = true;
        }

        var detail = faults.Count > 0 ? string.Join(" ", faults.Select(f => $"{f.Field}: {lang.T(f.Message)}")) : lang.T(message);
        return Results.Problem(detail: detail, title: lang.T(message), statusCode: status, extensions: extensions);
    }

    /// <summary>The status by which a refusal is answered, by the API and by pages.</summary>
    internal static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.VersionNeeded => StatusCodes.Status428PreconditionRequired,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
