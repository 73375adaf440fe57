using System.Globalization;
using GiaoBan.Figures;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Listing;

/// <summary>One page of a list.</summary>
/// <param name="Items">In their order.</param>
/// <param name="Next">The mark of the next page, or null at the end.</param>
/// <param name="Total">How many there are in all; null beyond <see cref="ListPages.CountedUpTo"/>.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next, int? Total);

/// <summary>Keyset paging of a register's list by day.</summary>
public static class ListPages
{
    /// <summary>No list counts further: a count over a million rows to draw a page is what makes pages slow.</summary>
    public const int CountedUpTo = 10_000;

    /// <summary>What <c>sort</c> says to begin with the oldest.</summary>
    public const string OldestFirst = "on";

    /// <summary>
    /// The page that the address asks for, newest first (or oldest first by <see cref="OldestFirst"/>).
    /// </summary>
    /// <param name="parts">
    /// The whole list, in parts that have nothing in common; true: written for walking it in order, false: for counting.
    /// </param>
    /// <param name="query">What the address asks.</param>
    /// <param name="usualLimit">The rows of a page where it does not say.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<ListPage<T>> PageAsync<T>(
        Func<bool, IReadOnlyList<IQueryable<T>>> parts, ListQuery query, int usualLimit, CancellationToken cancel)
        where T : Record
    {
        var limit = query.Limit(usualLimit);
        var oldestFirst = IsOldestFirst(query);
        var after = query.After();
        var day = default(DateOnly);
        if (after is { } mark && !DateOnly.TryParseExact(mark.Key, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            after = null;
        }

        var counted = 0;
        foreach (var part in parts(false))
        {
            counted += await part.Take(CountedUpTo + 1).CountAsync(cancel);
        }

        var rows = new List<T>();
        foreach (var part in parts(true))
        {
            rows.AddRange(await Ordered(part, oldestFirst, after is { } a ? (day, a.Id) : null).Take(limit + 1).ToListAsync(cancel));
        }

        rows.Sort((a, b) => Compare(a, b, oldestFirst));
        var next = rows.Count > limit ? MarkOf(rows[limit - 1]) : null;
        return new ListPage<T>(rows.Count > limit ? rows[..limit] : rows, next, counted > CountedUpTo ? null : counted);
    }

    /// <summary>All of a list at once, in its order; null where there are more than <paramref name="most"/>.</summary>
    public static async Task<IReadOnlyList<T>?> AllAsync<T>(
        IReadOnlyList<IQueryable<T>> parts, ListQuery query, int most, CancellationToken cancel)
        where T : Record
    {
        var oldestFirst = IsOldestFirst(query);
        var rows = new List<T>();
        foreach (var part in parts)
        {
            rows.AddRange(await Ordered(part, oldestFirst, after: null).Take(most + 1).ToListAsync(cancel));
        }

        rows.Sort((a, b) => Compare(a, b, oldestFirst));
        return rows.Count > most ? null : rows;
    }

    /// <summary>Whether the oldest come first; another order than the two there are is refused.</summary>
    public static bool IsOldestFirst(ListQuery query)
    {
        var sort = query.Text("sort");
        if (sort is not (null or OldestFirst))
        {
            query.Refuse("sort", new Text(
                "Chỉ có sort=on (cũ nhất trước); bỏ đi thì mới nhất trước.", "There is only sort=on (the oldest first); without it the newest come first."));
        }

        return sort == OldestFirst;
    }

    /// <summary>The condition in this form seeks in the index; <c>d &lt; x or (d = x and i &lt; y)</c> does not.</summary>
    private static IQueryable<T> Ordered<T>(IQueryable<T> records, bool oldestFirst, (DateOnly Day, long Id)? after)
        where T : Record
    {
        if (after is var (day, id))
        {
            records = oldestFirst
                ? records.Where(r => r.On >= day && (r.On > day || r.Id > id))
                : records.Where(r => r.On <= day && (r.On < day || r.Id < id));
        }

        return oldestFirst
            ? records.OrderBy(r => r.On).ThenBy(r => r.Id)
            : records.OrderByDescending(r => r.On).ThenByDescending(r => r.Id);
    }

    private static int Compare(Record a, Record b, bool oldestFirst) => (oldestFirst ? 1 : -1) * (a.On, a.Id).CompareTo((b.On, b.Id));

    private static string MarkOf(Record record) =>
        ListQuery.MarkOf(record.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture), record.Id);
}
