using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.History;
using GiaoBan.Records.Pages;

namespace GiaoBan.Registers.Cases;

/// <summary>What the pages of the register of cases and matters say and ask for.</summary>
public sealed class CasePages(CaseRegister register) : RegisterPages<Case>(register)
{
    private static readonly Text OnLabel = new("Ngày", "Day");
    private static readonly Field On = new("on", FieldKind.Day, OnLabel)
    {
        Hint = new Text("Ngày của việc đó, ví dụ 17/7/2020", "The day on which it happened, as 17/7/2020"),
    };

    private static readonly Field Document = new("document", FieldKind.Text, new Text("Văn bản", "Document"))
    {
        IsOptional = true,
        Hint = new Text("Số, ký hiệu quyết định, kết luận", "Number of the decision or conclusion"),
    };

    public override Text Heading { get; } = new("Sổ vụ án, vụ việc", "Register of cases and matters");

    public override Text One { get; } = new("vụ án, vụ việc", "case");

    public override Text Many { get; } = new("vụ án, vụ việc", "cases");

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("number", FieldKind.Text, new Text("Số trong sổ", "Number in the book"))
        {
            IsInHead = true,
            Hint = new Text("Như trong sổ của đơn vị, ví dụ VA-68-2020-007", "As in the unit's book, as VA-68-2020-007"),
        },
        new("openedOn", FieldKind.Day, new Text("Ngày đưa vào diện theo dõi", "Put under watch on"))
        {
            IsInHead = true,
            Hint = new Text("Ngày/tháng/năm, ví dụ 17/7/2020", "Day/month/year, as 17/7/2020"),
        },
        new("title", FieldKind.Text, new Text("Tên vụ án, vụ việc", "Name"))
        {
            Rows = 2,
            IsInHead = true,
            Hint = new Text("Không nêu tên người.", "Without names of persons."),
        },
        Field.Choice(CaseWords.Type),
        Field.Choice(CaseWords.Field),
        Field.Choice(CaseWords.Severity),
        Field.Choice(CaseWords.Level),
        Field.Flag(CaseWords.Congress),
        Field.Flag(CaseWords.Petty),
        new("note", FieldKind.Text, new Text("Ghi chú", "Note")) { Rows = 2, IsOptional = true },
    ];

    public override IReadOnlyList<Field> Derived { get; } = [Field.Choice(CaseWords.StageReached), Field.Choice(CaseWords.State)];

    public override IReadOnlyList<Field> Filters { get; } =
    [
        Field.Choice(CaseWords.Type), Field.Choice(CaseWords.Field), Field.Choice(CaseWords.StageReached),
        Field.Choice(CaseWords.Level), Field.Choice(CaseWords.State),
    ];

    public override IReadOnlyList<Cut> Cuts { get; } =
    [
        new(CaseWords.Petty.Label, CaseWords.Petty.Code, "yes"),
        new(CaseWords.Congress.Label, CaseWords.Congress.Code, "yes"),
        new(CommonVerbs.FormerChoice.Label, CommonVerbs.FormerChoice.Code, "yes"),
    ];

    public override IReadOnlyList<VerbForm<Case>> VerbForms { get; } =
    [
        StepOf(CaseWords.Criminal, "buoc", CaseWords.CriminalStages),
        StepOf(CaseWords.Matter, "buoc-xu-ly", CaseWords.MatterStages),
        new("so-tien", VerbOf("amount"), new("Ghi số tiền", "Enter an amount"), new("Đã ghi số tiền của", "Entered an amount of"),
        [
            Field.Choice(CaseWords.AmountKind), On,
            new("amount", FieldKind.Whole, new Text("Số tiền (đồng)", "Amount (đồng)")),
        ]),
        new("dien-theo-doi", VerbOf("level"), new("Đổi diện theo dõi", "Change the level"), new("Đã đổi diện theo dõi của", "Changed the level of"),
            [Field.Choice(CaseWords.Level), On, Document]),
        new("thanh-vu-an", VerbOf("convert"), new("Chuyển thành vụ án", "Make it a criminal case"), new("Đã chuyển thành vụ án:", "Now a criminal case:"),
            [On, Field.Choice(CaseWords.Severity)])
        {
            IsFor = c => c.Type == CaseWords.Matter,
        },
        new("chuyen-don-vi", VerbOf("transfer"), new("Chuyển đơn vị khác", "Give to another unit"), new("Đã chuyển đơn vị", "Gave away"),
            [On, new("unit", FieldKind.Unit, new Text("Đơn vị nhận", "To the unit"))]),
        new("ket-thuc", VerbOf("close"), new("Kết thúc theo dõi", "End the watch"), new("Đã kết thúc theo dõi", "Ended the watch of"),
            [On, Field.Choice(CaseWords.Outcome)])
        {
            IsFor = c => c.State == CaseWords.Open,
        },
        new("tro-lai", VerbOf("reopen"), new("Đưa trở lại diện theo dõi", "Put under watch again"), new("Đã đưa trở lại diện theo dõi", "Under watch again:"),
            [On])
        {
            IsFor = c => c.State == CaseWords.Closed,
        },
    ];

    public override Text SameBy { get; } = new("cùng số trong sổ của đơn vị", "the same number in the unit's book");

    public override Text NameOf(Record record) => ((Case)record).Type == CaseWords.Criminal
        ? new($"vụ án {record.Number}", $"case {record.Number}")
        : new($"vụ việc {record.Number}", $"matter {record.Number}");

    public override IQueryable<Case> Alike(IQueryable<Case> records, Case entered) =>
        records.Where(c => c.UnitId == entered.UnitId && c.Number == entered.Number);

    public override (Text Label, Text Old, Text New)? WordsOf(FieldChange change) => CourseWords.Of(change);

    private static VerbForm<Case> StepOf(string type, string slug, IReadOnlyList<DimensionValue> stages) => new(
        slug, VerbOf("step"), new("Ghi bước tiếp theo", "Enter the next step"), new("Đã ghi bước của", "Entered a step of"),
        [
            Field.Choice(CaseWords.Stage with { Values = stages }), On,
            new("persons", FieldKind.Whole, new Text("Số bị can, bị cáo", "Accused"))
            {
                IsOptional = true,
                Hint = new Text("Chỉ ghi số, không ghi tên", "A number, never names"),
            },
            Document,
        ])
    {
        IsFor = c => c.Type == type,
    };

    private static Verb<Case> VerbOf(string code) => CaseVerbs.All.First(v => v.Code == code);
}
