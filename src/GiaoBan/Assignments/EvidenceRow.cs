namespace GiaoBan.Assignments;

/// <summary>
/// That a record stands as evidence of an assignment, so that its page finds the assignment. It says again what a report's
/// <see cref="AssignmentAct.Links"/> say, and is written in the same passage.
/// </summary>
public sealed class EvidenceRow
{
    /// <summary>The record's public id.</summary>
    public required string RecordId { get; init; }

    public long AssignmentId { get; init; }
}
