using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Records;

namespace GiaoBan.Accounts;

/// <summary>Which units a role may be held in.</summary>
internal static class Posting
{
    /// <summary>
    /// The posts of a role in these units from a day on. A clerk or head works in one province, a desk officer looks after
    /// some, the others belong to the centre.
    /// </summary>
    public static (List<Post> Posts, List<Fault> Faults) For(
        Role role, IReadOnlyList<string> codes, NetworkMap map, DateOnly from)
    {
        var faults = new List<Fault>();
        var units = Units(role, codes, map, from, faults);
        if (faults.Count == 0 && Expected(role, codes.Count) is { } expected)
        {
            faults.Add(new Fault("unit", expected));
        }

        return ([.. units.Select(unit => new Post { Role = role, UnitId = unit, From = from })], faults);
    }

    private static List<int> Units(Role role, IReadOnlyList<string> codes, NetworkMap map, DateOnly day, List<Fault> faults)
    {
        if (!IsOfProvinces(role))
        {
            return [map.Centre.Id];
        }

        var units = new List<int>();
        foreach (var code in codes.Distinct())
        {
            if (map.Find(code, day) is { Kind: UnitKind.Province } unit)
            {
                units.Add(unit.Id);
            }
            else
            {
                faults.Add(new Fault("unit", new Text(
                    $"Không có tỉnh, thành phố mã “{code}” ngày {day:d/M/yyyy}. Mã gồm hai chữ số, ví dụ 68.",
                    $"No province bears the code “{code}” on {day:yyyy-MM-dd}. A code is two digits, such as 68.")));
            }
        }

        return units;
    }

    private static Text? Expected(Role role, int count) => (role, count) switch
    {
        (Role.Clerk or Role.Head, not 1) => new(
            $"Vai trò {RoleTitles.CodeOf(role)} cần đúng một đơn vị: --unit MÃ.", $"The role {RoleTitles.CodeOf(role)} needs just one unit: --unit CODE."),
        (Role.Desk, 0) => new(
            "Vai trò desk cần các tỉnh phụ trách: --unit MÃ, có thể nhiều lần.", "The role desk needs the provinces it looks after: --unit CODE, more than once."),
        (Role.Clerk or Role.Head or Role.Desk, _) or (_, 0) => null,
        _ => new(
            $"Vai trò {RoleTitles.CodeOf(role)} thuộc Trung ương, không kèm --unit.", $"The role {RoleTitles.CodeOf(role)} belongs to the centre and takes no --unit."),
    };

    private static bool IsOfProvinces(Role role) => role is Role.Clerk or Role.Head or Role.Desk;
}
