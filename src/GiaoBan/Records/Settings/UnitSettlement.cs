using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records.Entry;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Settings;

/// <summary>Reads what a unit has settled, and lets its head settle it.</summary>
public sealed class UnitSettlement(GiaoBanDb db, Door door, Viewer who)
{
    /// <summary>What a new record of the unit is unless entered otherwise; shared where nothing was settled.</summary>
    public Task<Access> DefaultAccessAsync(int unit, CancellationToken cancel) =>
        db.UnitSettings.AsNoTracking().Where(s => s.UnitId == unit).Select(s => s.DefaultAccess).FirstOrDefaultAsync(cancel);

    /// <summary>Settles what new records of the unit are; those that there are stay as they are.</summary>
    public async Task<Outcome<UnitSettings>> SettleAsync(Unit unit, EntrySource entry, CancellationToken cancel)
    {
        if (!who.HeadOf.Contains(unit.Id))
        {
            return Refusal.Of(RefusalKind.NotAllowed, new Text(
                "Phạm vi xem mặc định do lãnh đạo Ban của đơn vị đặt.", "The default is set by the unit's head."));
        }

        var code = entry.Choice(CommonVerbs.AccessChoice, null);
        if (entry.Finished() is { } invalid)
        {
            return invalid;
        }

        return await door.PassAsync<UnitSettings>(who, async passage =>
        {
            // The head is held first, so that of two who settle at once the second sees the first.
            var position = await passage.NextPositionAsync();
            var access = CommonVerbs.AccessOf(code!);
            if (await db.UnitSettings.SingleOrDefaultAsync(s => s.UnitId == unit.Id, cancel) is not { } present)
            {
                var settled = new UnitSettings { Id = position, UnitId = unit.Id, DefaultAccess = access };
                await passage.AddAsync(settled, "settle");
                return settled;
            }

            if (present.DefaultAccess != access)
            {
                present.DefaultAccess = access;
                await passage.ChangeAsync(present, "settle");
            }

            return present;
        }, cancel);
    }
}
