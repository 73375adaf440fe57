using GiaoBan.Shell;
using GiaoBan.Storage.Postgres;
using GiaoBan.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>Chooses the database of an installation.</summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, Installation installation) =>
        installation.Connection is { } connection
            ? services.AddDbContext<GiaoBanDb, PostgresGiaoBanDb>(options => options.UseNpgsql(connection))
            : services.AddDbContext<GiaoBanDb, SqliteGiaoBanDb>(options => options.UseSqlite($"Data Source={installation.DatabaseFile}"));
}
