using GiaoBan.Assignments.Following;
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
public sealed class Urger(Door door, IAssigningConclusions conclusions, GiaoBanDb db, Viewer who, NetworkMap map, Clock clock)
{
    private const int UsualDaysToReply = 7;
    private const int MostDaysToReply = 90;

    /// <summary>Urges the units that are named, or all that the viewer follows where none is.</summary>
    public async Task<Outcome<IReadOnlyList<UrgingLetter>>> UrgeAsync(EntrySource entry, RepeatKey? repeat, CancellationToken cancel)
    {
        if (!who.IsChair && who.DeskOf.Count == 0)
        {
            return AssignmentRegister.NotTheirs;
        }

        var units = ReadUnits(entry);
        var today = clock.Today;
        var replyBy = entry.Day("replyBy", today.AddDays(UsualDaysToReply), today.AddDays(MostDaysToReply));
        if (replyBy < today)
        {
            entry.Refuse("replyBy", new Text("Ngày trả lời không thể trước hôm nay.", "The day to answer by cannot be before today."));
        }

        var first = LetterNumbering.Read(entry, today, replyBy, today, required: false);
        if (entry.Finished() is { } invalid)
        {
            return invalid;
        }

        var outcome = await door.PassAsync<IReadOnlyList<UrgingLetter>>(who, async passage =>
        {
            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await MadeAsync(passage.Db, earlier, cancel);
            }

            var overdue = await OverdueAsync(passage.Db, units, today, cancel);
            if (overdue.Count == 0)
            {
                return Refusal.Of(RefusalKind.Conflict, new Text(
                    "Không có nhiệm vụ nào quá hạn ở các đơn vị này, nên không có gì để đôn đốc.",
                    "Nothing is overdue at these units, so there is nothing to urge."));
            }

            var (written, refusal) = await WriteAsync(passage, overdue, replyBy!.Value, first, cancel);
            if (written is not null)
            {
                passage.KeepRepeat(repeat, written[0]);
            }

            return written is null ? refusal! : new Outcome<IReadOnlyList<UrgingLetter>>(written, null);
        }, cancel);

        // What made it stale may have been this same request, sent twice at once.
        return outcome.Refusal == Refusal.Stale && await db.FindRepeatedAsync(repeat, who) is { IsSame: true } done
            ? await MadeAsync(db, done, cancel)
            : outcome;
    }

    /// <summary>All letters of a request that was done before: those of the same moment by the same officer.</summary>
    private async Task<Outcome<IReadOnlyList<UrgingLetter>>> MadeAsync(GiaoBanDb db, Repeated earlier, CancellationToken cancel)
    {
        var (first, refusal) = await earlier.MadeAsync<UrgingLetter>(db);
        if (first is null)
        {
            return refusal!;
        }

        var at = await db.Leaves.Where(l => l.Position == first.Id).Select(l => l.At).SingleAsync(cancel);
        var made = await db.UrgingLetters.AsNoTracking()
            .Where(l => l.Id >= first.Id && db.Leaves.Any(leaf => leaf.Position == l.Id && leaf.At == at && leaf.Officer == who.Login))
            .OrderBy(l => l.Id).ToListAsync(cancel);
        return new Outcome<IReadOnlyList<UrgingLetter>>(made, null);
    }

    /// <summary>First every urging is noted, then, with the ledger's head held, the letters are numbered and written.</summary>
    private async Task<Outcome<IReadOnlyList<UrgingLetter>>> WriteAsync(
        Passage passage, IReadOnlyList<Assignment> overdue, DateOnly replyBy, (int Number, DateOnly On)? first, CancellationToken cancel)
    {
        var byUnit = overdue.GroupBy(a => a.UnitId).OrderBy(g => map.CodeOf(g.Key, clock.Today), StringComparer.Ordinal)
            .Select(g => (Unit: g.Key, Letter: PublicId.New(), Items: g.OrderBy(a => a.DueOn).ToList())).ToList();
        var context = new VerbContext(clock.Today, map, who) { Passage = passage };
        foreach (var (assignment, letter) in byUnit.SelectMany(u => u.Items.Select(a => (a, u.Letter))))
        {
            AssignmentVerbs.Add(assignment, context, AssignmentVerbs.New(AssignmentActs.Urge) with { Reference = letter });
            await passage.ChangeAsync(assignment, AssignmentActs.Urge);
        }

        if (first is var (number, on) && await LetterNumbering.TakenAsync(passage.Db, number, byUnit.Count, on, cancel) is { } taken)
        {
            return taken;
        }

        var units = byUnit.Select(u => u.Unit).ToList();
        var before = await passage.Db.UrgingLetters.Where(l => units.Contains(l.UnitId)).GroupBy(l => l.UnitId)
            .Select(g => new { Unit = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Unit, g => g.Count, cancel);
        var cited = await conclusions.OfAsync(overdue.Select(a => a.Source), cancel);
        var written = new List<UrgingLetter>();
        foreach (var (unit, publicId, items) in byUnit)
        {
            var id = await passage.NextPositionAsync();
            var letter = Letter(id, publicId, unit, replyBy, before.GetValueOrDefault(unit) + 1, [.. items.Select(a => Named(a, cited))], passage.Ledger);
            if (first is var (firstNumber, day))
            {
                letter.Give(firstNumber + written.Count, day);
            }

            await passage.AddAsync(letter, "write");
            written.Add(letter);
        }

        return written;
    }

    private UrgingLetter Letter(
        long id, string publicId, int unit, DateOnly replyBy, int round, IReadOnlyList<UrgedAssignment> items, (long Size, byte[] Root) ledger) => new()
        {
            Id = id,
            PublicId = publicId,
            UnitId = unit,
            On = clock.Today,
            ReplyBy = replyBy,
            Round = round,
            Items = items,
            LedgerSize = ledger.Size,
            LedgerRoot = Convert.ToHexStringLower(ledger.Root),
        };

    private UrgedAssignment Named(Assignment a, IReadOnlyDictionary<string, AssigningConclusion> cited) =>
        new(a.PublicId, a.Number, a.Title, a.DueOn, clock.Today.DayNumber - a.DueOn.DayNumber)
        {
            ReportedOn = a.Course.Waiting?.On,
            Document = cited.GetValueOrDefault(a.Source)?.Document.Vi,
        };

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
