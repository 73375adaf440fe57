using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Records;
using GiaoBan.Records.Entry;

namespace GiaoBan.Reports.Submission;

/// <summary>What is entered into one cell: exactly one of them; the entry without who and when.</summary>
public sealed record Said(decimal? Number = null, bool Nil = false, string? Text = null, string? Excused = null)
{
    /// <summary>The largest number that a cell takes, either way.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The longest text of a cell.</summary>
    public const int LongestText = 8_000;

    public Entry By(string login, DateTime at) => new(Number, Nil, Text, Excused, login, at);

    /// <summary>A short mark of what is said, by which a page knows what a cell held when it was read; empty: nothing.</summary>
    public static string MarkOf(Said? said) => said switch
    {
        null => "",
        { Nil: true } => "nil",
        { Number: { } number } => Value.Write(number),
        _ => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{said.Text}\n{said.Excused}")).AsSpan(0, 8)),
    };

    /// <summary>
    /// Reads <c>{ "K03": 12, "K04": "nil", "K05": null, "N1": { "text": "…" }, "K06": { "excused": "…" } }</c>.
    /// </summary>
    public static IReadOnlyDictionary<string, Said?> Read(JsonObject body, Form form, List<Fault> faults)
    {
        var said = new Dictionary<string, Said?>();
        foreach (var (code, value) in body)
        {
            if (KindOf(form, code, faults) is { } kind && Of(code, value, kind, faults) is { } read)
            {
                said[code] = read == Nothing ? null : read;
            }
        }

        return said;
    }

    /// <summary>A number that was read; or a fault, where it is too large or has too many decimals.</summary>
    public static Said? OfNumber(string code, decimal number, List<Fault> faults)
    {
        if (Math.Abs(number) <= Largest && decimal.Round(number, 6) == number)
        {
            return new Said(Number: number);
        }

        faults.Add(new Fault(code, new Text(
            "Số phải trong khoảng ±1.000.000.000.000.000, nhiều nhất 6 chữ số thập phân.",
            "The number must lie within ±1,000,000,000,000,000, with at most 6 decimals.")));
        return null;
    }

    /// <summary>A text of a cell or a reason, cleaned; or a fault.</summary>
    public static string? Words(string code, string? entered, int longest, List<Fault> faults)
    {
        var text = EntrySource.Clean(entered);
        if (text is { Length: > 0 } && text.Length <= longest)
        {
            return text;
        }

        faults.Add(new Fault(code, text is ""
            ? new Text("Còn trống. Viết vào đây.", "Empty. Write it here.")
            : new Text($"Phải là chữ đọc được, nhiều nhất {longest} ký tự.", $"Must be readable text of at most {longest} characters.")));
        return null;
    }

    private static Said Nothing { get; } = new();

    private static ItemKind? KindOf(Form form, string code, List<Fault> faults)
    {
        switch (form.Item(code))
        {
            case null:
                faults.Add(new Fault(code, new Text(
                    $"Biểu {form.Code} không có chỉ tiêu này.", $"Form {form.Code} has no such item.")));
                return null;
            case { Kind: ItemKind.Computed }:
                faults.Add(new Fault(code, new Text(
                    "Chỉ tiêu này được tính, không nhập.", "This item is computed, never entered.")));
                return null;
            case var item:
                return item.Kind;
        }
    }

    private static Said? Of(string code, JsonNode? value, ItemKind kind, List<Fault> faults)
    {
        switch (value)
        {
            case null:
                return Nothing;
            case JsonObject { Count: 1 } said when kind == ItemKind.Text && StringOf(said["text"]) is { } text:
                return Words(code, text, LongestText, faults) is { } words ? new Said(Text: words) : null;
            case JsonObject { Count: 1 } said when kind == ItemKind.Entered && StringOf(said["excused"]) is { } excuse:
                return Words(code, excuse, EntrySource.UsualLength, faults) is { } reason ? new Said(Excused: reason) : null;
            case JsonValue when kind == ItemKind.Entered && StringOf(value) == "nil":
                return new Said(Nil: true);
            case JsonValue when kind == ItemKind.Entered && value.GetValueKind() == JsonValueKind.Number
                && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return OfNumber(code, number, faults);
        }

        faults.Add(new Fault(code, kind == ItemKind.Text
            ? new Text("Phải là { \"text\": \"…\" } hoặc null.", "Must be { \"text\": \"…\" } or null.")
            : new Text(
                "Phải là một số, \"nil\" (không phát sinh), { \"excused\": \"lý do\" } hoặc null.",
                "Must be a number, \"nil\", { \"excused\": \"reason\" } or null.")));
        return null;
    }

    private static string? StringOf(JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return "\ud800"; // half a surrogate pair: a text, and one that is refused as unreadable
        }
    }
}
