using GiaoBan.Figures;
using GiaoBan.Records.Pages;

namespace GiaoBan.Registers.Cases;

/// <summary>
/// The forms that enter what happened to a case: each says what it does to the figures, and is there only in a state that
/// allows it.
/// </summary>
internal static class CaseVerbForms
{
    public const string Step = "buoc";
    public const string Amount = "so-tien";
    public const string Level = "muc";
    public const string Close = "ket-thuc";
    public const string Reopen = "mo-lai";
    public const string Convert = "chuyen-thanh-vu-an";
    public const string Transfer = "chuyen-don-vi";

    private static readonly Field Day = CaseLists.On() with { Hint = CaseLists.DayHint };

    public static IReadOnlyList<VerbForm<Case>> All { get; } =
    [
        // The first that is possible is what its page offers most plainly.
        new(Reopen, CaseVerbs.Of("reopen"), new Text("Đưa trở lại diện theo dõi", "Put under watch again"), new Text("Đã đưa trở lại diện theo dõi", "Put under watch again"),
            _ => [Day])
        {
            Consequence = new Text(
                "Hồ sơ được tính là đưa trở lại ngày đó và lại trong số đang theo dõi; lần kết thúc trước giữ nguyên.",
                "The case counts as put under watch again on that day and stands from then on; the end before stays."),
            IsFor = record => !record.Course.IsOpen,
        },
        new(Step, CaseVerbs.Of("step"), new Text("Ghi bước tiếp theo", "Enter the next step"), new Text("Đã ghi bước của", "Entered a step of"),
            StepFields)
        {
            Consequence = new Text(
                "Bước được tính vào kỳ có ngày đó, cùng số bị can, bị cáo. Từ ngày đó hồ sơ đang theo dõi được tính ở giai đoạn mới.",
                "The step counts for the period of its day, with the accused. From that day on the case is counted at the new stage."),
        },
        new(Amount, CaseVerbs.Of("amount"), new Text("Ghi thiệt hại, kê biên, thu hồi", "Enter an amount"), new Text("Đã ghi số tiền của", "Entered an amount of"),
            _ => [CaseLists.Kind, Day, CaseLists.Amount with { Hint = new Text(
                "Số nguyên, chỉ phần phát sinh lần này, ví dụ 1.240.000.000", "A whole number, only what is new this time, as 1.240.000.000") }])
        {
            Consequence = new Text(
                "Số tiền được cộng vào kỳ có ngày đó. Ghi phần tăng thêm mỗi lần, không ghi số lũy kế.",
                "The amount is added to the period of its day. Enter what is new each time, never the running total."),
        },
        new(Level, CaseVerbs.Of("level"), new Text("Đổi diện theo dõi", "Change the level"), new Text("Đã đổi diện theo dõi của", "Changed the level of"),
            _ => [CaseLists.Level, Day, CaseLists.Document with { Hint = new Text("Văn bản đưa vào diện, ví dụ 03-KL/BCĐ", "The document that says so, as 03-KL/BCĐ") }])
        {
            Consequence = new Text(
                "Từ ngày đó hồ sơ được tính ở diện mới; số liệu của các ngày trước giữ nguyên.",
                "From that day on the case is counted at the new level; the days before stay as they are."),
        },
        new(Close, CaseVerbs.Of("close"), new Text("Kết thúc theo dõi", "End the watch"), new Text("Đã kết thúc theo dõi", "Ended the watch of"),
            _ => [Day, CaseLists.Outcome])
        {
            Consequence = new Text(
                "Hồ sơ được tính là kết thúc theo dõi ngày đó và từ ngày đó không còn trong số đang theo dõi. Vẫn ghi tiếp được các bước sau.",
                "The case counts as ended on that day and is no longer under watch from then on. Later steps can still be entered."),
            IsFor = record => record.Course.IsOpen,
        },
        new(Convert, CaseVerbs.Of("convert"), new Text("Chuyển thành vụ án", "Make it a criminal case"), new Text("Đã chuyển thành vụ án:", "Became a criminal case:"),
            _ => [Day, Field.Choice(CaseWords.Severity) with { IsOptional = true }])
        {
            Consequence = new Text(
                "Từ ngày đó hồ sơ được tính là vụ án; đến hết ngày trước đó vẫn là vụ việc. Các bước tố tụng ghi từ ngày đó.",
                "From that day on it is counted as a criminal case; up to the day before it stays a matter. Steps of proceedings begin on that day."),
            IsFor = record => record.Course.Type == CaseWords.Matter,
        },
        new(Transfer, CaseVerbs.Of("transfer"), new Text("Chuyển đơn vị khác", "Give it to another unit"), new Text("Đã chuyển đơn vị khác:", "Given to another unit:"),
            _ => [CaseLists.Unit with { Label = new Text("Đơn vị nhận", "Receiving unit") }, Day])
        {
            Consequence = new Text(
                "Từ ngày đó đơn vị nhận giữ hồ sơ và được tính; đơn vị chuyển chỉ còn xem được những gì diễn ra trước ngày đó.",
                "From that day on the receiving unit holds the case and counts it; this unit goes on reading only what happened before."),
        },
    ];

    private static IReadOnlyList<Field> StepFields(Case record)
    {
        var isCriminal = record.Course.Type == CaseWords.Criminal;
        var stages = CaseWords.Stage with { Values = isCriminal ? CaseWords.CriminalStages : CaseWords.MatterStages };
        var document = CaseLists.Document with { Hint = new Text("Số, ký hiệu quyết định, kết luận, bản án", "Number of the decision, conclusion or judgment") };
        return isCriminal
            ? [CaseLists.Act(stages), Day, CaseLists.Persons with { Hint = new Text(
                "Số người mà bước này quyết định; không ghi tên", "How many it decides on; never names") }, document]
            : [CaseLists.Act(stages), Day, document];
    }
}
