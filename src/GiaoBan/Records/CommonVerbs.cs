using GiaoBan.Figures;
using GiaoBan.Network;

namespace GiaoBan.Records;

/// <summary>The verbs that every record has, and the words of access.</summary>
public static class CommonVerbs
{
    public const string EnterCode = "enter";
    public const string CorrectCode = "correct";
    public const string AccessCode = "access";
    public const string RemoveCode = "remove";
    public const string RestoreCode = "restore";

    /// <summary>The three kinds of access, as a closed list.</summary>
    public static Dimension AccessChoice { get; } = new("access", new Text("phạm vi xem", "who may see"),
    [
        new("shared", new Text("dùng chung", "shared")),
        new("unit", new Text("của đơn vị", "of the unit")),
        new("restricted", new Text("hạn chế", "restricted")),
    ]);

    /// <summary>Whether a list is of the records that went to another unit.</summary>
    public static Dimension FormerChoice { get; } =
        Dimension.YesNo("former", new Text("đã chuyển đơn vị khác", "given to another unit"));

    /// <summary>Whether a list is of the records that were removed, to look at one or bring it back.</summary>
    public static Dimension RemovedChoice { get; } = Dimension.YesNo("removed", new Text("đã xóa khỏi sổ", "removed"));

    /// <summary>Whether a list is of what other units lead and the viewer's do a part of.</summary>
    public static Dimension SupportedChoice { get; } = Dimension.YesNo("supported", new Text("phối hợp", "supported"));

    /// <summary>Who may see a record of this access, in words.</summary>
    public static Text MeaningOf(Access access) => access switch
    {
        Access.Shared => new Text(
            "cán bộ của đơn vị, chuyên viên tổng hợp phụ trách và chủ trì", "the unit's officers, its desk officer and the chair"),
        Access.Unit => new Text("chỉ cán bộ của đơn vị", "only the unit's officers"),
        _ => new Text("chỉ những cán bộ được chọn", "only the officers who are named"),
    };

    public static Access AccessOf(string code) => Enum.Parse<Access>(code, ignoreCase: true);

    public static string CodeOf(Access access) => access switch
    {
        Access.Shared => "shared",
        Access.Unit => "unit",
        _ => "restricted",
    };

    /// <summary>The words of a verb in a history.</summary>
    public static Text NameOf(string verb) => verb switch
    {
        EnterCode => new Text("ghi vào sổ", "entered"),
        CorrectCode => new Text("sửa", "corrected"),
        AccessCode => new Text("đổi phạm vi xem", "access changed"),
        RemoveCode => new Text("xóa khỏi sổ", "removed"),
        RestoreCode => new Text("khôi phục", "restored"),
        "read" => new Text("mở xem", "read"),
        _ => Text.Same(verb),
    };
}
