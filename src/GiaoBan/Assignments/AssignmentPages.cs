using GiaoBan.Assignments.Supporting;
using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Pages;

namespace GiaoBan.Assignments;

/// <summary>What the pages of assignments say and ask for.</summary>
public sealed class AssignmentPages(AssignmentRegister register) : RegisterPages<Assignment>(register)
{
    internal static readonly Field DueOn = new("dueOn", FieldKind.Day, new Text("Hạn", "Due on"))
    {
        IsInHead = true,
        Hint = new Text("Ngày/tháng/năm, ví dụ 30/9/2020; ngày đó vẫn là đúng hạn", "Day/month/year, as 30/9/2020; that day is in time"),
    };

    public override Text Heading { get; } = new("Nhiệm vụ", "Assignments");

    public override Text One { get; } = new("nhiệm vụ", "assignment");

    public override Text Many { get; } = new("nhiệm vụ", "assignments");

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("number", FieldKind.Text, new Text("Số văn bản giao", "Number of the document"))
        {
            IsInHead = true,
            Hint = new Text("Ví dụ 145-CV/BNCTW", "As 145-CV/BNCTW"),
        },
        DueOn,
        new("title", FieldKind.Text, new Text("Nhiệm vụ", "The task")) { Rows = 2, IsInHead = true },
        new("content", FieldKind.Text, new Text("Nội dung giao", "What is to be done")) { Rows = 4, IsOptional = true },
        new("product", FieldKind.Text, new Text("Sản phẩm", "Product expected")) { Hint = new Text("Ví dụ: báo cáo kết quả kèm danh sách", "As: report with a list") },
        new("supporting", FieldKind.Text, new Text("Cơ quan khác phối hợp", "Other supporting offices")) { IsOptional = true, Hint = new Text("Tên cơ quan ngoài các đơn vị dưới đây, không ghi tên người", "Offices beside the units below, never persons") },
        new(SupportingUnits.Field, FieldKind.Units, new Text("Đơn vị phối hợp", "Supporting units"))
        {
            IsOptional = true,
            Hint = new Text(
                "Đơn vị được chọn xem được nhiệm vụ và báo cáo phần của mình. Đơn vị chủ trì không phối hợp với chính mình: chọn cũng không tính.",
                "They see the assignment and report their part. The lead does not support itself: ticked, it is left out."),
        },
        Field.Choice(AssignmentWords.Origin),
        Field.Choice(WorkField.Dimension),
        Field.Flag(AssignmentWords.Countable) with { Hint = new Text("Khi báo cáo thì nêu phần trăm đã xong", "Reports then say how much per cent is done") },
    ];

    public override IReadOnlyList<Field> Derived { get; } = [Field.Choice(AssignmentWords.State)];

    public override IReadOnlyList<Field> Filters { get; } =
        [Field.Choice(AssignmentWords.State), Field.Choice(AssignmentWords.Origin), Field.Choice(WorkField.Dimension)];

    protected override IReadOnlyList<Dimension> OwnCuts { get; } = [CommonVerbs.SupportedChoice];

    public override IReadOnlyList<VerbForm<Assignment>> VerbForms { get; } = AssignmentVerbForms.All;
}
