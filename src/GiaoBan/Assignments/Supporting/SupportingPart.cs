using GiaoBan.Network;

namespace GiaoBan.Assignments.Supporting;

/// <summary>What one supporting unit has reported of its part.</summary>
/// <param name="Unit">The unit that does the work now.</param>
/// <param name="Contributions">Its acts, the oldest first; none: it has not reported yet.</param>
public sealed record SupportingPart(int Unit, IReadOnlyList<AssignmentAct> Contributions)
{
    /// <summary>The part of each supporting unit of an assignment, by code; units that were merged have one.</summary>
    public static IReadOnlyList<SupportingPart> Of(Assignment assignment, NetworkMap map, DateOnly day) =>
        [.. UnitsOf(assignment, map, day).Select(unit => new SupportingPart(
            unit, [.. assignment.Fields.Acts.Where(a => a.Kind == AssignmentActs.Contribute && Now(a.Unit!.Value, map, day) == unit)]))];

    /// <summary>Who does the work of the supporting units now, by code.</summary>
    internal static IEnumerable<int> UnitsOf(Assignment assignment, NetworkMap map, DateOnly day) =>
        assignment.SupportingUnits.Select(unit => Now(unit, map, day)).Distinct().OrderBy(unit => map.CodeOf(unit, day), StringComparer.Ordinal);

    private static int Now(int unit, NetworkMap map, DateOnly day) => map.SuccessorOf(unit, day)?.Id ?? unit;
}
