using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>
/// Held to the end of the transaction by whoever puts a file in its place or takes one away: what is found unused must not
/// come into use before it is gone.
/// </summary>
internal static class UploadLock
{
    /// <summary>Any number that no other lock uses: "Uploads" in ASCII.</summary>
    private const long Number = 0x55706C6F616473;

    /// <summary>On SQLite BEGIN IMMEDIATE has locked the file.</summary>
    public static Task TakeAsync(GiaoBanDb db, CancellationToken cancel) => db.Database.IsNpgsql()
        ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Number})", cancel)
        : Task.CompletedTask;
}
