using GiaoBan.Shell;
using GiaoBan.Storage.Postgres;
using GiaoBan.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

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
            ? services.AddDbContext<GiaoBanDb, PostgresGiaoBanDb>(options => UsePostgres(options, connection))
            : services.AddDbContext<GiaoBanDb, SqliteGiaoBanDb>(options => UseSqlite(options, installation.DatabaseFile));
    }

    /// <summary>An installation's database, to look at it before an app is built over it.</summary>
    internal static GiaoBanDb Open(Installation installation)
    {
        if (installation.Connection is { } connection)
        {
            var postgres = new DbContextOptionsBuilder<PostgresGiaoBanDb>();
            UsePostgres(postgres, connection);
            return new PostgresGiaoBanDb(postgres.Options);
        }

        var options = new DbContextOptionsBuilder<SqliteGiaoBanDb>();
        UseSqlite(options, installation.DatabaseFile);
        return new SqliteGiaoBanDb(options.Options);
    }

    /// <summary>Closes the connections that are kept: SQLite then writes its log into the file, so that it can be moved.</summary>
    internal static void LetGo(Installation installation)
    {
        using var db = Open(installation);
        switch (db.Database.GetDbConnection())
        {
            case SqliteConnection sqlite:
                SqliteConnection.ClearPool(sqlite);
                break;
            case NpgsqlConnection postgres:
                NpgsqlConnection.ClearPool(postgres);
                break;
        }
    }

    internal static void UseSqlite(DbContextOptionsBuilder options, string file) =>
        Quiet(options.UseSqlite($"Data Source={file};Pooling=True", sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)))
            .AddInterceptors(new SqliteConnectionSetUp());

    private static void UsePostgres(DbContextOptionsBuilder options, string connection) =>
        Quiet(options.UseNpgsql(connection, postgres => postgres.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)));

    /// <summary>Counting up to ten thousand, in whatever order, is meant so.</summary>
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
