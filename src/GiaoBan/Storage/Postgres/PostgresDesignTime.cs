using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GiaoBan.Storage.Postgres;

/// <summary>For scripts/migration.sh: the model without an installation.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresGiaoBanDb>
{
    public PostgresGiaoBanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresGiaoBanDb>().UseNpgsql().Options);
}
