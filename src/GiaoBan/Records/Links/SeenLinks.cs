using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Links;

/// <summary>
/// Which of the records that others name the viewer may open. Of the rest it is said only that they are there: neither
/// number nor id is given out (DESIGN section 3).
/// </summary>
public sealed class SeenLinks(GiaoBanDb db, Viewer who, IEnumerable<IRegister> registers)
{
    private const string Field = "links";

    /// <summary>The ids of those that the viewer may open.</summary>
    public async Task<IReadOnlySet<string>> OfAsync(IEnumerable<RecordLink> links, CancellationToken cancel)
    {
        var seen = new HashSet<string>();
        foreach (var named in links.GroupBy(link => link.Register, link => link.Id))
        {
            var (register, ids) = (registers.First(r => r.Code == named.Key), named.Distinct().ToArray());
            seen.UnionWith(await register.Heads(db).VisibleTo(who, db)
                .Where(head => ids.Contains(head.PublicId)).Select(head => head.PublicId).ToListAsync(cancel));
        }

        return seen;
    }

    /// <summary>Puts <c>{ "hidden": true }</c> in the place of each link that the viewer may not open, in contents that are to be shown.</summary>
    public async Task HideAsync(IReadOnlyList<JsonObject> contents, CancellationToken cancel)
    {
        var places = contents.SelectMany(Lists).SelectMany(list => list.Select((link, at) => (List: list, At: at, Link: Read(link)))).ToList();
        var seen = await OfAsync(places.Select(place => place.Link), cancel);
        foreach (var (list, at, link) in places.Where(place => !seen.Contains(place.Link.Id)))
        {
            list[at] = new JsonObject { ["hidden"] = true };
        }
    }

    private static RecordLink Read(JsonNode? link) =>
        new(link!["register"]!.GetValue<string>(), link["id"]!.GetValue<string>(), link["number"]!.GetValue<string>());

    private static IEnumerable<JsonArray> Lists(JsonNode? content) => content switch
    {
        JsonArray items => items.SelectMany(Lists),
        JsonObject members => members.SelectMany(m => m is { Key: Field, Value: JsonArray links } ? [links] : Lists(m.Value)),
        _ => [],
    };
}
