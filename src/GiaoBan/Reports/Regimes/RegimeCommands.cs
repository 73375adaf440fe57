using System.CommandLine;
using System.Text.Json.Nodes;
using GiaoBan.Figures.Language;
using GiaoBan.Shell;
using GiaoBan.Storage;

namespace GiaoBan.Reports.Regimes;

/// <summary><c>giaoban regime add | list</c>.</summary>
internal static class RegimeCommands
{
    private static readonly Argument<string> FileName = new("FILE") { Description = "tệp chế độ báo cáo (JSON)" };

    public static Command Create(DataCommand data) => new("regime", "chế độ báo cáo")
    {
        data.Create("add", "thêm một chế độ báo cáo", [FileName], AddAsync, WhenMissing.Make),
        data.Create("list", "các chế độ báo cáo", [JsonOption.Json], ListAsync),
    };

    private static async Task<int> AddAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(FileName);
        if (!TextFile.TryRead(file, out var json))
        {
            return 2;
        }

        var (added, refusal) = await services.GetRequiredService<RegimeVerbs>().AddAsync(json, file, cancel);
        if (refusal is not null)
        {
            await Console.Error.WriteLineAsync(refusal.Faults.Count > 0
                ? string.Join('\n', refusal.Faults.Select(f => f.Message.Vi))
                : refusal.Message.Vi);
            return 2;
        }

        foreach (Diagnostic warning in added.Warnings)
        {
            await Console.Error.WriteLineAsync(warning.Format(file));
        }

        Console.WriteLine($"{added.Regime.Code}\t{added.Regime.Title}");
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var regimes = await services.GetRequiredService<RegimeShelf>().CurrentAsync(services.GetRequiredService<GiaoBanDb>(), cancel);
        if (parsed.GetValue(JsonOption.Json))
        {
            JsonOption.Write(new { items = regimes.Values.Select(r => JsonNode.Parse(r.Source)) });
            return 0;
        }

        foreach (var regime in regimes.Values)
        {
            Console.WriteLine($"{regime.Code}\t{string.Join(", ", regime.Forms.Select(f => f.Form))}\t{regime.Title}");
        }

        return 0;
    }
}
