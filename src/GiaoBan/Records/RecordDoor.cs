using GiaoBan.Network;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records;

/// <summary>How a record is reached for a change, with right and version checked: the same for every register.</summary>
public static class RecordDoor
{
    /// <summary>
    /// Loads a record for change. What the viewer may not see is not found; what is seen may not always be changed
    /// (<see cref="Register{T}.MayChange"/>); another version than the one that was read is stale.
    /// </summary>
    /// <param name="passage">An open passage.</param>
    /// <param name="register">The record's register.</param>
    /// <param name="verb">What is to be done.</param>
    /// <param name="publicId">The id that addresses use.</param>
    /// <param name="version">The version that was read; null where the caller said none.</param>
    public static async Task<Outcome<T>> LoadAsync<T>(
        this Passage passage, Register<T> register, string verb, string publicId, int? version)
        where T : Record
    {
        var (record, seen) = await passage.Db.FindSeenAsync(passage.Db.Set<T>(), publicId, passage.Who, alsoRemoved: verb == CommonVerbs.RestoreCode, default);
        if (record is null || seen is null)
        {
            return Refusal.NotFound;
        }

        if (seen.SeenUpTo is not null || !register.MayChange(passage.Who, record, verb))
        {
            return register.NotAllowed;
        }

        return version switch
        {
            null => Refusal.VersionNeeded,
            { } read when read != record.Version => Refusal.Stale,
            _ => record,
        };
    }

    /// <summary>
    /// The record behind an address, and as the viewer may see it; without the second there is none for them. A removed
    /// one is found only where that is asked.
    /// </summary>
    internal static async Task<(T? Record, T? Seen)> FindSeenAsync<T>(
        this GiaoBanDb db, IQueryable<T> records, string publicId, Viewer who, bool alsoRemoved, CancellationToken cancel)
        where T : Record
    {
        var record = await records.SingleOrDefaultAsync(r => r.PublicId == publicId && (alsoRemoved || !r.IsRemoved), cancel);
        return (record, record is null ? null : await db.AsSeenByAsync(record, who));
    }

    /// <summary>
    /// The record as the viewer may see it: whole, as it was before their unit gave it away, or null. Loads the names on it.
    /// </summary>
    public static async Task<T?> AsSeenByAsync<T>(this GiaoBanDb db, T record, Viewer who)
        where T : Record
    {
        record.NamedIds = await db.NamedOnAsync(record);
        if (who.MaySee(record, record.NamedIds.Contains(who.OfficerId)))
        {
            return record;
        }

        var holders = await db.FormerHolders.AsNoTracking().Where(h => h.RecordId == record.Id).ToListAsync();
        return who.SeesBefore(record, holders) is { } day ? (T)record.UpTo(day) : null;
    }

    /// <summary>The officers named on a record; asked only where it is restricted.</summary>
    public static async Task<IReadOnlyList<long>> NamedOnAsync(this GiaoBanDb db, Record record) =>
        record.Access != Access.Restricted
            ? []
            : await db.Named.Where(n => n.RecordId == record.Id).Select(n => n.OfficerId).OrderBy(o => o).ToListAsync();

    /// <summary>Brings the stored names on a record in line with <see cref="Record.NamedIds"/>.</summary>
    public static async Task WriteNamesAsync(this Passage passage, Record record)
    {
        var isNew = passage.Db.Entry(record).State == EntityState.Detached;
        var stored = isNew ? [] : await passage.Db.Named.Where(n => n.RecordId == record.Id).ToListAsync();
        passage.Db.RemoveRange(stored.Where(n => !record.NamedIds.Contains(n.OfficerId)));
        stored.ForEach(n => n.UnitId = record.UnitId);
        foreach (var officer in record.NamedIds.Except(stored.Select(n => n.OfficerId)))
        {
            passage.Db.Add(new Named { RecordId = record.Id, OfficerId = officer, UnitId = record.UnitId });
        }
    }

    /// <summary>Brings the stored former holders of a record in line with what it says now, given what it said before.</summary>
    public static async Task WriteHoldersAsync(this Passage passage, Record record, IReadOnlyList<FormerHolder> before)
    {
        var now = record.FormerHolders;
        if (now.Select(h => (h.UnitId, h.Until)).SequenceEqual(before.Select(h => (h.UnitId, h.Until))))
        {
            return;
        }

        var stored = await passage.Db.FormerHolders.Where(h => h.RecordId == record.Id).ToListAsync();
        passage.Db.RemoveRange(stored.ExceptBy(now.Select(h => h.UnitId), s => s.UnitId));
        foreach (var holder in now)
        {
            if (stored.Find(s => s.UnitId == holder.UnitId) is { } same)
            {
                same.Until = holder.Until;
            }
            else
            {
                passage.Db.Add(holder);
            }
        }
    }

    /// <summary>Brings the stored supporting units of a record in line with what it says now, given what it said before.</summary>
    public static async Task WriteSupportingAsync(this Passage passage, Record record, IReadOnlyList<int> before)
    {
        var now = record.SupportingUnits;
        if (now.SequenceEqual(before))
        {
            return;
        }

        var stored = await passage.Db.SupportingUnits.Where(s => s.RecordId == record.Id).ToListAsync();
        passage.Db.RemoveRange(stored.ExceptBy(now, s => s.UnitId));
        passage.Db.AddRange(now.Except(stored.Select(s => s.UnitId)).Select(unit => new SupportingUnit { RecordId = record.Id, UnitId = unit }));
    }
}
