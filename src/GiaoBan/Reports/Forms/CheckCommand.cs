using System.CommandLine;
using GiaoBan.Figures.Checks;
using GiaoBan.Shell;

namespace GiaoBan.Reports.Forms;

/// <summary><c>giaoban check FILE…</c>: figures files (LANGUAGE.md section 3); opens no data.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "tệp số liệu",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        var command = new Command("check", "kiểm tra các tệp số liệu") { Files };
        command.SetAction(parsed => parsed.GetRequiredValue(Files).Select(Check).DefaultIfEmpty().Max());
        return command;
    }

    private static int Check(string file)
    {
        if (!TextFile.TryRead(file, out var text))
        {
            return 2;
        }

        var check = FiguresFile.Check(text, file);
        foreach (var line in check.Lines)
        {
            Console.WriteLine(line);
        }

        return check.ExitStatus;
    }
}
