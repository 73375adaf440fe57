namespace GiaoBan.Network;

public enum UnitKind
{
    Centre,
    Province,
}

/// <summary>
/// Đơn vị. A unit is itself, whatever it is called: a code survives under new names, so a key is code and day
/// (DESIGN idea 6). Rows carry <see cref="Id"/>, never a code.
/// </summary>
public sealed class Unit
{
    public int Id { get; init; }

    public UnitKind Kind { get; init; }

    public int? ParentId { get; init; }

    /// <summary>First day, inclusive; null: since before the data.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day, inclusive; null: no end known.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The region that tables group by, a code of <c>Regions</c>; none for the centre and for units of the map of 34.</summary>
    public string? Region { get; init; }

    /// <summary>Raised by each change of the unit, its names or its lineage (<see cref="NetworkMaps"/> relies on it).</summary>
    public int Version { get; set; } = 1;

    /// <summary>What it bore and bears, oldest first; never two on one day.</summary>
    public List<UnitName> Names { get; init; } = [];

    /// <summary>The units that were merged into this one, whose records and reports it inherits.</summary>
    public List<Merger> Predecessors { get; init; } = [];

    /// <summary>Whether it exists on this day.</summary>
    public bool ValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}

/// <summary>A code and a name that a unit bears from a day to a day, both inclusive.</summary>
public sealed class UnitName
{
    public int UnitId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>
    /// As tables write it, without the kind of place; the city named after a person keeps a word before the name.
    /// </summary>
    public string ShortName => Name switch
    {
        "Thành phố Hồ Chí Minh" => "TP. Hồ Chí Minh",
        _ when Name.StartsWith("Tỉnh ", StringComparison.Ordinal) => Name["Tỉnh ".Length..],
        _ when Name.StartsWith("Thành phố ", StringComparison.Ordinal) => Name["Thành phố ".Length..],
        _ => Name,
    };

    /// <summary>
    /// The office that keeps the unit's registers: of a province the internal-affairs commission of its party committee, of
    /// the centre the centre itself.
    /// </summary>
    public string Office => Name switch
    {
        _ when Name.StartsWith("Tỉnh ", StringComparison.Ordinal) => $"Ban Nội chính Tỉnh ủy {Name["Tỉnh ".Length..]}",
        _ when Name.StartsWith("Thành phố ", StringComparison.Ordinal) => $"Ban Nội chính Thành ủy {ShortName}",
        _ => Name,
    };

    /// <summary>The party committee over the office of a province, as its letterhead names it; null of the centre.</summary>
    public string? Committee => Office.StartsWith("Ban Nội chính ", StringComparison.Ordinal) ? Office["Ban Nội chính ".Length..] : null;

    /// <summary>First day, inclusive; <see cref="DateOnly.MinValue"/>: since before the data.</summary>
    public DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary>The decision that gave it, as the source names it.</summary>
    public string? Basis { get; init; }
}

/// <summary>One unit merged into another on the day on which the other begins.</summary>
public sealed class Merger
{
    public int SuccessorId { get; init; }

    public int PredecessorId { get; init; }
}
