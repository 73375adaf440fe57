using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GiaoBan.Storage.Sqlite;

/// <summary>For scripts/migration.sh: the model without an installation.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteGiaoBanDb>
{
    public SqliteGiaoBanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteGiaoBanDb>().UseSqlite().Options);
}
