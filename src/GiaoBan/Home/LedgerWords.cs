using GiaoBan.Accounts;
using GiaoBan.Briefings;
using GiaoBan.Briefings.Before;
using GiaoBan.Briefings.Before.Sites;
using GiaoBan.Briefings.Papers;
using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Contributions;
using GiaoBan.Records.Ledger;
using GiaoBan.Records.Settings;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.Regimes;
using GiaoBan.Reports.Submission;

namespace GiaoBan.Home;

/// <summary>What a leaf of the ledger says, for its auditor: registers and verbs in words.</summary>
public sealed class LedgerWords(IEnumerable<IRegister> registers)
{
    private static readonly Dictionary<string, Text> OtherRegisters = new()
    {
        [Report.RegisterCode] = new("Báo cáo", "Reports"),
        [FormVersion.RegisterCode] = new("Biểu mẫu", "Forms"),
        [RegimeRow.RegisterCode] = new("Chế độ báo cáo", "Regimes"),
        [Account.RegisterCode] = new("Cán bộ, tài khoản", "Officers, accounts"),
        [Briefing.RegisterCode] = new("Giao ban", "Briefings"),
        [Paper.RegisterCode] = new("Tài liệu giao ban", "Papers of briefings"),
        [SitePreparation.RegisterCode] = new("Chuẩn bị của điểm cầu", "Preparations of sites"),
        [UnitSettings.RegisterCode] = new("Thiết đặt của đơn vị", "Settings of units"),
        [FactDefinition.RegisterCode] = new("Định nghĩa số liệu", "Definitions of facts"),
    };

    private static readonly Dictionary<string, Text> OtherVerbs = new()
    {
        ["explain"] = new("giải trình", "explained"),
        ["submit"] = new("nộp", "submitted"),
        ["return"] = new("trả lại", "returned"),
        ["accept"] = new("nhận", "accepted"),
        ["add"] = new("thêm", "added"),
        ["replace"] = new("thay bằng bản mới", "replaced"),
        ["settle"] = new("đặt mặc định", "settled"),
        ["define"] = new("tính lại theo định nghĩa mới", "counted anew by a new definition"),
        ["post"] = new("đổi chức danh", "posts changed"),
        ["disable"] = new("ngừng tài khoản", "disabled"),
        ["token"] = new("đổi mã API", "tokens changed"),
        ["password"] = new("đổi mật khẩu", "password changed"),
    };

    public Text RegisterOf(Leaf leaf) => Find(leaf)?.Name ?? OtherRegisters.GetValueOrDefault(leaf.Register, Text.Same(leaf.Register));

    public Text VerbOf(Leaf leaf) => leaf switch
    {
        { Register: Report.RegisterCode, Verb: CommonVerbs.EnterCode } => new("nhập số liệu", "figures entered"),
        { Register: Briefing.RegisterCode } => BriefingHistory.NameOf(leaf.Verb),
        { Register: SitePreparation.RegisterCode } => new("báo chuẩn bị", "said"),
        { Register: Paper.RegisterCode, Verb: "lay" } => new("đặt lên bàn họp", "laid on the table"),
        { Register: Paper.RegisterCode } => new("rút", "taken away"),
        _ when OtherVerbs.TryGetValue(leaf.Verb, out var words) => words,
        _ => Find(leaf)?.NameOf(leaf.Verb) ?? CommonVerbs.NameOf(leaf.Verb),
    };

    private IRegister? Find(Leaf leaf) => registers.FirstOrDefault(r => r.Code == leaf.Register);
}
