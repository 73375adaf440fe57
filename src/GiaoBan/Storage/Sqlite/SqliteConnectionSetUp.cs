using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace GiaoBan.Storage.Sqlite;

/// <summary>
/// What each SQLite connection must have before it is used. <c>synchronous=FULL</c> is what keeps an acknowledged write
/// through a power cut: NORMAL lost one in three of four images (SECURITY.md 5c).
/// </summary>
internal sealed class SqliteConnectionSetUp : DbConnectionInterceptor
{
    private const string Pragmas =
        """
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA busy_timeout = 5000;
        """;

    private static readonly ConditionalWeakTable<sqlite3, object> IsSetUp = [];

    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        SetUp((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>
    /// EF would close after each question and open again for the next, and each opening registers all functions anew. What is
    /// open stays so until its context is disposed of, at the end of the request.
    /// </summary>
    public override InterceptionResult ConnectionClosing(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    /// <inheritdoc cref="ConnectionClosing"/>
    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());

    private static void SetUp(SqliteConnection connection)
    {
        connection.CreateCollation("vi", (a, b) => Vietnamese.Compare(a, b, CompareOptions.None));
        // A pooled connection keeps what it was set to.
        if (IsSetUp.TryAdd(connection.Handle!, Pragmas))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }
    }
}
