using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GiaoBan.Storage;

/// <summary>Locks one row before the ledger's head is taken, where a verb must compute between the two.</summary>
internal static class RowLock
{
    /// <summary>On PostgreSQL the row is locked to the end of the transaction; on SQLite BEGIN IMMEDIATE has locked the file.</summary>
    public static async Task TakeAsync<T>(GiaoBanDb db, long id, CancellationToken cancel)
    {
        if (!db.Database.IsNpgsql())
        {
            return;
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        command.CommandText = $"""SELECT 1 FROM "{table}" WHERE "Id" = @id FOR UPDATE""";
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = "id";
        parameter.Value = id;
        command.Parameters.Add(parameter);
        await command.ExecuteScalarAsync(cancel);
    }
}
