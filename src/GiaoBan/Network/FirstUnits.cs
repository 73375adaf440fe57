using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Network;

/// <summary>
/// Gives a new installation the units that the product comes with. They are its own data, as a form that it prints is, and
/// nobody's change: there is no leaf for them.
/// </summary>
public static class FirstUnits
{
    /// <summary>Adds them where there are none yet; answers whether it did.</summary>
    public static async Task<bool> AddAsync(GiaoBanDb db, CancellationToken cancel = default)
    {
        if (await db.Units.AnyAsync(cancel))
        {
            return false;
        }

        db.AddRange(UnitsFile.ReadBuiltIn());
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }
}
