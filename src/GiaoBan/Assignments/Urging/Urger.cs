using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments.Urging;

/// <summary>
/// Đôn đốc: one passage writes a letter to each unit that has something overdue, and notes the urging on each assignment that
/// the letter names.
/// </summary>
public sealed class Urger(Door door, Viewer who, NetworkMap map, Clock clock)
{
    private const int UsualDaysToReply = 7;
    private const int MostDaysToReply = 90;

    /// <summary>Urges the units that are named, or all that the viewer follows where none is.</summary>
    public async Task<Outcome<IReadOnlyList<UrgingLetter>>> UrgeAsync(EntrySource entry, RepeatKey? repeat, CancellationToken cancel)
    {
        if (!who.IsChair && who.DeskOf.Count == 0)
        {
            return Refusal.NotAllowed;
        }

        var units = ReadUnits(entry);
        var today = clock.Today;
        var replyBy = entry.Day("replyBy", today.AddDays(UsualDaysToReply), today.AddDays(MostDaysToReply));
        if (replyBy < today)
        {
            entry.Refuse("replyBy", new Text("Ngày trả lời không thể trước hôm nay.", "The day to answer by cannot be before today."));
        }

        if (entry.Finished() is { } invalid)
        {
            return invalid;
        }

        return await door.PassAsync<IReadOnlyList<UrgingLetter>>(who, async passage =>
        {
            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                var (made, refusal) = await earlier.MadeAsync<UrgingLetter>(passage.Db);
                return made is null ? refusal! : new Outcome<IReadOnlyList<UrgingLetter>>([made], null);
            }

            var overdue = await OverdueAsync(passage.Db, units, today, cancel);
            if (overdue.Count == 0)
            {
                return Refusal.Of(RefusalKind.Conflict, new Text(
                    "Không có nhiệm vụ nào quá hạn ở các đơn vị này, nên không có gì để đôn đốc.",
                    "Nothing is overdue at these units, so there is nothing to urge."));
            }

            return new Outcome<IReadOnlyList<UrgingLetter>>(await WriteAsync(passage, overdue, replyBy!.Value, repeat, cancel), null);
        }, cancel);
    }

    private async Task<IReadOnlyList<UrgingLetter>> WriteAsync(
        Passage passage, IReadOnlyList<Assignment> overdue, DateOnly replyBy, RepeatKey? repeat, CancellationToken cancel)
    {
        var urged = overdue.Select(a => a.UnitId).Distinct().ToList();
        var before = await passage.Db.UrgingLetters.Where(l => urged.Contains(l.UnitId)).GroupBy(l => l.UnitId)
            .Select(g => new { Unit = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Unit, g => g.Count, cancel);
        var written = new List<UrgingLetter>();
        foreach (var unit in overdue.GroupBy(a => a.UnitId).OrderBy(g => map.CodeOf(g.Key, clock.Today), StringComparer.Ordinal))
        {
            var items = unit.OrderBy(a => a.DueOn).ToList();
            var context = new VerbContext(clock.Today, map, who) { Passage = passage };
            var publicId = PublicId.New();
            foreach (var assignment in items)
            {
                AssignmentVerbs.Add(assignment, context, AssignmentVerbs.New(AssignmentActs.Urge) with { Reference = publicId });
                await passage.ChangeAsync(assignment, AssignmentActs.Urge);
            }

            var letter = new UrgingLetter
            {
                Id = await passage.NextPositionAsync(),
                PublicId = publicId,
                UnitId = unit.Key,
                On = clock.Today,
                ReplyBy = replyBy,
                Round = before.GetValueOrDefault(unit.Key) + 1,
                Items = [.. items.Select(a => new UrgedAssignment(a.PublicId, a.Number, a.Title, a.DueOn, clock.Today.DayNumber - a.DueOn.DayNumber))],
            };
            await passage.AddAsync(letter, "write");
            written.Add(letter);
        }

        passage.KeepRepeat(repeat, written[0]);
        return written;
    }

    private async Task<List<Assignment>> OverdueAsync(GiaoBanDb db, IReadOnlyList<int>? units, DateOnly today, CancellationToken cancel)
    {
        var overdue = db.Assignments.VisibleAtHolder(who, db).Where(AssignmentWords.IsIn(AssignmentWords.Overdue, today));
        overdue = units is null ? overdue : overdue.Where(a => units.Contains(a.UnitId));
        return await overdue.OrderBy(a => a.Id).ToListAsync(cancel);
    }

    /// <summary>With their predecessors, whose assignments they inherited; null: none is named.</summary>
    private List<int>? ReadUnits(EntrySource entry)
    {
        if (entry.Texts("units") is not { } codes)
        {
            return null;
        }

        var units = new List<int>();
        foreach (var code in codes.Distinct())
        {
            if (map.Find(code, clock.Today) is { } unit && AssignmentRights.MayAssign(who, unit.Id))
            {
                units.AddRange(map.WithPredecessors(unit.Id));
            }
            else
            {
                entry.Refuse("units", new Text($"“{code}” không phải là đơn vị do bạn theo dõi.", $"“{code}” is not a unit that you follow."));
            }
        }

        return units;
    }
}
