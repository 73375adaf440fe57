using System.Linq.Expressions;
using GiaoBan.Storage;

namespace GiaoBan.Network;

/// <summary>
/// The right to see, in one place (DESIGN section 3): lists, counts, figures, pages and the API all narrow by it, so what
/// one may not see does not exist for them.
/// </summary>
public static class RightToSee
{
    /// <summary>
    /// Narrows to what the viewer may open: whole, as it was before it went to another unit, or because their unit does a
    /// part of it. Removed records are not among them.
    /// </summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> records, Viewer viewer, GiaoBanDb db)
        where T : class, IGuarded =>
        records.Standing(removed: false).Where(Predicates.AnyOf([AtHolder<T>(viewer, db), InSupport<T>(viewer, db)]));

    /// <summary>
    /// The same without what the viewer's units only do a part of: it is another's work, and is neither counted nor followed up
    /// as one's own.
    /// </summary>
    public static IQueryable<T> VisibleAtHolder<T>(this IQueryable<T> records, Viewer viewer, GiaoBanDb db)
        where T : class, IGuarded =>
        records.Standing(removed: false).Where(AtHolder<T>(viewer, db));

    /// <summary>Narrows to that of which the viewer's units do a part: a list of its own.</summary>
    public static IQueryable<T> SupportedBy<T>(this IQueryable<T> records, Viewer viewer, GiaoBanDb db)
        where T : class, IGuarded =>
        records.Standing(removed: false).Where(InSupport<T>(viewer, db));

    /// <summary>
    /// Narrows to what the viewer sees whole by the posts held, in the own units the restricted ones too on which the viewer
    /// is named: with <see cref="NamedElsewhere"/> what stands in a register's ordinary list. The two have nothing in common
    /// and are asked apart, since together no index serves both.
    /// </summary>
    /// <param name="records">All of a register.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="db">Where the names are.</param>
    /// <param name="inOrder">Whether the first ones of an order are asked for (<see cref="UnitCondition"/>).</param>
    /// <param name="removed">Whether those are asked for that were removed, instead of those that stand.</param>
    public static IQueryable<T> VisibleByPosts<T>(this IQueryable<T> records, Viewer viewer, GiaoBanDb db, bool inOrder, bool removed)
        where T : class, IGuarded
    {
        var officer = viewer.OfficerId;
        var ways = WaysToSee<T>(viewer, inOrder, viewer.MayBeNamed
            ? r => r.Access != Access.Restricted || db.Named.Any(n => n.RecordId == r.Id && n.OfficerId == officer)
            : r => r.Access != Access.Restricted);
        return records.Standing(removed).Where(Predicates.AnyOf(ways));
    }

    /// <summary>
    /// Narrows to the restricted records of other units on which the viewer is named; nobody sees those otherwise.
    /// </summary>
    public static IQueryable<T> NamedElsewhere<T>(this IQueryable<T> records, Viewer viewer, GiaoBanDb db, bool removed)
        where T : class, IGuarded
    {
        var named = db.NamesElsewhere(viewer).Select(n => n.RecordId);
        return records.Standing(removed).Where(r => named.Contains(r.Id) && r.Access == Access.Restricted);
    }

    /// <summary>Where the viewer is named on records of other units: for most nowhere, and then there is no list of them to ask.</summary>
    public static IQueryable<Named> NamesElsewhere(this GiaoBanDb db, Viewer viewer)
    {
        var own = viewer.OwnUnits.ToArray();
        return db.Named.Where(n => n.OfficerId == viewer.OfficerId && !own.Contains(n.UnitId));
    }

    /// <summary>Narrows to what the viewer sees only as it was before it went to another unit.</summary>
    public static IQueryable<T> FormerlyVisibleTo<T>(this IQueryable<T> records, Viewer viewer, GiaoBanDb db)
        where T : class, IGuarded
    {
        var own = viewer.OwnUnits.ToArray();
        var desk = viewer.DeskOf.ToArray();
        var chair = viewer.IsChair;
        // The few that these units gave away are found first; without this every record would be asked.
        var given = db.FormerHolders.Where(h => own.Contains(h.UnitId) || desk.Contains(h.UnitId)).Select(h => h.RecordId);
        return records.Where(r => given.Contains(r.Id) && !r.IsRemoved && r.Access != Access.Restricted && !own.Contains(r.UnitId)
            && !((chair || desk.Contains(r.UnitId)) && r.Access == Access.Shared)
            && db.FormerHolders.Any(h =>
                h.RecordId == r.Id && (own.Contains(h.UnitId) || (desk.Contains(h.UnitId) && r.Access == Access.Shared))));
    }

    /// <summary>
    /// The same for rows of figures. A row is judged at its own unit: after a transfer the giving unit goes on seeing what
    /// it counted up to that day. The figures of a report do not ask this: they count every record of the unit.
    /// </summary>
    public static IQueryable<T> RowsVisibleTo<T>(this IQueryable<T> rows, Viewer viewer, GiaoBanDb db)
        where T : class, IGuardedRow
    {
        var officer = viewer.OfficerId;
        var ways = WaysToSee<T>(viewer, inOrder: false, r => r.Access != Access.Restricted);
        if (viewer.MayBeNamed)
        {
            ways.Add(r => r.Access == Access.Restricted && db.Named.Any(n => n.RecordId == r.RecordId && n.OfficerId == officer));
        }

        return rows.Where(Predicates.AnyOf(ways));
    }

    /// <summary>
    /// The day before which the viewer sees a record that is not theirs to see whole, or null where they see nothing of it.
    /// </summary>
    public static DateOnly? SeesBefore(this Viewer viewer, IGuarded record, IEnumerable<FormerHolder> holders) =>
        record.Access == Access.Restricted
            ? null
            : holders.Where(h => viewer.OwnUnits.Contains(h.UnitId)
                    || (viewer.DeskOf.Contains(h.UnitId) && record.Access == Access.Shared))
                .Max(h => (DateOnly?)h.Until);

    /// <summary>The same judgement on one row that is already loaded, at the row's own unit.</summary>
    public static bool MaySeeRow(this Viewer viewer, IGuardedRow row, bool isNamed) =>
        viewer.MaySee(row.UnitId, row.Access, isNamed);

    /// <summary>Whether one record that is already loaded is seen whole.</summary>
    public static bool MaySee(this Viewer viewer, IGuarded record, bool isNamed) =>
        viewer.MaySeeAtHolder(record, isNamed) || viewer.Supports(record);

    /// <summary>The same without what the viewer's units only do a part of.</summary>
    public static bool MaySeeAtHolder(this Viewer viewer, IGuarded record, bool isNamed) =>
        viewer.MaySee(record.UnitId, record.Access, isNamed);

    /// <summary>Whether the viewer sees what is shared of a unit.</summary>
    public static bool SeesSharedOf(this Viewer viewer, int unit) => viewer.MaySee(unit, Access.Shared, isNamed: false);

    /// <summary>Whether the centre sees it: the chair, and the desk officer of its unit.</summary>
    public static bool IsOpenToCentre(this IGuarded record) => record.Access == Access.Shared;

    /// <summary>Whether a unit of the viewer does a part of this; only what is shared is done by several.</summary>
    public static bool Supports(this Viewer viewer, IGuarded record) =>
        record.Access == Access.Shared && record.SupportingUnits.Any(viewer.WorksFor.Contains);

    private static bool MaySee(this Viewer viewer, int unit, Access access, bool isNamed) => access switch
    {
        Access.Restricted => isNamed,
        Access.Unit => viewer.OwnUnits.Contains(unit),
        _ => viewer.OwnUnits.Contains(unit) || viewer.IsChair || viewer.DeskOf.Contains(unit),
    };

    private static Expression<Func<T, bool>> AtHolder<T>(Viewer viewer, GiaoBanDb db)
        where T : class, IGuarded
    {
        var own = viewer.OwnUnits.ToArray();
        var desk = viewer.DeskOf.ToArray();
        var chair = viewer.IsChair;
        var officer = viewer.OfficerId;
        return r =>
            (own.Contains(r.UnitId) && r.Access != Access.Restricted)
            || ((chair || desk.Contains(r.UnitId)) && r.Access == Access.Shared)
            || (r.Access == Access.Restricted && db.Named.Any(n => n.RecordId == r.Id && n.OfficerId == officer))
            || (r.Access != Access.Restricted && db.FormerHolders.Any(h =>
                h.RecordId == r.Id && (own.Contains(h.UnitId) || (desk.Contains(h.UnitId) && r.Access == Access.Shared))));
    }

    private static Expression<Func<T, bool>> InSupport<T>(Viewer viewer, GiaoBanDb db)
        where T : class, IGuarded
    {
        var units = viewer.WorksFor.ToArray();
        var supported = db.SupportingUnits.Where(s => units.Contains(s.UnitId)).Select(s => s.RecordId);
        return r => r.Access == Access.Shared && supported.Contains(r.Id);
    }

    private static IQueryable<T> Standing<T>(this IQueryable<T> records, bool removed)
        where T : class, IGuarded =>
        removed ? records.Where(r => r.IsRemoved) : records.Where(r => !r.IsRemoved);

    /// <summary>
    /// By which posts the viewer sees something; those only that the viewer holds, since each one in a query keeps the
    /// database from an index.
    /// </summary>
    private static List<Expression<Func<T, bool>>> WaysToSee<T>(Viewer viewer, bool inOrder, Expression<Func<T, bool>> inOwnUnits)
        where T : class, IHeld
    {
        var ways = new List<Expression<Func<T, bool>>>();
        if (viewer.OwnUnits.Count > 0)
        {
            ways.Add(UnitCondition.Of<T>(viewer.OwnUnits, inOrder).And(inOwnUnits));
        }

        if (viewer.IsChair)
        {
            ways.Add(r => r.Access == Access.Shared);
        }
        else if (viewer.DeskOf.Count > 0)
        {
            ways.Add(UnitCondition.Of<T>(viewer.DeskOf, inOrder).And(r => r.Access == Access.Shared));
        }

        return ways;
    }
}
