using GiaoBan.Tests.Support;
using Xunit;

namespace GiaoBan.Tests.Architecture;

/// <summary>What is longer than one reads at a sitting is split by use, not by layer.</summary>
public sealed class SizeTests
{
    private const int MostLines = 250;
    private const int MostLinesOfMarkup = 120;
    private const int MostFiles = 20;

    /// <summary>A file or folder that may be larger, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = [];

    private static readonly string Src = Repository.PathTo("src");

    [Fact]
    public void A_file_is_short()
    {
        var wrong = from file in Files()
                    let limit = file.EndsWith(".cshtml", StringComparison.Ordinal) ? MostLinesOfMarkup : MostLines
                    let lines = File.ReadLines(file).Count()
                    where lines > limit && !Exceptions.ContainsKey(Named(file))
                    select $"{Named(file)} has {lines} lines, more than {limit}";
        Findings.AssertNone(wrong);
    }

    [Fact]
    public void A_folder_holds_few_files()
    {
        var wrong = from folder in Files().GroupBy(file => Path.GetDirectoryName(file)!)
                    where folder.Count() > MostFiles && !Exceptions.ContainsKey(Named(folder.Key))
                    select $"{Named(folder.Key)} holds {folder.Count()} files, more than {MostFiles}";
        Findings.AssertNone(wrong);
    }

    [Fact]
    public void Each_exception_still_exists() =>
        Findings.AssertNone(Exceptions.Keys.Where(path => !Path.Exists(Path.Combine(Src, path))));

    private static string Named(string path) => Path.GetRelativePath(Src, path);

    /// <summary>What people write: neither libraries nor migrations, which a tool writes.</summary>
    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Src, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".css" or ".js")
            .Where(file => !Named(file).Split(Path.DirectorySeparatorChar).Any(part => part is "node_modules" or "lib" or "Migrations"));
}
