using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GiaoBan.Figures;

namespace GiaoBan.Records.Entry;

/// <summary>An entry from the API: a JSON object. A member that nobody asked for is a fault: it would be lost silently.</summary>
public sealed class JsonEntry(JsonObject body, string path = "") : EntrySource
{
    private readonly HashSet<string> _asked = [];

    /// <summary>Whether the member is there at all, with null or without.</summary>
    public bool Has(string field)
    {
        _asked.Add(field);
        return body.ContainsKey(field);
    }

    public override bool Flag(string field, bool present)
    {
        if (!Has(field))
        {
            return present;
        }

        if (body[field] is JsonValue value && value.TryGetValue<bool>(out var flag))
        {
            return flag;
        }

        Refuse(field, new Text("Phải là true hoặc false.", "Must be true or false."));
        return present;
    }

    public override long? Whole(string field, long? present, bool required = true, long least = 0, long most = LargestAmount)
    {
        if (!Has(field))
        {
            return Needed(field, present, required);
        }

        if (body[field] is null)
        {
            return Needed(field, (long?)null, required);
        }

        if (body[field] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number >= least && number <= most)
        {
            return (long)number;
        }

        Refuse(field, new Text($"Phải là số nguyên từ {least} đến {most}.", $"Must be a whole number from {least} to {most}."));
        return present;
    }

    public override IReadOnlyList<string>? Texts(string field)
    {
        if (!Has(field))
        {
            return null;
        }

        if (body[field] is JsonArray list && list.All(i => i is JsonValue v && v.GetValueKind() == JsonValueKind.String))
        {
            var texts = list.Select(i => TextOf(i!.AsValue())).ToList();
            if (!texts.Contains(null))
            {
                return [.. texts.OfType<string>()];
            }

            Refuse(field, Unreadable);
            return null;
        }

        Refuse(field, new Text("Phải là một danh sách chữ.", "Must be a list of texts."));
        return null;
    }

    public override IReadOnlyList<EntrySource>? List(string field)
    {
        if (!Has(field))
        {
            return null;
        }

        if (body[field] is JsonArray list && list.All(i => i is JsonObject))
        {
            return [.. list.Select((item, i) => new JsonEntry(item!.AsObject(), $"{FullName(field)}[{i}]."))];
        }

        Refuse(field, new Text("Phải là một danh sách.", "Must be a list of objects."));
        return null;
    }

    /// <summary>The object in a member, an entry of its own; null where the member is not there.</summary>
    public JsonEntry? Child(string field)
    {
        if (!Has(field) || body[field] is null)
        {
            return null;
        }

        if (body[field] is JsonObject inner)
        {
            return new JsonEntry(inner, $"{FullName(field)}.");
        }

        Refuse(field, new Text("Phải là một đối tượng { … }.", "Must be an object { … }."));
        return null;
    }

    protected override void Finish()
    {
        foreach (var (name, _) in body)
        {
            if (!_asked.Contains(name))
            {
                Refuse(Shortened(name), _asked.Count == 0
                    ? new Text("Ở đây không nhận trường nào. Bỏ trường này.", "No field is taken here. Leave it out.")
                    : new Text(
                        $"Không có trường này. Các trường nhận: {string.Join(", ", _asked.Order())}.",
                        $"There is no such field. Accepted: {string.Join(", ", _asked.Order())}."));
            }
        }
    }

    protected override string FullName(string field) => path + field;

    protected override bool TryText(string field, out string? entered)
    {
        entered = null;
        if (!Has(field))
        {
            return false;
        }

        if (body[field] is null)
        {
            return true;
        }

        if (body[field] is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            Refuse(field, new Text("Phải là chữ, trong dấu ngoặc kép.", "Must be a text, in quotes."));
            return false;
        }

        entered = TextOf(value);
        if (entered is null)
        {
            Refuse(field, Unreadable);
        }

        return entered is not null;
    }

    /// <summary>Null where the text holds half a surrogate pair or bytes that are not UTF-8, which no string can hold.</summary>
    private static string? TextOf(JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    protected override DateOnly? ParseDay(string entered) =>
        DateOnly.TryParseExact(entered, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    protected override Text DayForm(string entered) => new(
        $"“{Shortened(entered)}” không phải là ngày. Viết như 2020-06-14.", $"“{Shortened(entered)}” is not a day. Write it as 2020-06-14.");
}
