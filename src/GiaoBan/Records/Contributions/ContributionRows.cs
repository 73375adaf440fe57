namespace GiaoBan.Records.Contributions;

/// <summary>
/// Which rows a figure takes. Its sum (<see cref="ContributionSums"/>) and the list of its records are asked by the same
/// predicates, so the two cannot disagree.
/// </summary>
public static class ContributionRows
{
    /// <summary>What is held true now.</summary>
    public static IQueryable<ContributionRow> HeldNow(this IQueryable<ContributionRow> rows) => rows.Where(c => c.Ended == null);

    /// <summary>
    /// What was held true when the ledger had this size; null: now. What still is and what has ended since are asked
    /// apart, since each has an index of its own.
    /// </summary>
    public static IQueryable<ContributionRow> HeldAt(this IQueryable<ContributionRow> rows, long? position) =>
        position is null
            ? rows.HeldNow()
            : rows.Where(c => c.Ended == null && c.Began <= position)
                .Concat(rows.Where(c => c.Ended > position && c.Began <= position));

    /// <summary>Flows of these units on the days of a window, both ends included.</summary>
    public static IQueryable<ContributionRow> FlowsIn(
        this IQueryable<ContributionRow> rows, IReadOnlyCollection<int> units, DateOnly from, DateOnly to) =>
        rows.Where(c => c.Until == null && units.Contains(c.UnitId) && c.Day >= from && c.Day <= to);

    /// <summary>Flows of these units on all days up to a day, that day included.</summary>
    public static IQueryable<ContributionRow> FlowsUpTo(
        this IQueryable<ContributionRow> rows, IReadOnlyCollection<int> units, DateOnly to) =>
        rows.Where(c => c.Until == null && units.Contains(c.UnitId) && c.Day <= to);

    /// <summary>Stocks of these units that stand on a day between these two, or on one of them.</summary>
    public static IQueryable<ContributionRow> StandingIn(
        this IQueryable<ContributionRow> rows, IReadOnlyCollection<int> units, DateOnly first, DateOnly last) =>
        rows.Where(c => c.Until > first && units.Contains(c.UnitId) && c.Day <= last);
}
