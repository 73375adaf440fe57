using System.Text.Json;
using System.Text.Json.Serialization;

namespace GiaoBan.Shell.Web;

/// <summary>
/// Which characters a text may hold. Control characters would break Word, Excel and XML made from a record; U+FFFD is what
/// broken bytes and halves of a surrogate pair have become when they get here.
/// </summary>
public static class Characters
{
    /// <summary>The first character that may not stand in a text, or null.</summary>
    public static int? FirstBad(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (c is '\ufffd' or '\u007f' || char.IsSurrogate(c) || (c < ' ' && c is not ('\t' or '\n' or '\r')))
            {
                return i;
            }
        }

        return null;
    }
}

/// <summary>Refuses those characters in the strings of JSON bodies.</summary>
internal sealed class CleanStrings : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        string? text;
        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8.
            throw new JsonException();
        }

        return Characters.FirstBad(text) is null ? text : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
