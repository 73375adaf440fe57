using GiaoBan.Figures;
using GiaoBan.Network;

namespace GiaoBan.Accounts.SignIn;

/// <summary>A role that the demo's sign-in page offers.</summary>
/// <param name="Code">What its button sends.</param>
/// <param name="Name">Who that is.</param>
/// <param name="Does">What one does there.</param>
public sealed record DemoRole(string Code, Text Name, Text Does)
{
    /// <summary>The unit that is chosen at first: Lâm Đồng, as in the guide.</summary>
    public const string FirstUnit = "68";

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<DemoRole> All { get; } =
    [
        new("head", new("Trưởng ban, Ban Nội chính tỉnh", "Head, a province"), new("Duyệt và nộp báo cáo, nhận nhiệm vụ", "Approves and submits reports, takes assignments")),
        new("clerk", new("Chuyên viên, Ban Nội chính tỉnh", "Clerk, a province"), new("Ghi sổ theo dõi, lập báo cáo", "Keeps the registers, drafts reports")),
        new("deputy", new("Phó Trưởng ban, Ban Nội chính tỉnh", "Deputy head, a province"), new("Nộp báo cáo mà trưởng ban đã tự nhập", "Submits what the head entered")),
        new("desk", new("Chuyên viên tổng hợp, Trung ương", "Desk officer, the centre"), new("Xem, trả lại, nhận báo cáo của vùng có đơn vị đã chọn", "Reviews the reports of the chosen unit's region")),
        new("chair", new("Trưởng ban, Trung ương", "Head of the centre"), new("Toàn quốc; chủ trì giao ban; kết luận", "The national picture; chairs briefings; concludes")),
        new("secretary", new("Thư ký hội nghị", "Secretary"), new("Điều hành phòng họp, ghi biên bản", "Runs the room, keeps the minutes")),
        new("admin", new("Quản trị hệ thống", "Administrator"), new("Người dùng, đơn vị, biểu mẫu; không xem nội dung hồ sơ", "People, units, forms; no content of records")),
        new("auditor", new("Kiểm toán nhật ký", "Auditor"), new("Chỉ đọc nhật ký và bằng chứng", "Reads the ledger and its proofs only")),
    ];

    /// <summary>The demo's officer of a role in a unit, or null where the demo has no such role.</summary>
    public static string? LoginOf(string? role, string? unitCode) => role switch
    {
        "head" or "clerk" or "deputy" when unitCode is { Length: > 0 } => $"{role}-{unitCode}",
        "desk" => DeskOf(unitCode),
        "chair" or "secretary" or "admin" or "auditor" => role,
        _ => null,
    };

    /// <summary>The desk officer who looks after a province: one for each region, in the order of <see cref="Regions"/>.</summary>
    private static string? DeskOf(string? unitCode)
    {
        var regions = Regions.All.Select(r => r.Units.Contains(unitCode ?? "")).ToList();
        return regions.IndexOf(true) is >= 0 and var place ? $"desk-{place + 1}" : null;
    }
}
