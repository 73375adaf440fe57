using GiaoBan.Figures;

namespace GiaoBan.Network;

/// <summary>What a role is called where nothing more exact is known.</summary>
public static class RoleTitles
{
    public static Text Of(Role role) => role switch
    {
        Role.Clerk => new("Chuyên viên", "Clerk"),
        Role.Head => new("Trưởng ban", "Head"),
        Role.Desk => new("Chuyên viên tổng hợp", "Desk officer"),
        Role.Chair => new("Trưởng ban", "Head of the centre"),
        Role.Secretary => new("Thư ký hội nghị", "Secretary"),
        Role.Admin => new("Quản trị hệ thống", "Administrator"),
        Role.Auditor => new("Kiểm toán nhật ký", "Auditor of the ledger"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Whether who bears this title signs for the head (KT.): a deputy, whatever exactly the title is.</summary>
    public static bool IsForHead(string title) => title != Of(Role.Head).Vi;

    /// <summary>As commands write it.</summary>
    public static string CodeOf(Role role) => role.ToString().ToLowerInvariant();
}
