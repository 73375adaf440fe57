using System.Globalization;
using GiaoBan.Network;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.Regimes;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell.Live;
using GiaoBan.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace GiaoBan.Reports.National;

/// <summary>
/// The national picture on open pages: <c>toan-quoc/NC-6T/2020-H1?map=2025-07-01&amp;items=H1,A1</c>. The chair sees all; desk
/// officers of the same units are one audience, since links to reports and what waits for them are theirs alone.
/// </summary>
internal sealed class NationalTopic : ILiveTopic
{
    private const string Chair = "chair";

    public string Prefix => "toan-quoc";

    /// <summary>Of a report only what the centre sees of it: a draft that is being typed changes no figure.</summary>
    public bool ChangesWith(string topic, LiveChange change) =>
        (change.Register == Report.RegisterCode && Report.ShownVerbs.Contains(change.Verb))
        || change.Register is FormVersion.RegisterCode or RegimeRow.RegisterCode;

    /// <summary>What a page of the picture watches.</summary>
    public static string TopicOf(ReportPeriod place, DateOnly? map, string? items)
    {
        var path = $"toan-quoc/{Uri.EscapeDataString(place.Regime.Code)}/{place.Period}";
        var query = new Dictionary<string, string?> { ["map"] = map?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["items"] = items };
        return QueryHelpers.AddQueryString(path, query);
    }

    /// <summary>The parts of the page, as every reader of the audience sees them.</summary>
    public static IReadOnlyList<LivePart> PartsOf(NationalView view, string audience) =>
    [
        Part(view, "nop", LivePart.All, "_NationalCount"),
        Part(view, "so", LivePart.All, "_NationalKeys"),
        Part(view, "ban-do", LivePart.All, "_NationalTiles"),
        Part(view, "viec", audience, "_NationalCare"),
        Part(view, "vung", LivePart.All, "_NationalRegions"),
        Part(view, "bang", audience, "_NationalMatrix"),
    ];

    /// <summary>Null for whoever has no national picture.</summary>
    public static string? AudienceOf(Viewer viewer) =>
        !viewer.SeesNation ? null
        : viewer.IsChair ? Chair
        : string.Join(',', viewer.DeskOf.Union(viewer.OwnUnits).Order());

    public async Task<string?> AudienceOfAsync(string topic, IServiceProvider scope, CancellationToken cancel) =>
        AudienceOf(scope.GetRequiredService<Viewer>()) is { } audience && Asked.Read(topic) is { } asked
            && await scope.GetRequiredService<ReportPeriods>().FindAsync(asked.Regime, asked.Period, cancel) is { Form: not null }
            ? audience
            : null;

    public async Task<ILivePicture?> ReadAsync(string topic, IServiceProvider scope, CancellationToken cancel)
    {
        var map = await scope.GetRequiredService<NetworkMaps>().CurrentAsync(scope.GetRequiredService<GiaoBanDb>(), cancel);
        scope.GetRequiredService<RequestViewer>().Set(Reader, map);
        return Asked.Read(topic) is { } asked
            && (await scope.GetRequiredService<NationalPictures>().OfAsync(asked.Regime, asked.Period, asked.Map, cancel)).Value is { } picture
            ? new Shown(picture, asked.Items, map)
            : null;
    }

    /// <summary>The picture is the same for all who may see it; what differs is made for each audience from it.</summary>
    private static Viewer Reader => new() { Login = "", Roles = new HashSet<Role> { Role.Chair } };

    private static LivePart Part(NationalView view, string id, string variant, string name) =>
        new(id, variant, $"/Reports/National/Pages/{name}.cshtml", view);

    private sealed class Shown(NationalPicture picture, string? items, NetworkMap map) : ILivePicture
    {
        public IReadOnlyList<LivePart> PartsFor(string audience)
        {
            var own = audience == Chair ? null : audience.Split(',').Where(id => id.Length > 0).Select(int.Parse).ToHashSet();
            return PartsOf(new NationalView(picture, items, map, unit => own is null || own.Contains(unit)), audience);
        }
    }

    /// <summary>A topic, read.</summary>
    private sealed record Asked(string Regime, string Period, DateOnly? Map, string? Items)
    {
        public static Asked? Read(string topic)
        {
            var (path, query) = topic.Split('?', 2) is [var before, var after] ? (before, after) : (topic, "");
            if (path.Split('/') is not [_, var regime, var period])
            {
                return null;
            }

            var named = QueryHelpers.ParseQuery(query);
            var day = named.TryGetValue("map", out var map) ? map.ToString() : null;
            var isDay = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
            return day is not null && !isDay
                ? null
                : new Asked(Uri.UnescapeDataString(regime), period, day is null ? null : read, named.TryGetValue("items", out var items) ? items.ToString() : null);
        }
    }
}
