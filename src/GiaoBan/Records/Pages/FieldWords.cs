using System.Globalization;
using System.Text.Json.Nodes;
using GiaoBan.Shell.Language;

namespace GiaoBan.Records.Pages;

/// <summary>Writes the value of a field, as the API has it, for a reader or back into its box.</summary>
public sealed class FieldWords(Lang lang, Formats format)
{
    /// <summary>What stands where a field that need not be filled is empty.</summary>
    public const string Empty = "–";

    /// <summary>For reading: <c>thứ Sáu 17/7/2020</c>, <c>kế hoạch</c>, <c>có</c>.</summary>
    public string Of(Field field, JsonNode? value) => field.Kind switch
    {
        FieldKind.Flag => value?.GetValue<bool>() == true ? lang.T("có", "yes") : lang.T("không", "no"),
        _ when value is null => Empty,
        FieldKind.Day => format.Weekday(DayOf(value)),
        FieldKind.Choice => LabelOf(field, value.GetValue<string>()),
        FieldKind.Whole => format.Number(value.GetValue<long>()),
        _ => value.GetValue<string>(),
    };

    /// <summary>What a reader would read of what was typed, where it can be read at all.</summary>
    public string OfTyped(Field field, string typed) => field.Kind switch
    {
        FieldKind.Flag => Of(field, IsTicked(typed)),
        FieldKind.Choice when typed.Length > 0 => LabelOf(field, typed),
        _ => typed.Length == 0 ? Empty : typed,
    };

    /// <summary>For its box: as one types it.</summary>
    public static string Typed(Field field, JsonNode? value) => (field.Kind, value) switch
    {
        (FieldKind.Flag, _) => value?.GetValue<bool>() == true ? "true" : "",
        (_, null) => "",
        (FieldKind.Day, _) => DayOf(value).ToString("d/M/yyyy", CultureInfo.InvariantCulture),
        (FieldKind.Whole, _) => value.GetValue<long>().ToString(CultureInfo.InvariantCulture),
        _ => value.GetValue<string>(),
    };

    /// <summary>A box sends its value when ticked, and the hidden field beside it always.</summary>
    public static bool IsTicked(string typed) => typed.Contains("true", StringComparison.Ordinal);

    private string LabelOf(Field field, string code) =>
        field.Dimension!.Values.FirstOrDefault(v => v.Code == code) is { } known ? lang.T(known.Label) : code;

    private static DateOnly DayOf(JsonNode value) =>
        DateOnly.ParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
