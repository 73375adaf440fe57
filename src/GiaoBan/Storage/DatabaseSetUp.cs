using GiaoBan.Shell;

namespace GiaoBan.Storage;

/// <summary>Makes an installation's database ready, before anything is served or asked.</summary>
public static class DatabaseSetUp
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder and the tables where they are missing.</summary>
    public static async Task PrepareAsync(GiaoBanDb db, Installation installation, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(installation.Folder, OwnerOnly);
        await db.Database.EnsureCreatedAsync(cancel);
    }
}
