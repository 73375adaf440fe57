namespace GiaoBan.Tests.Support;

/// <summary>The product's own files, for tests that read them.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static DirectoryInfo Root { get; } = Find();

    public static string PathTo(params string[] parts) => Path.Combine([Root.FullName, .. parts]);

    private static DirectoryInfo Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GiaoBan.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("GiaoBan.slnx is in no folder above the tests");
        }

        return folder;
    }
}
