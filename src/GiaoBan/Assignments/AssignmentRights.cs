using GiaoBan.Figures;
using GiaoBan.Network;

namespace GiaoBan.Assignments;

/// <summary>
/// Who may do what to an assignment that they see (DESIGN section 3): the unit's head accepts, the unit reports, the chair
/// and the desk officer of the unit judge, and who assigned it extends and withdraws it. The centre's own are accepted by
/// the chair and reported on by a desk officer. A supporting unit reports its part and does nothing else.
/// </summary>
internal static class AssignmentRights
{
    /// <summary>Whether this viewer assigns to this unit.</summary>
    public static bool MayAssign(Viewer who, int unit) => who.IsChair || who.DeskOf.Contains(unit);

    public static bool MayDo(Viewer who, Assignment assignment, string verb) => verb switch
    {
        AssignmentActs.Accept or AssignmentActs.ObjectTo => IsOfCentre(who, assignment) ? who.IsChair : who.HeadOf.Contains(assignment.UnitId),
        AssignmentActs.Report => IsOfCentre(who, assignment) ? who.DeskOf.Contains(assignment.UnitId) : who.OwnUnits.Contains(assignment.UnitId),
        AssignmentActs.Contribute => who.Supports(assignment),
        AssignmentActs.Verify or AssignmentActs.SendBack or AssignmentActs.Reopen or AssignmentActs.Urge =>
            MayAssign(who, assignment.UnitId),
        _ => MayDispose(who, assignment),
    };

    /// <summary>Who may, in words for who may not.</summary>
    public static Text WhoMay(string verb) => verb switch
    {
        AssignmentActs.Accept or AssignmentActs.ObjectTo => new("Trưởng ban của đơn vị", "the unit's head"),
        AssignmentActs.Report => new("cán bộ của đơn vị", "the unit's officers"),
        AssignmentActs.Verify or AssignmentActs.SendBack or AssignmentActs.Reopen or AssignmentActs.Urge =>
            new("chủ trì và chuyên viên tổng hợp phụ trách đơn vị", "the chair and the unit's desk officer"),
        _ => new("người đã giao và chủ trì", "who assigned it, and the chair"),
    };

    private static bool IsOfCentre(Viewer who, Assignment assignment) => assignment.UnitId == who.Centre;

    /// <summary>
    /// Extended, withdrawn, upheld, corrected and removed by who assigned it; the chair stands above a desk officer who did,
    /// and for a chair who left.
    /// </summary>
    private static bool MayDispose(Viewer who, Assignment assignment) =>
        who.IsChair || (who.DeskOf.Contains(assignment.UnitId) && assignment.Fields.AssignedBy == who.Login);
}
