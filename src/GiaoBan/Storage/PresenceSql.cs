using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>Of all connections of a node in one statement each: there are more than a thousand of them every few seconds.</summary>
internal static class PresenceSql
{
    /// <summary>A node's connections are still there; answers how many they are.</summary>
    public static Task<int> StillThereAsync(GiaoBanDb db, string node, DateTime now, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""UPDATE presence SET "SeenAt" = {now} WHERE "Node" = {node} AND "GoneAt" IS NULL""", cancel);

    /// <summary>Those that no node has seen since then are gone; answers their briefings, each once a connection.</summary>
    public static async Task<IReadOnlyList<long>> LetGoAsync(GiaoBanDb db, DateTime before, CancellationToken cancel) =>
        await db.Database.SqlQuery<long>(
            $"""UPDATE presence SET "GoneAt" = "SeenAt" WHERE "GoneAt" IS NULL AND "SeenAt" < {before} RETURNING "BriefingId" AS "Value" """)
            .ToListAsync(cancel);
}
