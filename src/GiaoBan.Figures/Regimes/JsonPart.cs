using System.Text;
using System.Text.Json;

namespace GiaoBan.Figures.Regimes;

/// <summary>A part of a JSON text with the place where it begins; JsonDocument has no places.</summary>
internal sealed class JsonPart
{
    /// <summary>A regime is three levels deep.</summary>
    private const int MaxDepth = 16;

    private JsonPart(JsonTokenType kind, int at) => (Kind, At) = (kind, at);

    public JsonTokenType Kind { get; }

    /// <summary>Byte of the UTF-8 text.</summary>
    public int At { get; }

    /// <summary>Of a string its content, of a number its digits.</summary>
    public string Text { get; private init; } = "";

    public List<JsonPart> Elements { get; } = [];

    /// <summary>In written order, so that a name that stands twice is seen.</summary>
    public List<(string Name, int At, JsonPart Value)> Members { get; } = [];

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is no JSON, or nested too deep.</exception>
    public static JsonPart Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var part = ReadPart(ref reader);
        if (reader.Read())
        {
            throw new JsonException();
        }

        return part;
    }

    /// <summary>Line and column, counted from 1, in characters.</summary>
    public static (int Line, int Column) Place(ReadOnlySpan<byte> utf8, int at)
    {
        var before = utf8[..Math.Min(at, utf8.Length)];
        var line = before.Count((byte)'\n') + 1;
        var start = before.LastIndexOf((byte)'\n') + 1;
        var column = 1;
        foreach (var _ in Encoding.UTF8.GetString(before[start..]).EnumerateRunes())
        {
            column++;
        }

        return (line, column);
    }

    private static JsonPart ReadPart(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!.Normalize(NormalizationForm.FormC),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        var part = new JsonPart(reader.TokenType, (int)reader.TokenStartIndex) { Text = text };
        while (part.Kind is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (part.Kind == JsonTokenType.StartArray)
            {
                part.Elements.Add(ReadPart(ref reader));
                continue;
            }

            var (name, at) = (reader.GetString()!, (int)reader.TokenStartIndex);
            reader.Read();
            part.Members.Add((name, at, ReadPart(ref reader)));
        }

        return part;
    }
}
