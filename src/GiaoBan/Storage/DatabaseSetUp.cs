using GiaoBan.Shell;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace GiaoBan.Storage;

/// <summary>Makes an installation's database ready, before anything is served or asked.</summary>
public static class DatabaseSetUp
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder and the tables where they are missing.</summary>
    public static async Task PrepareAsync(GiaoBanDb db, Installation installation, CancellationToken cancel = default)
    {
        MakeFolder(installation.Folder);
        await db.Database.EnsureCreatedAsync(cancel);
    }

    /// <summary>Makes a data folder, which its owner alone may read.</summary>
    internal static void MakeFolder(string folder) => Directory.CreateDirectory(folder, OwnerOnly);

    /// <summary>Whether anything was ever made in the database.</summary>
    internal static async Task<bool> HasTablesAsync(GiaoBanDb db, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        return await creator.ExistsAsync(cancel) && await creator.HasTablesAsync(cancel);
    }
}
