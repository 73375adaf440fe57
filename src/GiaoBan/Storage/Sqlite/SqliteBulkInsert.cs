using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GiaoBan.Storage.Sqlite;

/// <summary>One prepared INSERT, run for each row: SQLite is in the process, so nothing is gained by sending several at once.</summary>
internal sealed class SqliteBulkInsert : IBulkInsert
{
    public async Task InsertAsync(GiaoBanDb db, EntityTable table, IReadOnlyList<object> rows, CancellationToken cancel)
    {
        var columns = table.Columns;
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = table.InsertSql;
        var parameters = columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" })).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = columns[i].Value(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
            cancel.ThrowIfCancellationRequested();
        }
    }
}
