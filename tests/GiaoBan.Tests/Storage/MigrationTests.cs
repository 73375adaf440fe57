using GiaoBan.Storage;
using GiaoBan.Storage.Postgres;
using GiaoBan.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GiaoBan.Tests.Storage;

/// <summary>A change of the model without a migration fails here; <c>scripts/migration.sh NAME</c> adds it for both.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void SQLite_has_a_migration_for_each_change_of_the_model() => HoldsAllOf(new SqliteDesignTime().CreateDbContext([]));

    [Fact]
    public void PostgreSQL_has_a_migration_for_each_change_of_the_model() => HoldsAllOf(new PostgresDesignTime().CreateDbContext([]));

    private static void HoldsAllOf(GiaoBanDb db)
    {
        using (db)
        {
            Assert.False(db.Database.HasPendingModelChanges(), "run scripts/migration.sh NAME");
        }
    }
}
