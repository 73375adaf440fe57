using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace GiaoBan.Bench.Floor;

/// <summary>A list page of 50: two queries, written straight into the answer.</summary>
internal sealed class FloorList(string condition)
{
    private const int Limit = 50;
    private const int CountedUpTo = 10_000;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly string _page =
        $"""
        SELECT "PublicId", "Version", "UnitId", "Access", "Number", "Title", "On", "Kind", "Field", "Issuer", "Congress", "Petty", "Note", "Id"
        FROM directives WHERE {condition} ORDER BY "On" DESC, "Id" DESC LIMIT {Limit + 1}
        """;

    private readonly string _count = $"SELECT count(*) FROM (SELECT 1 FROM directives WHERE {condition.Replace("+", "", StringComparison.Ordinal)} LIMIT {CountedUpTo + 1})";

    public async Task AnswerAsync(SqliteConnection db, HttpResponse response)
    {
        response.ContentType = "application/json; charset=utf-8";
        using var body = new MemoryStream(1 << 15);
        using (var json = new Utf8JsonWriter(body, Json))
        {
            Write(db, json);
        }

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private void Write(SqliteConnection db, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        string? next = null;
        using (var command = db.CreateCommand())
        {
            command.CommandText = _page;
            using var reader = command.ExecuteReader();
            var written = 0;
            while (reader.Read() && written++ < Limit)
            {
                WriteItem(reader, json);
                next = string.Create(CultureInfo.InvariantCulture, $"{reader.GetInt64(13)}|{reader.GetString(6)}");
            }
        }

        json.WriteEndArray();
        using (var command = db.CreateCommand())
        {
            command.CommandText = _count;
            var total = (long)command.ExecuteScalar()!;
            json.WriteString("next", total > Limit ? Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(next!)) : null);
            if (total <= CountedUpTo)
            {
                json.WriteNumber("total", total);
            }
            else
            {
                json.WriteNull("total");
            }
        }

        json.WriteEndObject();
    }

    private static void WriteItem(SqliteDataReader row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", row.GetString(0));
        json.WriteNumber("version", row.GetInt32(1));
        json.WriteString("unit", row.GetInt32(2).ToString("00", CultureInfo.InvariantCulture));
        json.WriteString("access", row.GetString(3));
        json.WriteStartArray("named");
        json.WriteEndArray();
        json.WriteString("number", row.GetString(4));
        json.WriteString("title", row.GetString(5));
        json.WriteString("issuedOn", row.GetString(6));
        json.WriteString("kind", row.GetString(7));
        json.WriteString("field", row.GetString(8));
        json.WriteString("issuer", row.GetString(9));
        json.WriteBoolean("congress", row.GetBoolean(10));
        json.WriteBoolean("petty", row.GetBoolean(11));
        json.WriteString("note", row.IsDBNull(12) ? null : row.GetString(12));
        json.WriteEndObject();
    }
}
