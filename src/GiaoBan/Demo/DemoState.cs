using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Demo;

/// <summary>
/// The one row that says that a database is the demo, and how its clock runs. It stands in the database, so that every
/// node and every command knows.
/// </summary>
public sealed class DemoState
{
    public int Id { get; init; } = 1;

    /// <summary>What the demo's clock showed at first, UTC.</summary>
    public DateTime StartsAt { get; init; }

    /// <summary>The real moment at which it showed that, UTC; null while the demo is being made.</summary>
    public DateTime? StartedAt { get; set; }
}

internal static class DemoTables
{
    public static void Map(ModelBuilder model) => model.Entity<DemoState>(state =>
    {
        state.ToTable("demo");
        state.Property(s => s.Id).ValueGeneratedNever();
    });
}
