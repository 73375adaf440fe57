using System.CommandLine;
using GiaoBan.Shell;
using GiaoBan.Storage;

namespace GiaoBan.Reports.Forms;

/// <summary><c>giaoban form check | add | list</c>.</summary>
internal static class FormCommands
{
    private static readonly Argument<string> FileName = new("FILE") { Description = "tệp biểu mẫu" };

    public static Command Create(DataCommand data) => new("form", "biểu mẫu")
    {
        data.Create("check", "kiểm tra một biểu mẫu", [FileName], CheckAsync, WhenMissing.DoWithout),
        data.Create("add", "thêm một biểu mẫu", [FileName], AddAsync, WhenMissing.Make),
        data.Create("list", "các biểu mẫu và hiệu lực", [JsonOption.Json], ListAsync),
    };

    private static async Task<int> CheckAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(FileName);
        var library = services.GetRequiredService<FormLibrary>();
        var shelf = services.GetRequiredService<Installation>().HasData
            ? await library.CurrentAsync(services.GetRequiredService<GiaoBanDb>(), cancel)
            : FormLibrary.Shelf.Empty;
        if (!TextFile.TryRead(file, out var text))
        {
            return 2;
        }

        var reading = library.Check(text, shelf);
        foreach (var diagnostic in reading.Diagnostics)
        {
            Console.WriteLine(diagnostic.Format(file));
        }

        return reading.Form is null ? 2 : 0;
    }

    private static async Task<int> AddAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(FileName);
        if (!TextFile.TryRead(file, out var text))
        {
            return 2;
        }

        var (added, refusal) = await services.GetRequiredService<FormVerbs>().AddAsync(text, file, cancel);
        if (refusal is not null)
        {
            await Console.Error.WriteLineAsync(refusal.Faults.Count > 0
                ? string.Join('\n', refusal.Faults.Select(f => f.Message.Vi))
                : refusal.Message.Vi);
            return 2;
        }

        foreach (var warning in added.Warnings)
        {
            await Console.Error.WriteLineAsync(warning.Format(file));
        }

        Console.WriteLine(Line(added.Form.Code, added.Form.Title, added.Form.ValidFrom, added.Form.ValidTo));
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var shelf = await services.GetRequiredService<FormLibrary>().CurrentAsync(services.GetRequiredService<GiaoBanDb>(), cancel);
        if (parsed.GetValue(JsonOption.Json))
        {
            JsonOption.Write(new { items = shelf.All.Select(f => new { f.Code, f.Title, f.ValidFrom, f.ValidTo }) });
            return 0;
        }

        foreach (var form in shelf.All)
        {
            Console.WriteLine(Line(form.Code, form.Title, form.ValidFrom, form.ValidTo));
        }

        return 0;
    }

    private static string Line(string code, string title, DateOnly from, DateOnly? to) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{code}\t{from:yyyy-MM-dd} .. {to:yyyy-MM-dd}\t{title}").TrimEnd();
}
