using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Listing;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records;

/// <summary>
/// Opening one record: what one may not see does not exist, what one's unit gave away is as it was before; reading a
/// restricted one is noted in the ledger.
/// </summary>
public sealed class RecordReading<T>(GiaoBanDb db, Door door, Viewer who)
    where T : Record
{
    public async Task<Outcome<T>> OpenAsync(string publicId, CancellationToken cancel, bool alsoRemoved = false)
    {
        var (record, seen) = await db.FindSeenAsync(db.Set<T>().AsNoTracking(), publicId, who, alsoRemoved, cancel);
        if (record is null || seen is null)
        {
            return Refusal.NotFound;
        }

        if (record.Access == Access.Restricted)
        {
            await door.PassAsync<T>(who, async passage =>
            {
                await passage.NoteReadAsync(record);
                return record;
            }, cancel);
        }

        return seen;
    }
}

/// <summary>A page of a register's list, narrowed to what the viewer may see.</summary>
public sealed class RecordLists<T>(GiaoBanDb db, Register<T> register, Viewer who, NetworkMap map, Clock clock)
    where T : Record
{
    public async Task<ListPage<T>> PageAsync(ListQuery query, int usualLimit, CancellationToken cancel)
    {
        if (!IsUnderstood(query))
        {
            // All that is wrong is said at once.
            query.Limit();
            query.After();
            return new ListPage<T>([], null, 0);
        }

        var isNamed = who.MayBeNamed && await db.NamesElsewhere(who).AnyAsync(cancel);
        var page = await ListPages.PageAsync(inOrder => Narrowed(query, inOrder, isNamed), query, usualLimit, cancel);
        return IsFormer(query) ? page with { Items = await AsSeenAsync(page.Items) } : page;
    }

    /// <summary>
    /// The whole list, to be taken along; null where it has more than <paramref name="most"/>, and nothing in it where the
    /// query has faults.
    /// </summary>
    public async Task<IReadOnlyList<T>?> AllAsync(ListQuery query, int most, CancellationToken cancel)
    {
        if (!IsUnderstood(query))
        {
            return [];
        }

        var isNamed = who.MayBeNamed && await db.NamesElsewhere(who).AnyAsync(cancel);
        var all = await ListPages.AllAsync(Narrowed(query, inOrder: true, isNamed), query, most, cancel);
        return all is not null && IsFormer(query) ? await AsSeenAsync(all) : all;
    }

    /// <summary>Whether all that is asked for can be answered; if not, the query says what cannot.</summary>
    private bool IsUnderstood(ListQuery query)
    {
        Narrowed(query, inOrder: false, isNamed: false);
        ListPages.IsOldestFirst(query);
        if (IsFormer(query))
        {
            query.RefusePresent(register.PresentFilters);
        }

        return query.Faults.Count == 0;
    }

    /// <summary>
    /// Whether those are asked for that went to another unit: each is shown as it was before, so what it is now cannot be
    /// asked of them.
    /// </summary>
    private static bool IsFormer(ListQuery query) => query.Choice(CommonVerbs.FormerChoice) == "yes";

    private async Task<IReadOnlyList<T>> AsSeenAsync(IReadOnlyList<T> records)
    {
        var ids = records.Select(r => r.Id).ToList();
        var holders = (await db.FormerHolders.AsNoTracking().Where(h => ids.Contains(h.RecordId)).ToListAsync()).ToLookup(h => h.RecordId);
        return [.. records.Select(r => who.SeesBefore(r, holders[r.Id]) is { } day ? (T)r.UpTo(day) : null).OfType<T>()];
    }

    /// <summary>
    /// What all lists can be narrowed by: unit (its predecessors too), first and last day, access, and <c>former</c>: those
    /// that the unit held before, <c>supported</c>: those that others lead, or <c>removed</c>: those that were removed; and by
    /// the register's own filters.
    /// </summary>
    private IReadOnlyList<IQueryable<T>> Narrowed(ListQuery query, bool inOrder, bool isNamed)
    {
        var all = Filtered(query, inOrder);
        if (IsFormer(query))
        {
            return [all.FormerlyVisibleTo(who, db)];
        }

        if (register.Asked.Contains(CommonVerbs.SupportedChoice.Code) && query.Choice(CommonVerbs.SupportedChoice) == "yes")
        {
            return [all.SupportedBy(who, db)];
        }

        var removed = query.Choice(CommonVerbs.RemovedChoice) == "yes";
        var byPosts = all.VisibleByPosts(who, db, inOrder, removed);
        return isNamed ? [byPosts, all.NamedElsewhere(who, db, removed)] : [byPosts];
    }

    private IQueryable<T> Filtered(ListQuery query, bool inOrder)
    {
        var records = register.Filter(db.Set<T>().AsNoTracking(), query, clock.Today);
        var (from, to) = (query.Day("from"), query.Day("to"));
        var access = query.Choice(CommonVerbs.AccessChoice, "access");
        records = from is null ? records : records.Where(r => r.On >= from);
        records = to is null ? records : records.Where(r => r.On <= to);
        if (access is not null)
        {
            var wanted = CommonVerbs.AccessOf(access);
            records = records.Where(r => r.Access == wanted);
        }

        if (query.Text("unit") is { } code)
        {
            var units = map.Find(code, clock.Today) is { } unit ? map.WithPredecessors(unit.Id).ToArray() : [];
            if (units.Length == 0)
            {
                query.Refuse("unit", new Text(
                    $"Hôm nay không có đơn vị mang mã “{code}”. Chọn đơn vị trong danh sách.",
                    $"No unit bears the code “{code}” today. Choose one of the list."));
            }

            records = IsFormer(query)
                ? records.Where(r => db.FormerHolders.Any(h => h.RecordId == r.Id && units.Contains(h.UnitId)))
                : records.Where(UnitCondition.Of<T>(units, inOrder));
        }

        return records;
    }
}
