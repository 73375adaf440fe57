using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records;

/// <summary>What an <c>Idempotency-Key</c> says: the same request again is the same change, done once.</summary>
/// <param name="Key">As the client chose it.</param>
/// <param name="Request">SHA-256 of method, route, version and body.</param>
public sealed record RepeatKey(string Key, byte[] Request);

/// <summary>How a passage knows a request that was done before.</summary>
internal static class Repeats
{
    /// <summary>
    /// The earlier request with this key, or null. While the ledger's head is held, two at once are one after the other;
    /// before it is, a second look is needed where the version was found to have moved.
    /// </summary>
    public static async Task<Repeated?> FindRepeatedAsync(this GiaoBanDb db, RepeatKey? key, Viewer who)
    {
        if (key is null)
        {
            return null;
        }

        var login = who.Login;
        var stored = await db.Idempotency.AsNoTracking()
            .SingleOrDefaultAsync(i => i.Officer == login && i.Key == key.Key);
        return stored is null ? null : new Repeated(stored, stored.Request.AsSpan().SequenceEqual(key.Request));
    }

    /// <summary>Whether this request was done before: a page then need not warn of what it made itself.</summary>
    public static Task<bool> IsDoneAsync(this GiaoBanDb db, Viewer who, RepeatKey key, CancellationToken cancel) =>
        db.Idempotency.AnyAsync(i => i.Officer == who.Login && i.Key == key.Key, cancel);

    public static void KeepRepeat(this Passage passage, RepeatKey? key, IAggregate made)
    {
        if (key is not null)
        {
            passage.Db.Add(new Idempotency
            {
                Officer = passage.Who.Login,
                Key = key.Key,
                Request = key.Request,
                RecordId = made.Id,
                Version = made.Version,
            });
        }
    }
}

/// <summary>A request that was done before under the same key.</summary>
internal sealed record Repeated(Idempotency Done, bool IsSame)
{
    /// <summary>The key belongs to another request.</summary>
    public static Refusal OfAnother { get; } = Refusal.Of(RefusalKind.Conflict, new Text(
        "Idempotency-Key này đã dùng cho một yêu cầu khác. Dùng khóa mới.",
        "This Idempotency-Key was used for another request. Use a new one."));

    /// <summary>What it made, as it is now; another request under the same key is refused.</summary>
    public async Task<Outcome<T>> MadeAsync<T>(GiaoBanDb db)
        where T : class, IAggregate =>
        IsSame ? await db.Set<T>().AsNoTracking().SingleAsync(r => r.Id == Done.RecordId) : OfAnother;

    /// <summary>The same of a record, as the officer may see it now.</summary>
    public async Task<Outcome<T>> AnswerAsync<T>(GiaoBanDb db, Viewer who)
        where T : Record
    {
        var (made, refusal) = await MadeAsync<T>(db);
        return made is null ? refusal! : await db.AsSeenByAsync(made, who) is { } seen ? seen : Refusal.NotFound;
    }
}
