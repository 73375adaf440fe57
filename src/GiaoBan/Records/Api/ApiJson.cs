using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GiaoBan.Figures;
using GiaoBan.Shell;

namespace GiaoBan.Records.Api;

/// <summary>How the API writes: camelCase, all members, codes as INTERFACES.md has them, decimals in plain notation.</summary>
public static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), // else each Vietnamese letter is six characters
    };

    public static JsonObject Write<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!.AsObject();

    /// <summary><c>2020-06-14</c></summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2020-06-25T11:00:00+07:00</c>, of a UTC instant.</summary>
    public static string Instant(DateTime utc) =>
        Clock.InHanoi(utc).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The code of a state or kind: <c>notJudged</c>.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The number of a value, null where it has none; nil has none: its state says so.</summary>
    public static JsonNode? Number(Value value) =>
        value.State == ValueState.Number ? JsonNode.Parse(Value.Write(value.Number!.Value)) : null;

    /// <summary><c>value nil noValue missing</c></summary>
    public static string State(Value value) => value.State == ValueState.Number ? "value" : Code(value.State);
}
