using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Entry;
using GiaoBan.Records.Settings;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records;

/// <summary>
/// What pages and the API do to the records of a register. Each is one passage through the door; what is common to all
/// registers (unit, access, reason) is read here, the rest by the register.
/// </summary>
public sealed class RecordVerbs<T>(
    Door door, Register<T> register, UnitSettlement settled, IEnumerable<IRegister> registers, Uploads uploads, GiaoBanDb db, Viewer who, NetworkMap map, Clock clock)
    where T : Record
{
    /// <summary>Enters a new record.</summary>
    public async Task<Outcome<T>> EnterAsync(EntrySource entry, RepeatKey? repeat, CancellationToken cancel)
    {
        var reason = entry.Text("reason", null, required: false);
        if (UnitOf(entry, who.Unit) is not { } unit)
        {
            return Refusal.Invalid(entry.Faults);
        }

        if (!register.MayEnter(who, unit))
        {
            return register.NotAllowed;
        }

        return await door.PassAsync<T>(who, async passage =>
        {
            var id = await passage.NextPositionAsync();
            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.AnswerAsync<T>(passage.Db, who);
            }

            var record = register.Enter(id, unit.Id, entry, Context(passage));
            var (access, named) = register.IsAlwaysShared
                ? (Access.Shared, [])
                : await AccessAsync(entry, await settled.DefaultAccessAsync(unit.Id, cancel));
            Note(entry, record is null ? Record.JudgeAccess(access, named) : record.GiveAccess(access, named));
            if (entry.Finished() is { } invalid)
            {
                return invalid;
            }

            record!.ChangedAt = passage.At;
            await passage.WriteNamesAsync(record);
            await passage.AddAsync(record, CommonVerbs.EnterCode, reason);
            passage.KeepRepeat(repeat, record);
            return record;
        }, cancel);
    }

    /// <summary>Puts right what was entered wrong, a wrong unit too.</summary>
    public Task<Outcome<T>> CorrectAsync(string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        ChangeAsync(id, version, CommonVerbs.CorrectCode, true, entry, repeat, async (record, context) =>
        {
            var held = record.UnitId;
            if (register.Correct(record, entry, context) is { } refusal)
            {
                return refusal;
            }

            if (UnitOf(entry, held) is { } unit && unit.Id != held)
            {
                record.CorrectUnit(unit.Id);
            }

            return register.IsAlwaysShared ? null : await AccessGivenAsync(record, entry);
        }, cancel);

    /// <summary>Does a verb of the register.</summary>
    public Task<Outcome<T>> DoAsync(
        string id, int? version, Verb<T> verb, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        ChangeAsync(id, version, verb.Code, verb.NeedsReason, entry, repeat, (record, context) => verb.Do(record, entry, context), cancel);

    /// <summary>Changes who may see the record.</summary>
    public Task<Outcome<T>> GiveAccessAsync(string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        ChangeAsync(id, version, CommonVerbs.AccessCode, true, entry, repeat, (record, _) => AccessGivenAsync(record, entry), cancel);

    /// <summary>Removes the record from its register.</summary>
    public Task<Outcome<T>> RemoveAsync(string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        ChangeAsync(id, version, CommonVerbs.RemoveCode, true, entry, repeat, (record, _) => Task.FromResult(record.Remove()), cancel);

    /// <summary>Brings a removed record back.</summary>
    public Task<Outcome<T>> RestoreAsync(string id, int? version, EntrySource entry, RepeatKey? repeat, CancellationToken cancel) =>
        ChangeAsync(id, version, CommonVerbs.RestoreCode, false, entry, repeat, (record, _) => Task.FromResult(record.Restore()), cancel);

    private async Task<Outcome<T>> ChangeAsync(
        string id, int? version, string verb, bool needsReason, EntrySource entry, RepeatKey? repeat,
        Func<T, VerbContext, Task<Refusal?>> change, CancellationToken cancel)
    {
        var reason = entry.Text("reason", null, required: needsReason);
        var outcome = await door.PassAsync<T>(who, async passage =>
        {
            if (await passage.Db.FindRepeatedAsync(repeat, who) is { } earlier)
            {
                return await earlier.AnswerAsync<T>(passage.Db, who);
            }

            var (record, refusal) = await passage.LoadAsync(register, verb, id, version);
            if (record is null)
            {
                return refusal!;
            }

            var (unit, holders, supporting) = (record.UnitId, record.FormerHolders, record.SupportingUnits);
            refusal = await change(record, Context(passage)) ?? await LostAsync(record, unit);
            if (refusal is not null && !Note(entry, refusal))
            {
                return refusal;
            }

            if (entry.Finished() is { } invalid)
            {
                return invalid;
            }

            await passage.WriteNamesAsync(record);
            await passage.WriteHoldersAsync(record, holders);
            await passage.WriteSupportingAsync(record, supporting);
            await passage.ChangeAsync(record, verb, reason);
            if (await passage.Db.FindRepeatedAsync(repeat, who) is not null)
            {
                return Repeated.OfAnother; // sent at once with this one, about another record
            }

            passage.KeepRepeat(repeat, record);
            return record;
        }, cancel);

        // What made the version stale may have been this same request, sent twice at once.
        return outcome.Refusal == Refusal.Stale && await db.FindRepeatedAsync(repeat, who) is { IsSame: true } done
            ? await done.AnswerAsync<T>(db, who)
            : outcome;
    }

    /// <summary>
    /// A restricted record that went to another unit where nobody is named on it would be out of everybody's reach: those
    /// who see it may not change it, and those who hold it do not see it.
    /// </summary>
    private async Task<Refusal?> LostAsync(T record, int unitBefore)
    {
        if (record.UnitId == unitBefore || record.Access != Access.Restricted)
        {
            return null;
        }

        var (today, names) = (clock.Today, record.NamedIds);
        var holder = map.SuccessorOf(record.UnitId, today)?.Id ?? record.UnitId;
        var isReached = await db.Officers.AnyAsync(o => names.Contains(o.Id) && !o.IsDisabled && o.Posts.Any(p =>
            p.UnitId == holder && (p.Role == Role.Clerk || p.Role == Role.Head) && p.From <= today && (p.To == null || today <= p.To)));
        return isReached ? null : Refusal.Invalid("unit", new Text(
            "Hồ sơ hạn chế: chưa nêu cán bộ nào của đơn vị nhận được xem. Thêm cán bộ đó vào danh sách được xem trước.",
            "The record is restricted and names no officer of that unit. Name one of them on it first."));
    }

    private VerbContext Context(Passage passage) => new(clock.Today, map, who) { Passage = passage, Registers = registers, Uploads = uploads };

    /// <summary>The unit that an entry names by its code of today, else the one given.</summary>
    private Unit? UnitOf(EntrySource entry, int? otherwise)
    {
        var code = entry.Text("unit", otherwise is { } present ? map.CodeOf(present, clock.Today) : null);
        if (code is null)
        {
            return null;
        }

        if (otherwise is { } same && code == map.CodeOf(same, clock.Today))
        {
            return map[same];
        }

        var unit = map.Find(code, clock.Today);
        if (unit is null || (register.IsBook && unit.Kind == UnitKind.Centre))
        {
            entry.Refuse("unit", register.IsBook
                ? new Text(
                    $"“{code}” không phải là mã của một tỉnh, thành phố hôm nay. Trung ương không có sổ.",
                    $"“{code}” is not the code of a province today. The centre keeps no registers.")
                : new Text($"“{code}” không phải là mã của một đơn vị hôm nay.", $"“{code}” is not the code of a unit today."));
            return null;
        }

        return unit;
    }

    private async Task<Refusal?> AccessGivenAsync(T record, EntrySource entry)
    {
        var (access, named) = await AccessAsync(entry, record.Access, record.NamedIds);
        return record.GiveAccess(access, named);
    }

    private async Task<(Access Access, IReadOnlyList<long> Named)> AccessAsync(
        EntrySource entry, Access present, IReadOnlyList<long>? named = null)
    {
        var logins = entry.Texts("named");
        if (entry.Choice(CommonVerbs.AccessChoice, CommonVerbs.CodeOf(present), field: "access") is not { } code)
        {
            return (present, named ?? []); // said to be at fault
        }

        if (logins is null)
        {
            return (CommonVerbs.AccessOf(code), named ?? []);
        }

        var found = await db.Officers.Where(o => logins.Contains(o.Login)).Select(o => new { o.Id, o.Login }).ToListAsync();
        foreach (var unknown in logins.Except(found.Select(o => o.Login)))
        {
            entry.Refuse("named", new Text($"Không có cán bộ “{unknown}”.", $"There is no officer “{unknown}”."));
        }

        return (CommonVerbs.AccessOf(code), [.. found.Select(o => o.Id)]);
    }

    /// <summary>Whether a refusal is of single fields; then it joins the entry's own faults.</summary>
    private static bool Note(EntrySource entry, Refusal? refusal)
    {
        foreach (var fault in refusal?.Faults ?? [])
        {
            entry.Refuse(fault.Field, fault.Message);
        }

        return refusal?.Faults.Count > 0;
    }
}
