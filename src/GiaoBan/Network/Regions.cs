using GiaoBan.Figures;

namespace GiaoBan.Network;

/// <summary>Vùng: what tables of the map of 63 group by.</summary>
/// <param name="Code">Stored on the unit; never shown.</param>
/// <param name="Name">As the reader sees it.</param>
/// <param name="Units">Codes of its provinces on the map of 63.</param>
public sealed record Region(string Code, Text Name, IReadOnlyList<string> Units);

/// <summary>
/// The six socio-economic regions of 2020, as statistics listed them. They belong to the map of 63: the mergers of 2025
/// joined provinces of different regions (in Lâm Đồng, Đắk Lắk, Quảng Ngãi), so a new unit has none.
/// </summary>
public static class Regions
{
    /// <summary>From north to south, as every table lists them.</summary>
    public static IReadOnlyList<Region> All { get; } =
    [
        new("northern_mountains", new Text("Trung du và miền núi phía Bắc", "Northern Midlands and Mountains"),
            ["02", "04", "06", "08", "10", "11", "12", "14", "15", "17", "19", "20", "24", "25"]),
        new("red_river_delta", new Text("Đồng bằng sông Hồng", "Red River Delta"),
            ["01", "22", "26", "27", "30", "31", "33", "34", "35", "36", "37"]),
        new("central_coast", new Text("Bắc Trung Bộ và duyên hải miền Trung", "North Central and Central Coast"),
            ["38", "40", "42", "44", "45", "46", "48", "49", "51", "52", "54", "56", "58", "60"]),
        new("central_highlands", new Text("Tây Nguyên", "Central Highlands"), ["62", "64", "66", "67", "68"]),
        new("southeast", new Text("Đông Nam Bộ", "Southeast"), ["70", "72", "74", "75", "77", "79"]),
        new("mekong_delta", new Text("Đồng bằng sông Cửu Long", "Mekong River Delta"),
            ["80", "82", "83", "84", "86", "87", "89", "91", "92", "93", "94", "95", "96"]),
    ];

    /// <summary>The region with this code, or null.</summary>
    public static Region? Find(string? code) => All.FirstOrDefault(r => r.Code == code);

    /// <summary>The region of the province that bore this code on the map of 63, or null.</summary>
    public static Region? OfProvince(string unitCode) => All.FirstOrDefault(r => r.Units.Contains(unitCode));
}
