namespace GiaoBan.Bench;

/// <summary>The file of results: what each kind of run has written keeps its place when another one writes its own.</summary>
internal static class ResultFile
{
    private const string NextSection = "\n## ";

    /// <summary>The part before the first section, of the run over made records.</summary>
    public static async Task WriteHeadAsync(string file, string text, CancellationToken cancel)
    {
        var before = File.Exists(file) ? await File.ReadAllTextAsync(file, cancel) : "";
        var sections = before.IndexOf(NextSection, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.TrimEnd() + "\n" + (sections < 0 ? "" : before[sections..]), cancel);
    }

    /// <summary>A section of its own.</summary>
    public static async Task WriteSectionAsync(string file, string heading, string text, CancellationToken cancel)
    {
        var before = File.Exists(file) ? await File.ReadAllTextAsync(file, cancel) : "";
        var begin = before.IndexOf("\n" + heading, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : before.IndexOf(NextSection, begin + heading.Length, StringComparison.Ordinal);
        var head = begin < 0 ? before.TrimEnd() + "\n" : before[..begin];
        await File.WriteAllTextAsync(file, $"{head}\n{heading}\n{text.TrimEnd()}\n{(end < 0 ? "" : before[end..])}", cancel);
    }
}
