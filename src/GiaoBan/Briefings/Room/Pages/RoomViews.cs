using GiaoBan.Network;
using GiaoBan.Reports.Submission;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Room.Pages;

/// <summary>Makes the view of a room for a seat: for the page, and for whoever sends parts of it to that audience.</summary>
public sealed class RoomViews(RoomReading reading, ReportPeriods periods, GiaoBanDb db, NetworkMap map)
{
    /// <summary>How many lines of the minutes the page shows.</summary>
    private const int Lines = 20;

    /// <summary>What is left out of it: it stands in the roll and in the queue, and would hide the course of the meeting.</summary>
    private static readonly HappeningKind[] Aside =
        [HappeningKind.CheckedIn, HappeningKind.Asked, HappeningKind.Withdrew, HappeningKind.Ordered];

    public async Task<RoomView> OfAsync(SeatedBriefing seated, CancellationToken cancel)
    {
        var briefing = seated.Briefing;
        var place = briefing is { Regime: { } regime, Period: { } period } ? await periods.FindAsync(regime, period, cancel) : null;
        var latest = !seated.Seat.Leads || briefing.IsRehearsal ? [] : await db.Happenings.AsNoTracking()
            .Where(h => h.BriefingId == briefing.Id && !Aside.Contains(h.Kind)).OrderByDescending(h => h.Id).Take(Lines).ToListAsync(cancel);
        return new RoomView(await reading.SeenAsync(seated, cancel), place?.Form, place, latest, map);
    }
}
