using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GiaoBan.Storage;

/// <summary>The ledger's head, read inside the transaction and held until its end.</summary>
internal static class LedgerHeadLock
{
    /// <summary>Size and edge. On PostgreSQL the row is locked; on SQLite BEGIN IMMEDIATE has locked the file.</summary>
    public static async Task<(long Size, byte[] Edge)> TakeAsync(GiaoBanDb db, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = """SELECT "Size", "Edge" FROM ledger_head WHERE "Id" = 1"""
            + (db.Database.IsNpgsql() ? " FOR UPDATE" : "");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
        {
            throw new InvalidOperationException("The ledger has no head: the database was not set up.");
        }

        return (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    /// <summary>Interns a series that is not there yet; the head is held, so nobody else interns the same now.</summary>
    public static async Task<int> InsertSeriesAsync(
        GiaoBanDb db, string fact, string measure, string slice, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = DoorSql.InsertSeries;
        Add(command, "fact", fact);
        Add(command, "measure", measure);
        Add(command, "slice", slice);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
