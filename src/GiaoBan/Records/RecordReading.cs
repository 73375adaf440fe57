using GiaoBan.Network;
using GiaoBan.Records.Listing;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records;

/// <summary>Opening one record: what one may not see does not exist; reading a restricted one is noted in the ledger.</summary>
public sealed class RecordReading<T>(GiaoBanDb db, Door door, Viewer who)
    where T : Record
{
    public async Task<Outcome<T>> OpenAsync(string publicId, CancellationToken cancel, bool alsoRemoved = false)
    {
        var record = await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(r => r.PublicId == publicId, cancel);
        if (record is null || (record.IsRemoved && !alsoRemoved))
        {
            return Refusal.NotFound;
        }

        record.NamedIds = await db.NamedOnAsync(record);
        if (!who.MaySee(record, record.NamedIds.Contains(who.OfficerId)))
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

        return record;
    }
}

/// <summary>A page of a register's list, narrowed to what the viewer may see.</summary>
public sealed class RecordLists<T>(GiaoBanDb db, Register<T> register, Viewer who, NetworkMap map, Clock clock)
    where T : Record
{
    public async Task<ListPage<T>> PageAsync(ListQuery query, int usualLimit, CancellationToken cancel)
    {
        var records = register.Filter(Narrowed(query), query);
        if (query.Faults.Count > 0)
        {
            return new ListPage<T>([], null, 0);
        }

        return await records.PageAsync(query, usualLimit, cancel);
    }

    /// <summary>What all lists can be narrowed by: unit (its predecessors too), first and last day, access.</summary>
    private IQueryable<T> Narrowed(ListQuery query)
    {
        var records = db.Set<T>().AsNoTracking().VisibleTo(who, db);
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
            records = records.Where(r => units.Contains(r.UnitId));
        }

        return records;
    }
}
