using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>
/// Counts in one statement each, so that attempts made at once, in one process or on several nodes, are all counted and
/// none waits for another to be tried again.
/// </summary>
internal static class AttemptSql
{
    /// <summary>Counts one more under a key, from 1 again when the first of them was before <paramref name="expired"/>.</summary>
    public static async Task<int> CountAsync(GiaoBanDb db, string key, DateTime now, DateTime expired, CancellationToken cancel) =>
        (await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO sign_in_attempts ("Key", "Count", "Since") VALUES ({key}, 1, {now})
            ON CONFLICT ("Key") DO UPDATE SET
                "Count" = CASE WHEN sign_in_attempts."Since" <= {expired} THEN 1 ELSE sign_in_attempts."Count" + 1 END,
                "Since" = CASE WHEN sign_in_attempts."Since" <= {expired} THEN {now} ELSE sign_in_attempts."Since" END
            RETURNING "Count" AS "Value"
            """).ToListAsync(cancel))[0];

    /// <summary>Begins a key anew.</summary>
    public static Task ForgetAsync(GiaoBanDb db, string key, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""DELETE FROM sign_in_attempts WHERE "Key" = {key}""", cancel);

    /// <summary>Takes one off a key.</summary>
    public static Task TakeOffAsync(GiaoBanDb db, string key, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""UPDATE sign_in_attempts SET "Count" = "Count" - 1 WHERE "Key" = {key} AND "Count" > 0""", cancel);

    /// <summary>Forgets what is long past.</summary>
    public static Task SweepAsync(GiaoBanDb db, DateTime before, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""DELETE FROM sign_in_attempts WHERE "Since" < {before}""", cancel);
}
