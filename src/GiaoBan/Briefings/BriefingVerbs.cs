using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Briefings;

/// <summary>What chair and secretary do to a briefing before its room opens, and to its agenda while it is open.</summary>
public sealed class BriefingVerbs(Door door, BriefingReading reading, PlannedFigures figures, TakingOver taking, Viewer who, NetworkMap map, Clock clock)
{
    private const string Correct = "correct";
    private const string Cancel = "cancel";

    /// <summary>Prepares a new briefing, a draft.</summary>
    public async Task<Outcome<Briefing>> CreateAsync(EntrySource entry, RepeatKey? repeat, CancellationToken cancel)
    {
        if (reading.MayPrepare() is { } refused)
        {
            return refused;
        }

        return await door.PassAsync<Briefing>(who, async passage =>
        {
            var id = await passage.NextPositionAsync();
            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<Briefing>(passage.Db);
            }

            var briefing = new Briefing { Id = id };
            if (await PlannedAsync(briefing, entry, null, passage.Db, cancel) is { } refusal)
            {
                return refusal;
            }

            await passage.AddAsync(briefing, "create");
            passage.KeepRepeat(repeat, briefing);
            return briefing;
        }, cancel);
    }

    /// <summary>Changes what is planned; once it was called, with a reason. The version that was read must be said.</summary>
    public Task<Outcome<Briefing>> CorrectAsync(string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        ChangeAsync(id, version, Correct, entry, repeat, (briefing, passage) =>
            PlannedAsync(briefing, entry, briefing.Planned(), passage.Db, cancel), cancel);

    /// <summary>
    /// Calls it: those who are invited see it from now on, and it takes over what the briefings of the kind before it left
    /// open. A rehearsal takes over nothing.
    /// </summary>
    public Task<Outcome<Briefing>> CallAsync(string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        ChangeAsync(id, version, "call", entry, repeat, async (briefing, passage) =>
            briefing.Call(passage.At) ?? await taking.TakeAsync(briefing, passage, cancel), cancel);

    /// <summary>Cancels it, with a reason.</summary>
    public Task<Outcome<Briefing>> CancelAsync(string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        ChangeAsync(id, version, Cancel, entry, repeat, (briefing, _) => Task.FromResult(briefing.Cancel()), cancel);

    /// <summary>Loads a briefing for a change, its row locked before the ledger's head.</summary>
    internal static async Task<Briefing?> LockedAsync(Passage passage, string publicId) =>
        (await passage.LockedAsync(passage.Db.Briefings.Where(b => b.PublicId == publicId))).SingleOrDefault();

    private async Task<Outcome<Briefing>> ChangeAsync(
        string id, int? version, string verb, EntrySource entry, RepeatKey? repeat, Func<Briefing, Passage, Task<Refusal?>> change,
        CancellationToken cancel)
    {
        return await door.PassAsync<Briefing>(who, async passage =>
        {
            if (await LockedAsync(passage, id) is not { } briefing || Seat.Of(who, briefing) is not { } seat)
            {
                return BriefingReading.NotFound;
            }

            if (seat.MayLead() is { } notTheirs)
            {
                return notTheirs;
            }

            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.MadeAsync<Briefing>(passage.Db);
            }

            if ((version is null && verb == Correct) || (version ?? briefing.Version) != briefing.Version)
            {
                return version is null ? Refusal.VersionNeeded : Refusal.Stale;
            }

            var reason = entry.Text("reason", null, required: verb == Cancel || (verb == Correct && briefing.CalledAt is not null));
            if ((await change(briefing, passage) ?? entry.Finished()) is { } refusal)
            {
                return refusal;
            }

            await passage.ChangeAsync(briefing, verb, reason);
            if (await passage.Db.FindRepeatedAsync(repeat, who) is not null)
            {
                return Repeated.OfAnother; // sent at once with this one, about another briefing
            }

            passage.KeepRepeat(repeat, briefing);
            return briefing;
        }, cancel);
    }

    private async Task<Refusal?> PlannedAsync(
        Briefing briefing, EntrySource entry, BriefingPlan? present, GiaoBanDb db, CancellationToken cancel)
    {
        var plan = BriefingEntry.Read(entry, present, map, clock.Today);
        var previous = await PreviousAsync(briefing, entry, db, cancel) ?? plan?.PreviousId;
        if (plan is not null)
        {
            await figures.CheckAsync(entry, plan, cancel);
        }

        if (plan is { NoticeNumber: { } number, NoticeOn: { } on } && plan.NoticeNumber != briefing.NoticeNumber && await db.Briefings.AnyAsync(
            b => b.Id != briefing.Id && b.NoticeNumber == number && b.NoticeOn != null && b.NoticeOn.Value.Year == on.Year, cancel))
        {
            entry.Refuse("noticeNumber", new Text($"Số {number} năm {on.Year} đã cho một giấy mời khác.", $"Number {number} of {on.Year} is another invitation's."));
        }

        if (plan is not null && await LeftWithPaperAsync(briefing, plan, db, cancel) is { } left)
        {
            entry.Refuse("agenda", new Text(
                $"Mục “{left.Title}” còn tài liệu. Rút tài liệu của mục rồi mới bỏ mục.", $"There are papers with “{left.Title}”. Take them away, then take the item out."));
        }

        return entry.Finished() ?? briefing.Plan(plan! with { PreviousId = previous });
    }

    /// <summary>An item that the plan leaves out while papers lie with it.</summary>
    private static async Task<AgendaItem?> LeftWithPaperAsync(Briefing briefing, BriefingPlan plan, GiaoBanDb db, CancellationToken cancel)
    {
        var left = briefing.Agenda.Where(item => plan.Agenda.All(i => i.Id != item.Id)).ToList();
        var withPapers = left.Count == 0 ? [] : await db.Papers
            .Where(p => p.BriefingId == briefing.Id && p.Item != null && p.WithdrawnAt == null).Select(p => p.Item).ToListAsync(cancel);
        return left.FirstOrDefault(item => withPapers.Contains(item.Id));
    }

    /// <summary>The briefing before, by its id in addresses; null where none is said: it is found when this one is called.</summary>
    private static async Task<long?> PreviousAsync(Briefing briefing, EntrySource entry, GiaoBanDb db, CancellationToken cancel)
    {
        var said = entry.Text("previous", null, required: false, longest: 32);
        if (said is null)
        {
            return null;
        }

        var found = await db.Briefings.Where(b => b.PublicId == said && b.Id != briefing.Id && !b.IsRehearsal
            && b.State != BriefingState.Draft && b.State != BriefingState.Cancelled).Select(b => (long?)b.Id).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            entry.Refuse("previous", new Text(
                "Không có cuộc giao ban nào khác mang mã này đã triệu tập hoặc đã họp. Họp thử thì không tính.",
                "No other briefing with this id was called or held. A rehearsal does not count."));
        }

        return found;
    }
}
