using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage.Postgres;

/// <summary>For more than one machine.</summary>
public sealed class PostgresGiaoBanDb(DbContextOptions<PostgresGiaoBanDb> options) : GiaoBanDb(options)
{
    internal override IBulkInsert Bulk { get; } = new PostgresBulkInsert();
}
