using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace GiaoBan.Records;

/// <summary>
/// How content is written in versions, and so what the ledger's hashes cover. A member that says nothing (null, false, 0)
/// is left out, so a field that is added later leaves the hashes of old content as they were.
/// </summary>
public static class Canonical
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Options);

    public static T Read<T>(string content) =>
        JsonSerializer.Deserialize<T>(content, Options) ?? throw new JsonException("Empty content of a version.");
}
