using GiaoBan.Network;
using GiaoBan.Records.Audit;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Settings;

/// <summary>What a unit has settled for its registers; a unit without has settled nothing.</summary>
public sealed class UnitSettings : IAggregate
{
    public const string RegisterCode = "unit_settings";

    public long Id { get; init; }

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public int UnitId { get; init; }

    /// <summary>What new records of the unit are unless entered otherwise (DESIGN section 3).</summary>
    public Access DefaultAccess { get; set; }

    public string Content() => Canonical.Write(new { UnitId, Access = CommonVerbs.CodeOf(DefaultAccess) });
}

/// <summary>Goes through them for <c>audit verify</c>.</summary>
internal sealed class UnitSettingsContents : IPresentContent
{
    public async Task<IReadOnlyList<IAggregate>> NextAsync(GiaoBanDb db, long afterId, int count, CancellationToken cancel) =>
        await db.UnitSettings.AsNoTracking().Where(s => s.Id > afterId).OrderBy(s => s.Id).Take(count).ToListAsync(cancel);
}
