namespace GiaoBan.Assignments;

/// <summary>
/// What an assignment says, as its versions name it. The API adds what follows from the calendar: <c>state</c>,
/// <c>dueOn</c> in force, <c>extended</c>, <c>carried</c>.
/// </summary>
public sealed record AssignmentFields
{
    /// <summary>"KL2" of a conclusion; else the number of the document that assigns.</summary>
    public required string Number { get; init; }

    /// <summary>The task in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The whole of it, where a line is not enough.</summary>
    public string? Content { get; init; }

    public required string Origin { get; init; }

    public required string Field { get; init; }

    public required DateOnly AssignedOn { get; init; }

    /// <summary>The due day before any extension.</summary>
    public required DateOnly FirstDueOn { get; init; }

    /// <summary>What is expected: "Báo cáo kết quả kèm danh sách".</summary>
    public required string Product { get; init; }

    /// <summary>Whether reports say how much per cent of the product is there.</summary>
    public bool Countable { get; init; }

    /// <summary>The offices that work with the unit and are no units of the network.</summary>
    public string? Supporting { get; init; }

    /// <summary>
    /// The units that the giving names as supporting (đơn vị phối hợp), of one giving the same for all its units: the lead may
    /// be among them and is then none of its own (<see cref="Assignment.SupportingUnits"/>). Null: none.
    /// </summary>
    public IReadOnlyList<int>? SupportingUnits { get; init; }

    /// <summary>The login of who assigned it: another one verifies it.</summary>
    public required string AssignedBy { get; init; }

    /// <summary>What the assignments of one giving have in common: a conclusion's public id, or one made for the giving.</summary>
    public required string Source { get; init; }

    /// <summary>The public id of the briefing, where a conclusion assigns.</summary>
    public string? Briefing { get; init; }

    public IReadOnlyList<AssignmentAct> Acts { get; init; } = [];
}
