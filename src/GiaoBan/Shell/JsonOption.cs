using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace GiaoBan.Shell;

/// <summary><c>--json</c>: standard output then holds one JSON object and nothing else (INTERFACES.md section 1).</summary>
internal static class JsonOption
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static readonly Option<bool> Json = new("--json") { Description = "trả lời bằng JSON" };

    public static void Write<T>(T answer) => Console.WriteLine(JsonSerializer.Serialize(answer, Options));
}
