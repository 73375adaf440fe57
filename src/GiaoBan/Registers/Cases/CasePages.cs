using GiaoBan.Figures;
using GiaoBan.Records;
using GiaoBan.Records.Pages;

namespace GiaoBan.Registers.Cases;

/// <summary>What the pages of the register of cases and matters say and ask for.</summary>
public sealed class CasePages(CaseRegister register) : RegisterPages<Case>(register)
{
    private static readonly Field Number = new("number", FieldKind.Text, new Text("Mã hồ sơ", "Number"))
    {
        IsInHead = true,
        Hint = new Text("Theo sổ của đơn vị, ví dụ VA-68-2020-007", "As in the unit's book, as VA-68-2020-007"),
    };

    private static readonly Field Title = new("title", FieldKind.Text, new Text("Tên vụ án, vụ việc", "Name of the case"))
    {
        Rows = 2,
        IsInHead = true,
        Hint = new Text("Nêu tội danh hoặc nội dung và nơi xảy ra; không ghi tên người.", "The offence or subject and the place; never the name of a person."),
    };

    private static readonly Field OpenedOn = new("openedOn", FieldKind.Day, new Text("Ngày đưa vào diện theo dõi", "Put under watch on"))
    {
        IsInHead = true,
        Hint = CaseLists.DayHint,
    };

    private static readonly Field Severity = Field.Choice(CaseWords.Severity) with
    {
        Hint = new Text("Chỉ vụ án có loại tội phạm; vụ việc thì bỏ trống.", "Only of a criminal case; of a matter leave it empty."),
    };

    private static readonly Field Note = new("note", FieldKind.Text, new Text("Ghi chú", "Note")) { Rows = 2, IsOptional = true };

    public override Text Heading { get; } = new("Sổ vụ án, vụ việc", "Register of cases and matters");

    public override Text One { get; } = new("vụ án, vụ việc", "case");

    public override Text Many { get; } = new("vụ án, vụ việc", "cases");

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Number, OpenedOn, Title,
        Field.Choice(CaseWords.Type), Field.Choice(CaseWords.Field), Severity, Field.Choice(CaseWords.Level),
        Field.Flag(CaseWords.Congress), Field.Flag(CaseWords.Petty), Note,
    ];

    public override IReadOnlyList<Field> Derived { get; } = [Field.Choice(CaseWords.StageReached), Field.Choice(CaseWords.State)];

    public override IReadOnlyList<FieldList> Lists { get; } = CaseLists.Lists;

    public override IReadOnlyList<Field> Filters { get; } =
    [
        Field.Choice(CaseWords.Type), Field.Choice(CaseWords.Field), Field.Choice(CaseWords.Severity),
        Field.Choice(CaseWords.Level), Field.Choice(CaseWords.StageReached), Field.Choice(CaseWords.State),
    ];

    protected override IReadOnlyList<Dimension> OwnCuts { get; } = [CaseWords.Petty, CaseWords.Congress, CommonVerbs.FormerChoice];

    public override IReadOnlyList<VerbForm<Case>> VerbForms { get; } = CaseVerbForms.All;

    public override Text SameBy { get; } = new("cùng mã hồ sơ", "the same number");

    /// <summary>A book gives a number once.</summary>
    public override IQueryable<Case> Alike(IQueryable<Case> records, Case entered) =>
        records.Where(c => c.UnitId == entered.UnitId && c.Number == entered.Number);

    /// <summary>"vụ việc VV-68-2020-011".</summary>
    public override Text NameOf(Record record)
    {
        var type = ((Case)record).Type;
        return new Text(
            $"{CaseWords.LabelOf(CaseWords.Type, type)} {record.Number}", $"{CaseWords.EnglishOf(CaseWords.Type, type)} {record.Number}");
    }

    /// <summary>
    /// What a list dates is put right in the list: a present value beside it would say the same twice. The type is a list
    /// only of a matter that became a criminal case.
    /// </summary>
    public override IReadOnlyList<Field> FieldsOf(Record record) =>
        [.. Fields.Where(field => ListsOf(record).All(list => list.Present != field.Code))];

    /// <inheritdoc cref="FieldsOf"/>
    public override IReadOnlyList<FieldList> ListsOf(Record record)
    {
        var course = ((Case)record).Course;
        return [.. Lists.Where(list => list.Code switch
        {
            "types" => course.Types.Count > 1,
            "units" => course.Units.Count > 1,
            _ => true,
        })];
    }
}
