using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Records.Api;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Ledger;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.History;

/// <summary>One thing that happened to a record, with what it said afterwards.</summary>
/// <param name="Leaf">Who, when, which verb.</param>
/// <param name="By">The officer's title, else the name that the ledger keeps.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="Content">The whole content as it then was; null once purged.</param>
/// <param name="Changes">What differs from the version before.</param>
public sealed record HistoryStep(Leaf Leaf, string By, string? Reason, string? Content, IReadOnlyList<FieldChange> Changes);

/// <summary>A field that a version changed.</summary>
public sealed record FieldChange(string Field, JsonNode? Old, JsonNode? New);

/// <summary>The history of a record, oldest first.</summary>
public sealed class Histories(GiaoBanDb db, NetworkMap map, Viewer who)
{
    /// <summary>
    /// What this reader of the record sees: all of it, or of a record that their unit gave away, the versions of the time
    /// in which it was theirs.
    /// </summary>
    public async Task<IReadOnlyList<HistoryStep>> OfAsync(Record record, CancellationToken cancel)
    {
        var steps = await OfAsync(record.Id, cancel);
        return record.SeenUpTo is null ? steps : [.. steps.Where(s => s.Content is { } content && IsOwn(content))];

        bool IsOwn(string content)
        {
            var unit = JsonNode.Parse(content)!["unit"]!.GetValue<int>();
            return who.OwnUnits.Contains(unit) || who.DeskOf.Contains(unit);
        }
    }

    /// <summary>All of an aggregate's, for who has been judged to see it whole.</summary>
    internal async Task<IReadOnlyList<HistoryStep>> OfAsync(long recordId, CancellationToken cancel)
    {
        var rows = await (
            from version in db.Versions.AsNoTracking()
            join leaf in db.Leaves.AsNoTracking() on version.Position equals leaf.Position
            join officer in db.Officers.AsNoTracking() on leaf.Officer equals officer.Login into officers
            from officer in officers.DefaultIfEmpty()
            where version.RecordId == recordId
            orderby version.Version
            select new { Version = version, Leaf = leaf, officer.Title }).ToListAsync(cancel);
        var steps = new List<HistoryStep>();
        JsonObject? before = null;
        foreach (var row in rows)
        {
            var after = row.Version.Content is { } content ? Flat(content) : null;
            steps.Add(new HistoryStep(row.Leaf, row.Title ?? row.Leaf.Officer, row.Version.Reason, row.Version.Content, Changed(before, after)));
            before = after;
        }

        return steps;
    }

    /// <summary>A step as the API shows it.</summary>
    public JsonObject Write(HistoryStep step)
    {
        var written = Written(step);
        Attachment.HideAddresses(written);
        return written;
    }

    private JsonObject Written(HistoryStep step) => new()
    {
        ["version"] = step.Leaf.Version,
        ["verb"] = step.Leaf.Verb,
        ["by"] = step.Leaf.Officer,
        ["at"] = ApiJson.Instant(step.Leaf.At),
        ["reason"] = step.Reason,
        ["position"] = step.Leaf.Position,
        ["changes"] = new JsonArray([.. step.Changes.Select(c => new JsonObject
        {
            ["field"] = c.Field,
            ["old"] = c.Old?.DeepClone(),
            ["new"] = c.New?.DeepClone(),
        })]),
        ["content"] = step.Content is null ? null : Flat(step.Content),
    };

    /// <summary>The fields, with what every record has beside them.</summary>
    private JsonObject Flat(string content)
    {
        var all = JsonNode.Parse(content)!.AsObject();
        NameUnits(all);
        if (all.TryGetPropertyValue("fields", out var fields) && fields is JsonObject own)
        {
            all.Remove("fields");
            foreach (var (name, value) in own)
            {
                all[name] = value?.DeepClone();
            }
        }

        return all;
    }

    /// <summary>In versions a unit is its number, which says nothing to a reader: here it is its code.</summary>
    private void NameUnits(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (name == "unit" && value is JsonValue number && number.TryGetValue<int>(out var unit))
                {
                    members[name] = map.CodeOf(unit, DateOnly.MaxValue);
                }
                else if (name == "supportingUnits" && value is JsonArray units)
                {
                    members[name] = new JsonArray([.. units.Select(u => JsonValue.Create(map.CodeOf(u!.GetValue<int>(), DateOnly.MaxValue)))]);
                }
                else
                {
                    NameUnits(value);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                NameUnits(item);
            }
        }
    }

    private static IReadOnlyList<FieldChange> Changed(JsonObject? before, JsonObject? after) =>
        before is null || after is null
            ? []
            : [.. before.Select(f => f.Key).Union(after.Select(f => f.Key))
                .Where(name => !JsonNode.DeepEquals(before[name], after[name]))
                .Select(name => new FieldChange(name, before[name], after[name]))];
}
