using System.Globalization;
using System.Text.Json.Serialization;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Network;

/// <summary><c>GET units?on=DATE</c>: the network as it stands on a day.</summary>
internal static class UnitsRoute
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/units", List).WithTags("units");

    /// <summary>All units of the day in one answer: they are few, and whoever asks needs the whole map.</summary>
    private static Results<Ok<UnitsAnswer>, ProblemHttpResult> List(
        string? on, [FromServices] NetworkMap map, [FromServices] Clock clock, [FromServices] Installation installation, [FromServices] Lang lang)
    {
        var day = clock.Today;
        if (!string.IsNullOrEmpty(on)
            && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return Refused(lang.T($"on: “{on}” không phải là ngày. Viết như 2020-06-14.", $"on: “{on}” is not a day. Write it as 2020-06-14."));
        }

        var items = map.On(day).Select(unit => Write(unit, map, day)).ToList();
        return TypedResults.Ok(new UnitsAnswer(items, null, items.Count, installation.IsDemo ? true : null));
    }

    private static ProblemHttpResult Refused(string message) => TypedResults.Problem(
        detail: message,
        title: message,
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?> { ["errors"] = new Dictionary<string, string[]> { ["on"] = [message] } });

    private static UnitAnswer Write(Unit unit, NetworkMap map, DateOnly day)
    {
        var name = map.NameOf(unit.Id, day);
        return new UnitAnswer(
            name.Code,
            name.Name,
            unit.Kind == UnitKind.Centre ? "centre" : "province",
            unit.ParentId is { } parent ? map.CodeOf(parent, day) : null,
            unit.ValidFrom,
            unit.ValidTo,
            [.. unit.Predecessors.Select(m => CodeAtEnd(map[m.PredecessorId], map)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>A predecessor is called by the code that it bore last.</summary>
    private static string CodeAtEnd(Unit unit, NetworkMap map) => map.CodeOf(unit.Id, unit.ValidTo ?? DateOnly.MaxValue);
}

/// <summary>A unit as the API shows it; first and last day are those of the unit, whatever it was called.</summary>
internal sealed record UnitAnswer(
    string Code, string Name, string Kind, string? Parent, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<string> Predecessors);

/// <summary>The answer of <c>GET units</c>.</summary>
internal sealed record UnitsAnswer(
    IReadOnlyList<UnitAnswer> Items,
    string? Next,
    int Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Demo);
