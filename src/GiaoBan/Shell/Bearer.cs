using GiaoBan.Figures;

namespace GiaoBan.Shell;

/// <summary>
/// Who is signed in, as the band of the page shows it. Whoever knows sets it: <c>context.Features.Set(new Bearer(…))</c>.
/// </summary>
/// <param name="Title">The post: "Trưởng ban".</param>
/// <param name="UnitName">The unit in full: "Ban Nội chính Tỉnh ủy Lâm Đồng".</param>
/// <param name="Places">The places of work that this bearer has, in order.</param>
public sealed record Bearer(string Title, string UnitName, IReadOnlyList<Place> Places);

/// <summary>A place of work in the band.</summary>
/// <param name="Name">The word in the band.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Key">The letter that follows G on the keyboard.</param>
/// <param name="Within">The paths of the pages that belong to it, besides its own.</param>
public sealed record Place(Text Name, string Path, char Key, params string[] Within)
{
    /// <summary>What a unit owes and has.</summary>
    public static readonly Place Work = new(new("Việc của tôi", "My work"), "/", 'V');

    /// <summary>The national picture.</summary>
    public static readonly Place Nation = new(new("Toàn quốc", "National"), "/toan-quoc", 'V');

    /// <summary>The registers.</summary>
    public static readonly Place Registers = new(new("Sổ theo dõi", "Registers"), "/van-ban", 'S', "/vu-an");

    /// <summary>Reports.</summary>
    public static readonly Place Reports = new(new("Báo cáo", "Reports"), "/bao-cao", 'B');

    /// <summary>Briefings.</summary>
    public static readonly Place Briefings = new(new("Giao ban", "Briefings"), "/giao-ban", 'H');

    /// <summary>Assignments: what is to be done by when.</summary>
    public static readonly Place Assignments = new(new("Nhiệm vụ", "Assignments"), "/nhiem-vu", 'N');

    /// <summary>Whether a page of this path belongs to the place.</summary>
    public bool Holds(PathString path) =>
        Path == "/" ? path == "/" : Within.Append(Path).Any(own => path.StartsWithSegments(own));
}
