using GiaoBan.Figures;
using GiaoBan.Network;

namespace GiaoBan.Records;

/// <summary>Anything that changes only by the door: each change is a version and a ledger leaf.</summary>
public interface IAggregate
{
    /// <summary>The ledger position of its first leaf: unique over all kinds of aggregates.</summary>
    long Id { get; }

    /// <summary>From 1, raised by the door.</summary>
    int Version { get; set; }

    /// <summary>What kind it is, as the ledger names it: <c>directives</c>, <c>reports</c>, <c>officers</c>.</summary>
    string Register { get; }

    /// <summary>The aggregate that it is a part of, as a happening is of its briefing; null: of none.</summary>
    long? WholeId => null;

    /// <summary>All that it says, as text that is the same whenever it says the same (<see cref="Canonical"/>).</summary>
    string Content();
}

/// <summary>
/// Hồ sơ: one entry of a register. What it counts for is <see cref="Facts"/>, a pure function of itself; a change is a verb
/// of its own class, made through the door.
/// </summary>
public abstract class Record : IAggregate, IGuarded
{
    public long Id { get; init; }

    /// <summary>What addresses and the API call it: 128 random bits, so that one cannot be found by guessing.</summary>
    public string PublicId { get; init; } = Records.PublicId.New();

    public int UnitId { get; protected set; }

    public Access Access { get; protected set; }

    public bool IsRemoved { get; protected set; }

    public int Version { get; set; } = 1;

    /// <summary>The day by which its register is ordered: issued on, put under watch.</summary>
    public DateOnly On { get; protected set; }

    /// <summary>When the present version was written, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>As typed from the unit's book.</summary>
    public string Number { get; protected set; } = "";

    /// <summary>Trích yếu, or the name of the matter; never the name of a person.</summary>
    public string Title { get; protected set; } = "";

    /// <summary>The officers named on it while it is restricted; loaded and stored by the door.</summary>
    public IReadOnlyList<long> NamedIds { get; internal set; } = [];

    /// <summary>The units that held it and gave it to another; stored by the door, for the right to see.</summary>
    public virtual IReadOnlyList<FormerHolder> FormerHolders => [];

    /// <summary>The units that do a part of it; stored by the door, for the right to see.</summary>
    public virtual IReadOnlyList<int> SupportingUnits => [];

    /// <summary>Of a record as a former holder sees it (<see cref="UpTo"/>), the day on which that unit gave it away.</summary>
    public DateOnly? SeenUpTo { get; protected init; }

    public abstract string Register { get; }

    public abstract string Content();

    /// <summary>The record with only what is dated before this day, to be read by the unit that gave it away then.</summary>
    public virtual Record UpTo(DateOnly day) => this;

    /// <summary>
    /// The contributions of the record as it is: pure, no clock, nothing but the record (LANGUAGE.md section 4). A removed
    /// record has none.
    /// </summary>
    public IReadOnlyList<Contribution> Contributions() => IsRemoved ? [] : [.. Facts()];

    protected abstract IEnumerable<Contribution> Facts();

    /// <summary>What a version says: these fields, with what every record has.</summary>
    protected RecordContent<TFields> Said<TFields>(TFields fields) =>
        new(UnitId, Access, NamedIds.Count == 0 ? null : NamedIds, IsRemoved, fields);

    /// <summary>Becomes what a version said of what every record has.</summary>
    protected void Become<TFields>(RecordContent<TFields> said) =>
        (UnitId, Access, NamedIds, IsRemoved) = (said.Unit, said.Access, said.Named ?? [], said.Removed);

    /// <summary>Takes the record out of its register; it can be brought back by <see cref="Restore"/>.</summary>
    public virtual Refusal? Remove()
    {
        IsRemoved = true;
        return null;
    }

    /// <summary>Undoes <see cref="Remove"/>.</summary>
    public Refusal? Restore()
    {
        if (!IsRemoved)
        {
            return Refusal.Of(RefusalKind.Conflict, new Text("Hồ sơ chưa bị xóa.", "The record is not removed."));
        }

        IsRemoved = false;
        return null;
    }

    /// <summary>Puts right a wrong unit: the record was never the other's.</summary>
    public virtual void CorrectUnit(int unit) => UnitId = unit;

    /// <summary>Why a record cannot have this access, or null.</summary>
    public static Refusal? JudgeAccess(Access access, IReadOnlyList<long> named) =>
        access == Access.Restricted && named.Count == 0
            ? Refusal.Invalid("named", new Text(
                "Hồ sơ hạn chế phải nêu ít nhất một cán bộ được xem.", "A restricted record names at least one officer who may see it."))
            : null;

    /// <summary>Changes who may see it.</summary>
    public Refusal? GiveAccess(Access access, IReadOnlyList<long> named)
    {
        if (JudgeAccess(access, named) is { } refusal)
        {
            return refusal;
        }

        Access = access;
        NamedIds = access == Access.Restricted ? [.. named.Distinct().Order()] : [];
        return null;
    }
}
