using GiaoBan.Briefings.Room;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings.Papers;

/// <summary>The papers of a briefing for a seat in it: what it may not see is not there.</summary>
public sealed class PaperReading(GiaoBanDb db, Rooms rooms, WriterLock writer, Clock clock)
{
    /// <summary>Those that lie on the table: in the order in which they were laid.</summary>
    public async Task<IReadOnlyList<Paper>> OfAsync(SeatedBriefing seated, CancellationToken cancel)
    {
        var id = seated.Briefing.Id;
        var all = await db.Papers.AsNoTracking().Where(p => p.BriefingId == id && p.WithdrawnAt == null).OrderBy(p => p.Id).ToListAsync(cancel);
        return [.. all.Where(p => p.IsFor(seated.Seat, seated.Briefing))];
    }

    /// <summary>
    /// One of them. What is on every screen is everybody's while it is there: that page, or the whole of a paper that has no
    /// pages to show.
    /// </summary>
    /// <param name="page">The page that is asked for, from 1; null of the file.</param>
    public async Task<Paper?> FindAsync(SeatedBriefing seated, string id, int? page, CancellationToken cancel)
    {
        var briefing = seated.Briefing;
        var found = await db.Papers.AsNoTracking().SingleOrDefaultAsync(p => p.PublicId == id && p.BriefingId == briefing.Id, cancel);
        if (found is null || (found.WithdrawnAt is null && found.IsFor(seated.Seat, briefing)))
        {
            return found;
        }

        var shown = (await rooms.NowAsync(db, briefing.Id, cancel)).Screen?.Thing;
        return shown?.Paper?.Id == id && (shown.Paper.Pages is null ? page is null : page == shown.Page) ? found : null;
    }

    /// <summary>Of these papers, how many sites have opened each, and whether one of the seat's own has.</summary>
    public async Task<IReadOnlyDictionary<long, PaperMarks>> MarksAsync(Seat seat, IReadOnlyList<Paper> papers, CancellationToken cancel)
    {
        var ids = papers.Select(p => p.Id).ToArray();
        var opened = await db.PapersOpened.AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.PaperId)).ToListAsync(cancel);
        return opened.ToLookup(o => o.PaperId).ToDictionary(o => o.Key, o => new PaperMarks(o.Count(), o.Any(one => seat.Sites.Contains(one.UnitId))));
    }

    /// <summary>Notes that the seat's sites have opened it, the first time.</summary>
    public async Task OpenedAsync(Seat seat, Paper paper, CancellationToken cancel)
    {
        if (seat.Sites.Count == 0 || await db.PapersOpened.CountAsync(o => o.PaperId == paper.Id && seat.Sites.Contains(o.UnitId), cancel) == seat.Sites.Count)
        {
            return;
        }

        using var turn = await writer.TakeAsync(cancel);
        var known = await db.PapersOpened.Where(o => o.PaperId == paper.Id).Select(o => o.UnitId).ToListAsync(cancel);
        db.AddRange(seat.Sites.Except(known).Select(unit => new PaperOpened { PaperId = paper.Id, UnitId = unit, At = clock.Now }));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // the site's other device, by another node, in the same moment
        }
    }
}

/// <summary>Who has opened a paper.</summary>
/// <param name="Sites">How many sites.</param>
/// <param name="IsOwn">Whether one of the viewer's own is among them.</param>
public sealed record PaperMarks(int Sites, bool IsOwn)
{
    public static PaperMarks None { get; } = new(0, IsOwn: false);
}
