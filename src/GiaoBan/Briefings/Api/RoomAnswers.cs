using System.Text.Json;
using System.Text.Json.Nodes;
using GiaoBan.Briefings.Room;
using GiaoBan.Briefings.Shown;
using GiaoBan.Records.Api;

namespace GiaoBan.Briefings.Api;

/// <summary>Writes a room, and what happened in it, as the API shows it to a seat.</summary>
internal sealed class RoomAnswers(BriefingAnswers briefings)
{
    public JsonObject Write(RoomSeen room) => new()
    {
        ["briefing"] = room.Briefing.PublicId,
        ["state"] = ApiJson.Code(room.Briefing.State),
        ["last"] = room.State.LastId,
        ["seat"] = ApiJson.Code(room.Seat.Kind),
        ["openedAt"] = BriefingAnswers.Instant(room.State.OpenedAt),
        ["closedAt"] = BriefingAnswers.Instant(room.State.ClosedAt),
        ["item"] = Item(room),
        ["done"] = new JsonArray([.. room.State.Done.Where(i => room.Agenda.Any(a => a.Item.Id == i)).Select(i => JsonValue.Create(i))]),
        ["speaker"] = room.State.Speaker is { } speaker ? new JsonObject
        {
            ["unit"] = briefings.CodeOf(room.Briefing, speaker.Unit),
            ["from"] = ApiJson.Instant(speaker.From),
            ["until"] = ApiJson.Instant(speaker.Until),
        } : null,
        ["queue"] = new JsonArray([.. room.State.Queue.Select(a => new JsonObject
        {
            ["unit"] = briefings.CodeOf(room.Briefing, a.Unit),
            ["at"] = ApiJson.Instant(a.At),
            ["kind"] = BriefingWords.CodeOf(a.Kind),
            ["note"] = a.Note,
        })]),
        ["screen"] = room.Screen is { } screen ? Shown(room.Briefing, screen.Thing, screen.At) : null,
        ["present"] = room.Present,
        ["people"] = room.People,
        ["sites"] = new JsonArray([.. room.Briefing.Sites.Select(s => Site(room, s))]),
    };

    public JsonObject Write(SeatedBriefing seated, Happening happening)
    {
        var written = new JsonObject
        {
            ["id"] = happening.Id,
            ["kind"] = BriefingWords.CodeOf(happening.Kind),
            ["at"] = ApiJson.Instant(happening.At),
            ["unit"] = happening.UnitId is { } unit ? briefings.CodeOf(seated.Briefing, unit) : null,
        };
        foreach (var (name, value) in Said(seated, happening))
        {
            written[name] = value?.DeepClone();
        }

        return written;
    }

    /// <summary>What it says, with units by their codes.</summary>
    private JsonObject Said(SeatedBriefing seated, Happening happening) => happening.Kind switch
    {
        HappeningKind.Shown => new JsonObject { ["screen"] = Shown(seated.Briefing, happening.Read<ShownThing>().For(seated.Seat), happening.At) },
        HappeningKind.RollConfirmed => new JsonObject { ["units"] = briefings.Codes(seated.Briefing, happening.Read<RollSaid>().Units) },
        HappeningKind.Ordered when happening.Read<OrderSaid>() is var order => new JsonObject
        {
            ["by"] = ApiJson.Code(order.By),
            ["queue"] = briefings.Codes(seated.Briefing, order.Queue),
        },
        HappeningKind.Asked when happening.Read<AskedSaid>() is var asked => new JsonObject
        {
            ["item"] = asked.Item,
            ["ask"] = BriefingWords.CodeOf(asked.Ask),
            ["note"] = asked.Note,
        },
        _ => happening.Said is null ? [] : JsonNode.Parse(happening.Said)!.AsObject(),
    };

    private static JsonObject? Item(RoomSeen room) => room.Item is not { } item ? null : new JsonObject
    {
        ["id"] = item.Id,
        ["title"] = item.Title,
        ["from"] = ApiJson.Instant(room.State.Item!.From),
        ["until"] = ApiJson.Instant(room.ItemUntil!.Value),
    };

    private JsonObject Site(RoomSeen room, int unit)
    {
        var written = new JsonObject
        {
            ["unit"] = briefings.CodeOf(room.Briefing, unit),
            ["standing"] = BriefingWords.CodeOf(room.StandingOf(unit)),
        };
        if (room.RollOf(unit) is { } roll)
        {
            written["present"] = JsonSerializer.SerializeToNode(roll.Present);
            written["people"] = roll.People;
            written["checkedInAt"] = ApiJson.Instant(roll.First);
            written["confirmed"] = roll.IsConfirmed;
        }

        return written;
    }

    private JsonObject Shown(Briefing briefing, ShownThing thing, DateTime at)
    {
        var written = ApiJson.Write(thing);
        written["at"] = ApiJson.Instant(at);
        if (thing.Paper is { Unit: { } site })
        {
            written["paper"]!["unit"] = briefings.CodeOf(briefing, site);
        }

        written["units"] = thing.Units is null ? null : new JsonArray([.. thing.Units.Select(unit =>
        {
            var line = ApiJson.Write(unit);
            line["unit"] = briefings.CodeOf(briefing, unit.Unit);
            return line;
        })]);
        return written;
    }
}
