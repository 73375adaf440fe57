using GiaoBan.Shell;
using GiaoBan.Storage.Postgres;
using GiaoBan.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>Chooses the database of an installation.</summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, Installation installation)
    {
        // EF Core would write each command to the log.
        services.AddLogging(logging => logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning));
        services.AddSingleton(new WriterLock(isNeeded: installation.Connection is null));
        return installation.Connection is { } connection
            ? services.AddDbContext<GiaoBanDb, PostgresGiaoBanDb>(options => options.UseNpgsql(connection))
            : services.AddDbContext<GiaoBanDb, SqliteGiaoBanDb>(options => UseSqlite(options, installation.DatabaseFile));
    }

    internal static void UseSqlite(DbContextOptionsBuilder options, string file) =>
        options.UseSqlite($"Data Source={file};Pooling=True").AddInterceptors(new SqliteConnectionSetUp());
}
