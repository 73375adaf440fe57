using GiaoBan.Shell;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace GiaoBan.Storage;

/// <summary>Makes an installation's database ready, before anything is served or asked.</summary>
public static class DatabaseSetUp
{
    /// <summary>Makes the folder and the tables where they are missing.</summary>
    public static async Task PrepareAsync(GiaoBanDb db, Installation installation, CancellationToken cancel = default)
    {
        PrivateFolder.Make(installation.Folder);
        if (installation.Connection is null && !File.Exists(installation.DatabaseFile))
        {
            MakeFile(installation.DatabaseFile);
        }

        await SchemaUpdate.RunAsync(db, installation, cancel);
    }

    /// <summary>Makes the file before SQLite would, so that its owner alone may read it, and its companions, which take its mode.</summary>
    private static void MakeFile(string file) => new FileStream(file, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.Write,
        UnixCreateMode = PrivateFolder.OfFile,
    }).Dispose();

    /// <summary>Whether anything was ever made in the database.</summary>
    internal static async Task<bool> HasTablesAsync(GiaoBanDb db, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        return await creator.ExistsAsync(cancel) && await creator.HasTablesAsync(cancel);
    }
}
