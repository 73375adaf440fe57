namespace GiaoBan.Network;

/// <summary>Who may see a record (DESIGN section 3). Stored as its number in contributions: do not reorder.</summary>
public enum Access
{
    /// <summary>Its unit, the desk officer of the unit, the chair.</summary>
    Shared = 0,

    /// <summary>Its unit only.</summary>
    Unit = 1,

    /// <summary>Only the officers named on it.</summary>
    Restricted = 2,
}

/// <summary>What is of a unit and has an access.</summary>
public interface IHeld
{
    /// <summary>The unit that holds it, or that it counts for.</summary>
    int UnitId { get; }

    /// <summary>Who may see it; of a row, its record's access as it is now.</summary>
    Access Access { get; }
}

/// <summary>What the right to see is judged on; every record is one.</summary>
public interface IGuarded : IHeld
{
    /// <summary>The record's key: the ledger position of its first leaf.</summary>
    long Id { get; }

    /// <summary>A removed record is seen only through its history, by those who might see it before.</summary>
    bool IsRemoved { get; }

    /// <summary>The units that do a part of it beside the one that holds it (đơn vị phối hợp): their officers see it too.</summary>
    IReadOnlyList<int> SupportingUnits => [];
}

/// <summary>A row that a record adds to figures; the right to see it is that of its record, at the row's own unit.</summary>
public interface IGuardedRow : IHeld
{
    /// <summary>The record that it comes from.</summary>
    long RecordId { get; }
}

/// <summary>
/// A unit that held a record until it was given to another (DESIGN idea 6): it goes on seeing it as it was up to that day.
/// What the record itself says; kept as a table so that the right to see can ask it.
/// </summary>
public sealed class FormerHolder
{
    public long RecordId { get; init; }

    public int UnitId { get; init; }

    /// <summary>The day on which the unit gave it away: it sees what is dated before.</summary>
    public DateOnly Until { get; set; }
}

/// <summary>
/// A unit that does a part of what another leads. What the record itself says (<see cref="IGuarded.SupportingUnits"/>); kept as
/// a table so that the right to see can ask it.
/// </summary>
public sealed class SupportingUnit
{
    public long RecordId { get; init; }

    public int UnitId { get; init; }
}

/// <summary>An officer named on a restricted record.</summary>
public sealed class Named
{
    public long RecordId { get; init; }

    public long OfficerId { get; init; }

    /// <summary>The unit that holds the record, as it is now: who is named in a unit of their own needs no second look.</summary>
    public int UnitId { get; set; }
}
