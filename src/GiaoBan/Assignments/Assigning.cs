using GiaoBan.Assignments.Supporting;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Entry;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Assignments;

/// <summary>Gives one task to many units in one passage through the door: all of them get it, or none.</summary>
public sealed class Assigning(Door door, Register<Assignment> register, Viewer who, NetworkMap map, Clock clock)
{
    /// <summary>From the desk: the units by their codes of today.</summary>
    public async Task<Outcome<IReadOnlyList<Assignment>>> FromDeskAsync(EntrySource entry, RepeatKey? repeat, CancellationToken cancel)
    {
        var units = ReadUnits(entry);
        return await door.PassAsync<IReadOnlyList<Assignment>>(who, async passage =>
        {
            await passage.HoldLedgerAsync();
            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await AssignedAsync(passage.Db, earlier, cancel);
            }

            var context = new VerbContext(clock.Today, map, who) { Passage = passage };
            var fields = AssignmentEntry.Read(entry, null, context, PublicId.New());
            if (entry.Finished() is { } invalid)
            {
                return invalid;
            }

            if (units.Any(unit => !register.MayEnter(who, unit)))
            {
                return register.NotAllowed;
            }

            var assigned = await AssignAsync(passage, units.Select(u => u.Id), fields!);
            passage.KeepRepeat(repeat, assigned[0]);
            return new Outcome<IReadOnlyList<Assignment>>(assigned, null);
        }, cancel);
    }

    /// <summary>All of a giving that was done before, as they are now.</summary>
    private async Task<Outcome<IReadOnlyList<Assignment>>> AssignedAsync(GiaoBanDb db, Repeated earlier, CancellationToken cancel)
    {
        var (first, refusal) = await earlier.AnswerAsync<Assignment>(db, who);
        return first is null ? refusal! : new Outcome<IReadOnlyList<Assignment>>(
            await db.Assignments.AsNoTracking().VisibleTo(who, db).Where(a => a.Source == first.Source).OrderBy(a => a.Id).ToListAsync(cancel), null);
    }

    /// <summary>Adds an assignment of each unit to a passage that is open; a briefing's conclusion does so when it is published.</summary>
    public static async Task<IReadOnlyList<Assignment>> AssignAsync(Passage passage, IEnumerable<int> units, AssignmentFields fields)
    {
        var assigned = new List<Assignment>();
        foreach (var unit in units)
        {
            var assignment = Assignment.Assign(await passage.NextPositionAsync(), unit, fields);
            assignment.ChangedAt = passage.At;
            await passage.AddAsync(assignment, CommonVerbs.EnterCode);
            assigned.Add(assignment);
        }

        return assigned;
    }

    private List<Unit> ReadUnits(EntrySource entry)
    {
        var units = SupportingUnits.Read(entry, "units", entry.Texts("units") ?? [], [], map, clock.Today);
        if (units.Count == 0 && entry.Faults.Count == 0)
        {
            entry.Refuse("units", new Text("Chưa chọn đơn vị nào. Chọn ít nhất một đơn vị.", "No unit is chosen. Choose at least one."));
        }

        return [.. units.Select(unit => map[unit])];
    }
}
