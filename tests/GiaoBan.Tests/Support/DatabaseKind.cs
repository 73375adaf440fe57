using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace GiaoBan.Tests.Support;

/// <summary>The two databases that the product runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>
/// The rows of a theory that holds on both databases. A PostgreSQL that is not there shows as a skipped row with its name.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) => new(
        [
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite),
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres)
            {
                Skip = TestDatabases.PostgresServer is null
                    ? $"PostgreSQL is not there: set {TestDatabases.ServerVariable}, or run by scripts/with-postgres.sh"
                    : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
