using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Pages;

namespace GiaoBan.Registers.Directives;

/// <summary>What the pages of the register of directive documents say and ask for.</summary>
public sealed class DirectivePages(DirectiveRegister register) : RegisterPages<Directive>(register)
{
    public override Text Heading { get; } = new("Sổ văn bản chỉ đạo", "Register of directive documents");

    public override Text One { get; } = new("văn bản", "document");

    public override Text Many { get; } = new("văn bản", "documents");

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("number", FieldKind.Text, new Text("Số, ký hiệu", "Number"))
        {
            IsInHead = true,
            Hint = new Text(
                "Như trên văn bản: 15-QĐ/TU (của Đảng), 15/QĐ-UBND (của Nhà nước)",
                "As on the document: 15-QĐ/TU (Party), 15/QĐ-UBND (state)"),
        },
        new("issuedOn", FieldKind.Day, new Text("Ngày ban hành", "Issued on"))
        {
            IsInHead = true,
            Hint = new Text("Ngày/tháng/năm, ví dụ 17/7/2020", "Day/month/year, as 17/7/2020"),
        },
        new("title", FieldKind.Text, new Text("Trích yếu", "Abstract")) { Rows = 3, IsInHead = true },
        Field.Choice(DirectiveFacts.Kind),
        Field.Choice(WorkField.Dimension),
        Field.Choice(DirectiveFacts.Issuer),
        Field.Flag(DirectiveFacts.Congress),
        Field.Flag(DirectiveFacts.Petty),
        new("note", FieldKind.Text, new Text("Ghi chú", "Note")) { Rows = 2, IsOptional = true },
    ];

    public override IReadOnlyList<Field> Filters { get; } =
        [Field.Choice(DirectiveFacts.Kind), Field.Choice(WorkField.Dimension), Field.Choice(DirectiveFacts.Issuer)];

    protected override IReadOnlyList<Dimension> OwnCuts { get; } = [DirectiveFacts.Petty, DirectiveFacts.Congress];

    public override Text SameBy { get; } = new("cùng số, ngày và cơ quan ban hành", "the same number, day and issuer");

    /// <summary>One document has one number, one day and one issuer.</summary>
    public override IQueryable<Directive> Alike(IQueryable<Directive> records, Directive entered) => records.Where(d =>
        d.UnitId == entered.UnitId && d.On == entered.On && d.Number == entered.Number && d.Issuer == entered.Issuer);
}
