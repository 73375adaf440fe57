using GiaoBan.Network;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>
/// All that is stored: the table of contents of the data. Pages and verbs know this type only; the two databases differ
/// in <c>Storage/Sqlite</c> and <c>Storage/Postgres</c>.
/// </summary>
public abstract class GiaoBanDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<Named> Named => Set<Named>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        NetworkTables.Map(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);
}
