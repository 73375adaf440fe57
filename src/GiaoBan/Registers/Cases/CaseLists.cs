using GiaoBan.Figures;
using GiaoBan.Records.Pages;

namespace GiaoBan.Registers.Cases;

/// <summary>The dated lists of a case as a correction asks for them, and the fields that verbs ask for too.</summary>
internal static class CaseLists
{
    public static readonly Text DayHint = new("Ngày/tháng/năm, ví dụ 17/7/2020", "Day/month/year, as 17/7/2020");

    public static readonly Field Level = Field.Choice(CaseWords.Level);

    public static readonly Field Outcome = new("outcome", FieldKind.Choice, new Text("Kết quả", "Outcome")) { Dimension = CaseWords.Outcome };

    public static readonly Field Kind = new("kind", FieldKind.Choice, new Text("Loại số tiền", "Kind of amount")) { Dimension = CaseWords.AmountKind };

    public static readonly Field Amount = new("amount", FieldKind.Whole, new Text("Số tiền (đồng)", "Amount (đồng)"));

    public static readonly Field Persons = new("persons", FieldKind.Whole, new Text("Bị can, bị cáo", "Accused"))
    {
        IsOptional = true,
    };

    public static readonly Field Document = new("document", FieldKind.Text, new Text("Văn bản", "Document")) { IsOptional = true };

    public static readonly Field Unit = new("unit", FieldKind.Unit, new Text("Đơn vị", "Unit"));

    public static readonly IReadOnlyList<FieldList> Lists =
    [
        new("steps", new Text("Bước tố tụng, xử lý", "Steps of proceedings"), [Act(CaseWords.Stage), On(), Persons, Document]),
        new("amounts", new Text("Thiệt hại, kê biên, thu hồi", "Damage, seizure, recovery"), [Kind, On(), Amount]),
        new("levels", new Text("Diện theo dõi", "Level of watch"), [Level, On(), Document])
        {
            Present = "level",
            KeepsFirst = true,
            NotOfFirst = "on",
        },
        new("watches", new Text("Các lần theo dõi", "Watches"),
        [
            new Field("openedOn", FieldKind.Day, new Text("Đưa vào diện ngày", "From")),
            new Field("closedOn", FieldKind.Day, new Text("Kết thúc ngày", "Ended on")) { IsOptional = true },
            Outcome with { IsOptional = true },
        ])
        {
            Present = "openedOn",
            KeepsFirst = true,
        },
        new("types", new Text("Vụ việc, vụ án", "Matter, criminal case"), [Field.Choice(CaseWords.Type), On()])
        {
            Present = "type",
            KeepsFirst = true,
            NotOfFirst = "on",
            TakesNone = true,
        },
        new("units", new Text("Đơn vị giữ hồ sơ", "Units that held it"), [Unit, On()])
        {
            Present = "unit",
            KeepsFirst = true,
            NotOfFirst = "on",
            TakesNone = true,
        },
    ];

    /// <summary>The day on which it was done.</summary>
    public static Field On() => new("on", FieldKind.Day, new Text("Ngày", "Day"));

    /// <summary>The act of a step.</summary>
    public static Field Act(Dimension stages) =>
        new("stage", FieldKind.Choice, new Text("Bước", "Step")) { Dimension = stages };
}
