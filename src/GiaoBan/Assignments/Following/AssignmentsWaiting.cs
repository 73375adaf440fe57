using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Following;

/// <summary>
/// The assignments that wait for the viewer: for the centre those to be verified and objections to be answered, for a unit
/// those to be accepted and those overdue.
/// </summary>
internal sealed class AssignmentsWaiting(GiaoBanDb db, Viewer who, Clock clock) : IWaitingCount
{
    public Place Place => Place.Assignments;

    public IQueryable<string>? Waiting
    {
        get
        {
            var today = clock.Today;
            var isUnit = who.OwnUnits.Count > 0;
            string[] standings = isUnit
                ? [AssignmentWords.NotAccepted]
                : [AssignmentWords.Waiting, AssignmentWords.SentLate, AssignmentWords.Objected];
            return !isUnit && !who.SeesNation ? null : db.Assignments.VisibleAtHolder(who, db)
                .Where(a => standings.Contains(a.Standing) || (isUnit && a.Standing == AssignmentWords.UnderWay && a.DueOn < today))
                .Select(_ => EF.Constant(Place.Assignments.Path));
        }
    }
}
