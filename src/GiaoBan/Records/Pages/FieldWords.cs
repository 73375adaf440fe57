using System.Globalization;
using System.Text.Json.Nodes;
using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;

namespace GiaoBan.Records.Pages;

/// <summary>Writes the value of a field, as the API has it, for a reader or back into its box.</summary>
public sealed class FieldWords(Lang lang, Formats format, NetworkMap map, Clock clock)
{
    /// <summary>What stands where a field that need not be filled is empty.</summary>
    public const string Empty = "–";

    /// <summary>As amounts are read back from a form, in both languages: <c>1.240.000.000</c>.</summary>
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "." };

    /// <summary>For reading: <c>thứ Sáu 17/7/2020</c>, <c>kế hoạch</c>, <c>có</c>.</summary>
    public string Of(Field field, JsonNode? value) => field.Kind switch
    {
        FieldKind.Flag => value?.GetValue<bool>() == true ? lang.T("có", "yes") : lang.T("không", "no"),
        _ when value is null => Empty,
        FieldKind.Day => format.Weekday(DayOf(value)),
        FieldKind.Choice => LabelOf(field, value.GetValue<string>()),
        FieldKind.Whole => format.Number(value.GetValue<long>()),
        FieldKind.Unit => UnitOf(value.GetValue<string>()),
        FieldKind.Units => UnitsOf(Codes(value)),
        _ => value.GetValue<string>(),
    };

    /// <summary>What a reader would read of what was typed, where it can be read at all.</summary>
    public string OfTyped(Field field, string typed) => field.Kind switch
    {
        FieldKind.Flag => Of(field, IsTicked(typed)),
        FieldKind.Choice when typed.Length > 0 => LabelOf(field, typed),
        FieldKind.Unit when typed.Length > 0 => UnitOf(typed),
        FieldKind.Units => UnitsOf(typed.Split(',', StringSplitOptions.RemoveEmptyEntries)),
        _ => typed.Length == 0 ? Empty : typed,
    };

    /// <summary>An entry of a list on one line: <c>đã khởi tố, 5/3/2020, bị can, bị cáo: 3</c>.</summary>
    public string Of(FieldList list, JsonNode entry) => string.Join(", ", list.Fields
        .Where(field => entry[field.Code] is not null)
        .Select(field => field.Kind switch
        {
            FieldKind.Day when field == list.Fields.First(f => f.Kind == FieldKind.Day) => format.Day(DayOf(entry[field.Code]!)),
            FieldKind.Day => $"{lang.T(field.Label).ToLowerInvariant()} {format.Day(DayOf(entry[field.Code]!))}",
            FieldKind.Whole => $"{lang.T(field.Label).ToLowerInvariant()}: {Of(field, entry[field.Code])}",
            _ => Of(field, entry[field.Code]),
        }));

    /// <summary>For its box: as one types it.</summary>
    public static string Typed(Field field, JsonNode? value) => (field.Kind, value) switch
    {
        (FieldKind.Flag, _) => value?.GetValue<bool>() == true ? "true" : "",
        (_, null) => "",
        (FieldKind.Day, _) => Formats.PlainDay(DayOf(value)),
        (FieldKind.Whole, _) => value.GetValue<long>().ToString("N0", Grouped),
        (FieldKind.Units, _) => string.Join(',', Codes(value)),
        _ => value.GetValue<string>(),
    };

    /// <summary>A box sends its value when ticked, and the hidden field beside it always.</summary>
    public static bool IsTicked(string typed) => typed.Contains("true", StringComparison.Ordinal);

    private string LabelOf(Field field, string code) =>
        field.Dimension!.Values.FirstOrDefault(v => v.Code == code) is { } known ? lang.T(known.Label) : code;

    private string UnitOf(string code) => map.Find(code, clock.Today) is { } unit ? map.NameOf(unit.Id, clock.Today).ShortName : code;

    private string UnitsOf(IEnumerable<string> codes) => string.Join(", ", codes.Select(UnitOf)) is { Length: > 0 } names ? names : Empty;

    private static IEnumerable<string> Codes(JsonNode codes) => codes.AsArray().Select(code => code!.GetValue<string>());

    private static DateOnly DayOf(JsonNode value) =>
        DateOnly.ParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
