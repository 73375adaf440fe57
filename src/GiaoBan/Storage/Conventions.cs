using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GiaoBan.Storage;

/// <summary>
/// How values are stored, the same on both databases: an enum by its name (readable data, safe reordering), an instant
/// as UTC. There is no DateTimeOffset: SQLite cannot order it.
/// </summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        conventions.Properties<DateTime>().HaveConversion<UtcInstant>();
    }

    private sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
        written => DateTime.SpecifyKind(written, DateTimeKind.Utc),
        read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
}
