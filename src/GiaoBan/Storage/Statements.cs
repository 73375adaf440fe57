using System.Data.Common;

namespace GiaoBan.Storage;

/// <summary>
/// The statements of one change that need nothing of each other's answers: sent in one batch where the database knows
/// batches (PostgreSQL: one round trip), else one after the other, each text prepared once.
/// </summary>
internal sealed class Statements(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    private readonly List<(string Sql, (string Name, object? Value)[] Parameters)> _pending = [];
    private readonly Dictionary<string, DbCommand> _prepared = [];

    public void Add(string sql, params (string Name, object? Value)[] parameters) => _pending.Add((sql, parameters));

    /// <summary>Writes a new entity that has no parts with tables of their own.</summary>
    public void Insert(EntityTable table, object entity) => Add(
        table.InsertSql, [.. table.Columns.Select((column, i) => ($"@p{i}", column.Value(entity)))]);

    /// <summary>Runs what was added, in that order.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (connection.CanCreateBatch)
        {
            await RunBatchAsync(cancel);
        }
        else
        {
            foreach (var (sql, parameters) in _pending)
            {
                await RunPreparedAsync(sql, parameters, cancel);
            }
        }

        _pending.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
        {
            await command.DisposeAsync();
        }
    }

    private async Task RunBatchAsync(CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var (sql, parameters) in _pending)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task RunPreparedAsync(string sql, (string Name, object? Value)[] parameters, CancellationToken cancel)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            foreach (var (name, _) in parameters)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }

            _prepared[sql] = command;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync(cancel);
    }
}
