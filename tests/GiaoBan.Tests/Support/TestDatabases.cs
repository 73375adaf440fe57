using GiaoBan.Shell;
using GiaoBan.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(TestDatabases))]

namespace GiaoBan.Tests.Support;

/// <summary>
/// Makes databases for tests: the first of a kind is made as an installation makes it and kept as the template, the
/// others are copies of it.
/// </summary>
public sealed class TestDatabases : IAsyncDisposable
{
    public const string ServerVariable = "GIAOBAN_TEST_POSTGRES";

    private readonly string _folder = Directory.CreateTempSubdirectory("giaoban-tests-").FullName;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<(DatabaseKind Kind, bool IsDemo), Installation> _templates = [];
    private int _made;

    /// <summary>A connection to the server without a database's name, or null.</summary>
    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server
        ? server
        : null;

    /// <summary>A new installation with a database of its own, in which only <paramref name="prepare"/> has been.</summary>
    public async Task<Installation> NewAsync(DatabaseKind kind, bool isDemo, Func<Installation, Task> prepare)
    {
        await _gate.WaitAsync();
        try
        {
            if (!_templates.TryGetValue((kind, isDemo), out var template))
            {
                template = NewInstallation(kind, isDemo);
                if (kind == DatabaseKind.Postgres)
                {
                    await OnServerAsync($"CREATE DATABASE {DatabaseOf(template)}");
                }

                await prepare(template);
                LetGo(template);
                _templates.Add((kind, isDemo), template);
            }

            var copy = NewInstallation(kind, isDemo);
            await CopyAsync(template, copy);
            return copy;
        }
        finally
        {
            _gate.Release();
        }
    }

    public static async Task RemoveAsync(Installation installation)
    {
        LetGo(installation);
        if (installation.Connection is not null)
        {
            await OnServerAsync($"DROP DATABASE IF EXISTS {DatabaseOf(installation)} WITH (FORCE)");
        }

        Directory.Delete(installation.Folder, recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var template in _templates.Values)
        {
            await RemoveAsync(template);
        }

        Directory.Delete(_folder, recursive: true);
        _gate.Dispose();
    }

    private Installation NewInstallation(DatabaseKind kind, bool isDemo)
    {
        var name = $"giaoban_test_{Environment.ProcessId}_{++_made}";
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        var connection = kind == DatabaseKind.Sqlite
            ? null
            : new NpgsqlConnectionStringBuilder(PostgresServer) { Database = name }.ConnectionString;
        return new Installation(folder, connection, isDemo);
    }

    private static async Task CopyAsync(Installation template, Installation copy)
    {
        foreach (var file in Directory.EnumerateFiles(template.Folder))
        {
            File.Copy(file, Path.Combine(copy.Folder, Path.GetFileName(file)));
        }

        if (copy.Connection is not null)
        {
            await OnServerAsync($"CREATE DATABASE {DatabaseOf(copy)} TEMPLATE {DatabaseOf(template)}");
        }
    }

    /// <summary>Closes pooled connections: SQLite then writes its log into the file, PostgreSQL lets the database be copied.</summary>
    private static void LetGo(Installation installation)
    {
        if (installation.Connection is { } connection)
        {
            using var pooled = new NpgsqlConnection(connection);
            NpgsqlConnection.ClearPool(pooled);
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private static string DatabaseOf(Installation installation) =>
        new NpgsqlConnectionStringBuilder(installation.Connection).Database!;

    private static async Task OnServerAsync(string sql)
    {
        await using var server = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(PostgresServer) { Database = "postgres", Pooling = false }.ConnectionString);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }
}
