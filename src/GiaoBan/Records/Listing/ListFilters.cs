using System.Linq.Expressions;

namespace GiaoBan.Records.Listing;

/// <summary>How a register's list is narrowed by what its address asks.</summary>
public static class ListFilters
{
    /// <summary>
    /// Narrows by a tag that is asked for as <c>yes</c> or <c>no</c>; null: not at all. Written into the query, not passed to
    /// it: only so does a database use an index of the rows that have the tag.
    /// </summary>
    public static IQueryable<T> Tagged<T>(this IQueryable<T> rows, string? asked, Expression<Func<T, bool>> tag) => asked switch
    {
        null => rows,
        "yes" => rows.Where(tag),
        _ => rows.Where(Expression.Lambda<Func<T, bool>>(Expression.Not(tag.Body), tag.Parameters)),
    };
}
