using GiaoBan.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace GiaoBan.Storage;

/// <summary>
/// Brings the tables up to this program's model: only when something is pending, under a lock that a dead process cannot
/// keep, after a backup, and whole or not at all. EF's own lock is a row that a killed process leaves behind for ever
/// (SECURITY.md 4a), so the scripts of its migrations are run here.
/// </summary>
internal static class SchemaUpdate
{
    /// <summary>Any number that no other program of the cluster uses: "GiaoBan" in ASCII, shortened.</summary>
    private const long AdvisoryLock = 0x4769616F42616E;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task RunAsync(GiaoBanDb db, Installation installation, CancellationToken cancel)
    {
        await using var folder = await LockAsync(installation, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await HoldNodesAsync(db, cancel);
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault();
            if (applied != db.Database.GetMigrations().LastOrDefault())
            {
                await PrepareFileAsync(db, installation, applied, cancel);
                await UpdateAsync(db, applied, cancel);
            }
        }
        finally
        {
            await LetNodesGoAsync(db, cancel);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task UpdateAsync(GiaoBanDb db, string? applied, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = db.GetService<IMigrator>().GenerateScript(
            applied ?? Migration.InitialDatabase, options: MigrationsSqlGenerationOptions.NoTransactions);
        await command.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>A file that the operating system lets go of when its holder dies, however it dies.</summary>
    private static async Task<FileStream> LockAsync(Installation installation, CancellationToken cancel)
    {
        var file = Path.Combine(installation.Folder, "schema.lock");
        for (var left = Patience; ; left -= TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (left > TimeSpan.Zero)
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    /// <summary>Nodes on several machines: one of them updates, the others find it done. The lock is the connection's, and ends with it.</summary>
    private static async Task HoldNodesAsync(GiaoBanDb db, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({AdvisoryLock})", cancel);
        }
    }

    /// <summary>A pooled connection would keep the lock.</summary>
    private static async Task LetNodesGoAsync(GiaoBanDb db, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({AdvisoryLock})", cancel);
        }
    }

    /// <summary>SQLite: a copy of what is there, for the way back; and the journal that lets readers and the writer work at once.</summary>
    private static async Task PrepareFileAsync(GiaoBanDb db, Installation installation, string? applied, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            return;
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        if (applied is not null)
        {
            var copy = Path.Combine(installation.Folder, $"before-update-of-{applied}.db");
            File.Delete(copy);
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel);
        }
    }
}
