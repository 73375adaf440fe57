namespace GiaoBan.Shell;

/// <summary>Makes folders and files that their owner alone can read: the data folder and what is in it.</summary>
internal static class PrivateFolder
{
    /// <summary>The mode of a file in such a folder.</summary>
    public const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode OwnerOnly = OfFile | UnixFileMode.UserExecute;

    /// <summary>Makes a data folder. One that the operator made has the mode that the operator gave it.</summary>
    public static void Make(string folder) => Directory.CreateDirectory(folder, OwnerOnly);

    /// <summary>Makes a folder of our own inside another, whatever mode it had; answers its path.</summary>
    public static string MakeInside(string parent, string name)
    {
        var folder = Path.Combine(parent, name);
        Make(folder);
        File.SetUnixFileMode(folder, OwnerOnly);
        return folder;
    }
}
