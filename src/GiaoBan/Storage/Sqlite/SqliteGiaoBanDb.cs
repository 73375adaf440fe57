using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage.Sqlite;

/// <summary>The embedded default.</summary>
public sealed class SqliteGiaoBanDb(DbContextOptions<SqliteGiaoBanDb> options) : GiaoBanDb(options)
{
    internal override IBulkInsert Bulk { get; } = new SqliteBulkInsert();
}
