using System.Globalization;
using System.Text.Json.Nodes;

namespace GiaoBan.Tests.Briefings;

/// <summary>A room written down a second time, plainly, to hold the first against; it makes up what may happen next.</summary>
internal sealed class PlainRoom
{
    private readonly Dictionary<string, int> _people = [];
    private List<string> _queue = [];
    private string? _speaker;
    private int _item;

    /// <summary>One request of the script.</summary>
    public sealed record Step(string By, string Verb, JsonObject Body, string Key);

    /// <summary>Something that the room allows now.</summary>
    public Step Next(Random random, string[] units, string key)
    {
        var unit = units[random.Next(units.Length)];
        var mayAsk = _speaker != unit && !_queue.Contains(unit);
        return random.Next(6) switch
        {
            0 => new Step($"clerk-{unit}", "check-in", CheckIn(random.Next(1, 30)), key),
            1 => new Step("secretary", "item", new() { ["item"] = _item == 1 ? 3 : 1 }, key),
            2 when _speaker is not null => new Step("secretary", "stop", [], key),
            3 when _queue.Count > 0 => new Step("secretary", "invite", new() { ["unit"] = _queue[0] }, key),
            4 when _queue.Count > 1 => new Step("secretary", "order", new() { ["unit"] = _queue[^1], ["place"] = 1 }, key),
            5 when _queue.Contains(unit) => new Step($"clerk-{unit}", "withdraw", [], key),
            _ when mayAsk => new Step($"clerk-{unit}", "ask", [], key),
            _ => new Step($"clerk-{unit}", "check-in", CheckIn(random.Next(1, 30)), key),
        };
    }

    public void Do(Step step)
    {
        var unit = step.By.Split('-')[^1];
        switch (step.Verb)
        {
            case "check-in":
                _people[unit] = step.Body["present"]![0]!["number"]!.GetValue<int>();
                break;
            case "item":
                _item = step.Body["item"]!.GetValue<int>();
                break;
            case "ask":
                _queue.Add(unit);
                break;
            case "withdraw":
                _queue.Remove(unit);
                break;
            case "order":
                _queue = [step.Body["unit"]!.GetValue<string>(), .. _queue.Where(u => u != step.Body["unit"]!.GetValue<string>())];
                break;
            case "invite":
                _speaker = step.Body["unit"]!.GetValue<string>();
                _queue.Remove(_speaker);
                break;
            default:
                _speaker = null;
                break;
        }
    }

    /// <summary>As it is after one more step, itself unchanged.</summary>
    public PlainRoom After(Step step)
    {
        var next = new PlainRoom { _queue = [.. _queue], _speaker = _speaker, _item = _item };
        foreach (var (unit, people) in _people)
        {
            next._people[unit] = people;
        }

        next.Do(step);
        return next;
    }

    /// <summary>What the API says of the room; the numbers of each site are the table's to see, so only their sum is held.</summary>
    public static PlainRoom Read(JsonNode room, string[] units)
    {
        var read = new PlainRoom
        {
            _queue = [.. room["queue"]!.AsArray().Select(q => q!["unit"]!.GetValue<string>())],
            _speaker = room["speaker"]?["unit"]?.GetValue<string>(),
            _item = room["item"]?["id"]?.GetValue<int>() ?? 0,
        };
        read._people[units[0]] = room["people"]!.GetValue<int>();
        return read;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"item {_item}, speaker {_speaker}, queue {string.Join(' ', _queue)}, people {_people.Values.Sum()}");

    private static JsonObject CheckIn(int number) =>
        new() { ["present"] = new JsonArray(new JsonObject { ["office"] = "Ban Nội chính", ["number"] = number }) };
}
