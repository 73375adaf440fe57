using GiaoBan.Storage;

namespace GiaoBan.Network;

/// <summary>
/// The right to see, in one place (DESIGN section 3): lists, counts, figures, pages and the API all narrow by it, so what
/// one may not see does not exist for them.
/// </summary>
public static class RightToSee
{
    /// <summary>
    /// Narrows to what the viewer may open, whole or as it was before it went to another unit. Removed records are not
    /// among them.
    /// </summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> records, Viewer viewer, GiaoBanDb db)
        where T : class, IGuarded
    {
        var own = viewer.OwnUnits.ToArray();
        var desk = viewer.DeskOf.ToArray();
        var chair = viewer.IsChair;
        var officer = viewer.OfficerId;
        return records.Where(r => !r.IsRemoved && (
            (own.Contains(r.UnitId) && r.Access != Access.Restricted)
            || ((chair || desk.Contains(r.UnitId)) && r.Access == Access.Shared)
            || (r.Access == Access.Restricted && db.Named.Any(n => n.RecordId == r.Id && n.OfficerId == officer))
            || (r.Access != Access.Restricted && db.FormerHolders.Any(h =>
                h.RecordId == r.Id && (own.Contains(h.UnitId) || (desk.Contains(h.UnitId) && r.Access == Access.Shared))))));
    }

    /// <summary>
    /// Narrows to what the viewer sees whole: what stands in a register's ordinary list, and so without a look at former
    /// holders.
    /// </summary>
    public static IQueryable<T> WhollyVisibleTo<T>(this IQueryable<T> records, Viewer viewer, GiaoBanDb db)
        where T : class, IGuarded
    {
        var own = viewer.OwnUnits.ToArray();
        var desk = viewer.DeskOf.ToArray();
        var chair = viewer.IsChair;
        var officer = viewer.OfficerId;
        return records.Where(r => !r.IsRemoved && (
            (own.Contains(r.UnitId) && r.Access != Access.Restricted)
            || ((chair || desk.Contains(r.UnitId)) && r.Access == Access.Shared)
            || (r.Access == Access.Restricted && db.Named.Any(n => n.RecordId == r.Id && n.OfficerId == officer))));
    }

    /// <summary>Narrows to what the viewer sees only as it was before it went to another unit.</summary>
    public static IQueryable<T> FormerlyVisibleTo<T>(this IQueryable<T> records, Viewer viewer, GiaoBanDb db)
        where T : class, IGuarded
    {
        var own = viewer.OwnUnits.ToArray();
        var desk = viewer.DeskOf.ToArray();
        var chair = viewer.IsChair;
        return records.Where(r => !r.IsRemoved && r.Access != Access.Restricted && !own.Contains(r.UnitId)
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
        var own = viewer.OwnUnits.ToArray();
        var desk = viewer.DeskOf.ToArray();
        var chair = viewer.IsChair;
        var officer = viewer.OfficerId;
        return rows.Where(r =>
            (own.Contains(r.UnitId) && r.Access != Access.Restricted)
            || ((chair || desk.Contains(r.UnitId)) && r.Access == Access.Shared)
            || (r.Access == Access.Restricted && db.Named.Any(n => n.RecordId == r.RecordId && n.OfficerId == officer)));
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
        viewer.MaySee(record.UnitId, record.Access, isNamed);

    private static bool MaySee(this Viewer viewer, int unit, Access access, bool isNamed) => access switch
    {
        Access.Restricted => isNamed,
        Access.Unit => viewer.OwnUnits.Contains(unit),
        _ => viewer.OwnUnits.Contains(unit) || viewer.IsChair || viewer.DeskOf.Contains(unit),
    };
}
