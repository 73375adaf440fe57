using GiaoBan.Figures.Regimes;
using GiaoBan.Records;

namespace GiaoBan.Reports.Regimes;

/// <summary>Chế độ báo cáo, as it is stored: who reports what on which form, for which window, by when.</summary>
public sealed class RegimeRow : IAggregate
{
    public const string RegisterCode = "regimes";

    public long Id { get; init; }

    public int Version { get; set; } = 1;

    public string Register => RegisterCode;

    public required string Code { get; init; }

    /// <summary>The JSON as it was added (LANGUAGE.md section 5).</summary>
    public required string Source { get; set; }

    public static RegimeRow Of(long id, Regime regime) => new() { Id = id, Code = regime.Code, Source = regime.Source };

    public string Content() => Canonical.Write(new { Code, Source });
}
