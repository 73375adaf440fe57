using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GiaoBan.Storage.Postgres;

/// <summary>Binary COPY.</summary>
internal sealed class PostgresBulkInsert : IBulkInsert
{
    public async Task InsertAsync(GiaoBanDb db, EntityTable table, IReadOnlyList<object> rows, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in table.Columns)
            {
                if (column.Value(row) is { } value)
                {
                    await copy.WriteAsync(value, column.StoreType, cancel);
                }
                else
                {
                    await copy.WriteNullAsync(cancel);
                }
            }
        }

        await copy.CompleteAsync(cancel);
    }
}
