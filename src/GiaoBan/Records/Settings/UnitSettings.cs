using GiaoBan.Network;

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
