using GiaoBan.Briefings.Conclusions;
using GiaoBan.Briefings.Conclusions.Writing;
using GiaoBan.Briefings.Papers;
using GiaoBan.Network;
using GiaoBan.Reports.Submission;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Room.Pages;

/// <summary>Makes the view of a room for a seat: for the page, and for whoever sends parts of it to that audience.</summary>
public sealed class RoomViews(
    RoomReading reading, ConclusionReading conclusions, AddresseesReading addressees, UnsavedTexts unsaved, PaperReading papers, ReportPeriods periods,
    GiaoBanDb db, NetworkMap map)
{
    /// <summary>How many lines of the minutes the page shows.</summary>
    private const int Lines = 20;

    /// <summary>What is left out of it: it stands in the roll and in the queue, and would hide the course of the meeting.</summary>
    private static readonly HappeningKind[] Aside =
        [HappeningKind.CheckedIn, HappeningKind.Asked, HappeningKind.Withdrew, HappeningKind.Ordered];

    /// <summary>The seat from whose view that of each other can be made.</summary>
    private static readonly Seat Leading = new(SeatKind.Chair, []);

    public async Task<RoomView> OfAsync(SeatedBriefing seated, CancellationToken cancel) =>
        (await ReadAsync(seated, cancel)).For(seated.Seat);

    /// <summary>All of it, read once for all seats: each is shown <see cref="RoomView.For"/> it.</summary>
    public Task<RoomView> WholeAsync(Briefing briefing, CancellationToken cancel) => ReadAsync(new SeatedBriefing(briefing, Leading), cancel);

    /// <summary>What is shown to the table that leads alone is read for it alone: when a room opens, a thousand sites load their page.</summary>
    private async Task<RoomView> ReadAsync(SeatedBriefing seated, CancellationToken cancel)
    {
        var (briefing, leads) = (seated.Briefing, seated.Seat.Leads);
        var place = briefing is { Regime: { } regime, Period: { } period } ? await periods.FindAsync(regime, period, cancel) : null;
        var latest = briefing.IsRehearsal || !leads ? [] : await db.Happenings.AsNoTracking()
            .Where(h => h.BriefingId == briefing.Id && !Aside.Contains(h.Kind)).OrderByDescending(h => h.Id).Take(Lines).ToListAsync(cancel);
        var all = await conclusions.OfAsync(seated, cancel);
        return new RoomView(
            await reading.SeenAsync(seated, cancel), place?.Form, place, latest, all, await papers.OfAsync(seated, cancel),
            await AddressedAsync(briefing, all, cancel), leads ? await unsaved.WritersAsync(briefing, cancel) : [], map);
    }

    /// <summary>To whom each draft would go now.</summary>
    private async Task<IReadOnlyDictionary<long, Addressed>> AddressedAsync(
        Briefing briefing, IReadOnlyList<Conclusion> seen, CancellationToken cancel)
    {
        var addressed = new Dictionary<long, Addressed>();
        foreach (var draft in seen.Where(c => c.State == ConclusionState.Draft))
        {
            if (draft.Text.Task is { } task && (await addressees.UnitsOfAsync(briefing, task.Addressees, cancel)).Value is { } found)
            {
                addressed[draft.Id] = found;
            }
        }

        return addressed;
    }
}
