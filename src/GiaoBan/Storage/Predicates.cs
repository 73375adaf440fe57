using System.Linq.Expressions;

namespace GiaoBan.Storage;

/// <summary>Conditions put together at run time, so that a query holds those only that apply to who asks.</summary>
internal static class Predicates
{
    /// <summary>True where one of these is; false where there is none.</summary>
    public static Expression<Func<T, bool>> AnyOf<T>(IEnumerable<Expression<Func<T, bool>>> conditions) =>
        conditions.Aggregate((Expression<Func<T, bool>>?)null, (all, next) => all is null ? next : Joined(all, next, Expression.OrElse)) ?? (_ => false);

    /// <summary>True where both are.</summary>
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        Joined(left, right, Expression.AndAlso);

    private static Expression<Func<T, bool>> Joined<T>(
        Expression<Func<T, bool>> left, Expression<Func<T, bool>> right, Func<Expression, Expression, BinaryExpression> join)
    {
        var body = new Replacement(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        return Expression.Lambda<Func<T, bool>>(join(left.Body, body), left.Parameters);
    }

    private sealed class Replacement(ParameterExpression old, ParameterExpression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? by : node;
    }
}
