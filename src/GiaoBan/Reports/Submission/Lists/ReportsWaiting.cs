using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Reports.Submission.Lists;

/// <summary>
/// The reports that wait for the viewer: for a desk officer those to be accepted or returned, for a unit those that came back.
/// </summary>
internal sealed class ReportsWaiting(GiaoBanDb db, Viewer who) : IWaitingCount
{
    public Place Place => Place.Reports;

    public IQueryable<string>? Waiting
    {
        get
        {
            var (units, state) = who.OwnUnits.Count > 0 ? (who.OwnUnits, ReportState.Returned) : (who.DeskOf, ReportState.Submitted);
            var ids = units.ToArray();
            return ids.Length == 0 ? null : db.Reports.Where(r => r.State == state && ids.Contains(r.UnitId)).Select(_ => EF.Constant(Place.Reports.Path));
        }
    }
}
