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

    public Task<int> CountAsync(CancellationToken cancel)
    {
        var (units, state) = who.OwnUnits.Count > 0 ? (who.OwnUnits, ReportState.Returned) : (who.DeskOf, ReportState.Submitted);
        var ids = units.ToArray();
        return ids.Length == 0 ? Task.FromResult(0) : db.Reports.CountAsync(r => r.State == state && ids.Contains(r.UnitId), cancel);
    }
}
