using System.Globalization;
using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Records.History;

namespace GiaoBan.Registers.Cases;

/// <summary>Changes of the dated lists of a case, in words: the entries that went, and those that came.</summary>
internal static class CourseWords
{
    private static readonly Text Nothing = Text.Same("–");

    /// <summary>The label of the list, and what differs in it; null of what is not such a list.</summary>
    public static (Text Label, Text Old, Text New)? Of(FieldChange change)
    {
        Text? label = change.Field switch
        {
            "steps" => new("Bước tố tụng, xử lý", "Steps"),
            "amounts" => new("Thiệt hại, thu hồi, kê biên", "Amounts"),
            "levels" => new("Diện theo dõi theo ngày", "Levels by day"),
            "types" => new("Loại theo ngày", "Types by day"),
            "watches" => new("Thời gian theo dõi", "Watches"),
            "units" => new("Đơn vị theo ngày", "Units by day"),
            _ => null,
        };
        return label is { } known
            ? (known, Words(change.Old, change.New), Words(change.New, change.Old))
            : null;
    }

    /// <summary>The entries of a list that another has not.</summary>
    private static Text Words(JsonNode? list, JsonNode? other)
    {
        var rest = Entries(other);
        var own = Entries(list).Where(entry => !rest.Exists(o => JsonNode.DeepEquals(o, entry))).Select(Of).ToList();
        return own.Count == 0 ? Nothing : new Text(string.Join("; ", own.Select(w => w.Vi)), string.Join("; ", own.Select(w => w.En)));
    }

    private static List<JsonObject> Entries(JsonNode? list) => list is JsonArray array ? [.. array.OfType<JsonObject>()] : [];

    private static Text Of(JsonObject entry)
    {
        List<Text> parts = [];
        Add(CaseWords.Stage, "stage");
        Add(CaseWords.AmountKind, "kind");
        Add(CaseWords.Level, "level");
        Add(CaseWords.Type, "type");
        if (entry["amount"]?.GetValue<long>() is { } amount)
        {
            parts.Add(Text.Same(amount.ToString("#,##0", Dotted) + " đồng"));
        }

        Day("on", "ngày", "on");
        Day("openedOn", "từ", "from");
        Day("closedOn", "đến", "until");
        Add(CaseWords.Outcome, "outcome");
        if (entry["persons"]?.GetValue<long>() is { } persons)
        {
            parts.Add(new Text($"{persons} bị can, bị cáo", $"{persons} accused"));
        }

        if (entry["document"]?.GetValue<string>() is { } document)
        {
            parts.Add(Text.Same(document));
        }

        return new Text(string.Join(", ", parts.Select(p => p.Vi)), string.Join(", ", parts.Select(p => p.En)));

        void Add(Dimension dimension, string name)
        {
            if (entry[name]?.GetValue<string>() is { } code)
            {
                parts.Add(dimension.Values.FirstOrDefault(v => v.Code == code)?.Label ?? Text.Same(code));
            }
        }

        void Day(string name, string vi, string en)
        {
            if (entry[name]?.GetValue<string>() is { } day)
            {
                var written = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d/M/yyyy", CultureInfo.InvariantCulture);
                parts.Add(new Text($"{vi} {written}", $"{en} {written}"));
            }
        }
    }

    private static readonly NumberFormatInfo Dotted = new() { NumberGroupSeparator = "." };
}
