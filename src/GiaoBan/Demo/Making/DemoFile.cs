namespace GiaoBan.Demo.Making;

/// <summary>The files of <c>Demo/Data</c>, which the program bears in itself.</summary>
internal static class DemoFile
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static Stream Open(string name) => typeof(DemoFile).Assembly.GetManifestResourceStream($"GiaoBan.Demo.Data.{name}")
        ?? throw new InvalidOperationException($"Demo/Data/{name} is not in the program.");

    /// <summary>The lines of a file without comments and empty ones, by the <c>[section]</c> in which they stand.</summary>
    public static ILookup<string, string> Sections(string name)
    {
        var section = "";
        var lines = new List<(string Section, string Line)>();
        foreach (var line in Read(name).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
            }
            else
            {
                lines.Add((section, line));
            }
        }

        return lines.ToLookup(l => l.Section, l => l.Line);
    }

    /// <summary>The cells of a line.</summary>
    public static string[] Cells(string line) => [.. line.Split('|').Select(c => c.Trim())];
}
