using GiaoBan.Figures;
using GiaoBan.Records.Pages;

namespace GiaoBan.Assignments;

/// <summary>The forms of what can happen to an assignment; each is there only in a state that allows it.</summary>
internal static class AssignmentVerbForms
{
    public const string Report = "bao-cao";
    public const string Contribute = "phoi-hop";

    private static readonly Field Text = new("text", FieldKind.Text, new Text("Kết quả thực hiện", "What was done")) { Rows = 5 };

    private static readonly Field Links = new("links", FieldKind.Text, new Text("Hồ sơ làm minh chứng", "Records as evidence"))
    {
        Rows = 2,
        IsOptional = true,
        Hint = new Text("Dán địa chỉ trang của văn bản, vụ án trong sổ; nhiều hồ sơ thì mỗi dòng một địa chỉ.", "Paste the addresses of documents or cases of the books, one on a line."),
    };

    private static readonly Field Files = new(AssignmentReporting.FilesField, FieldKind.Files, new Text("Tệp làm minh chứng", "Files as evidence")) { IsOptional = true };

    private static readonly Field Percent = new("percent", FieldKind.Whole, new Text("Đã xong, %", "Done, %")) { IsOptional = true };

    private static readonly Field Complete = new("complete", FieldKind.Flag, new Text("Đã hoàn thành, đề nghị nghiệm thu", "Complete: asks for verification")) { IsOptional = true };

    public static IReadOnlyList<VerbForm<Assignment>> All { get; } =
    [
        // The first that is possible is what its page offers most plainly.
        new("nhan", AssignmentVerbs.Of(AssignmentActs.Accept), new Text("Nhận nhiệm vụ", "Accept"), new Text("Đã nhận", "Accepted"), _ => [])
        {
            Consequence = new Text("Đơn vị nhận thực hiện đúng hạn đã giao.", "The unit takes it on, by the day that is set."),
            IsFor = a => a.Standing is AssignmentWords.NotAccepted or AssignmentWords.Objected,
        },
        new("y-kien", AssignmentVerbs.Of(AssignmentActs.ObjectTo), new Text("Nêu ý kiến", "Object"), new Text("Đã nêu ý kiến về", "Objected to"), _ => [])
        {
            Consequence = new Text(
                "Ý kiến và lý do được gửi người giao. Hạn vẫn giữ nguyên cho đến khi được trả lời.",
                "The objection goes to who assigned it. The due day holds until there is an answer."),
            IsFor = a => a.Standing == AssignmentWords.NotAccepted,
        },
        new(Report, AssignmentVerbs.Of(AssignmentActs.Report), new Text("Báo cáo kết quả", "Report"), new Text("Đã báo cáo kết quả", "Reported on"),
            a => a.Fields.Countable ? [Text, Percent, Links, Files, Complete] : [Text, Links, Files, Complete])
        {
            Consequence = new Text(
                "Khi đề nghị nghiệm thu, ngày báo cáo là ngày hoàn thành nếu được nghiệm thu.",
                "When it is complete, the day of this report is the day on which it is done, once verified."),
            IsFor = a => a.Standing == AssignmentWords.UnderWay,
        },
        new(Contribute, AssignmentVerbs.Of(AssignmentActs.Contribute), new Text("Báo cáo phần phối hợp", "Report its part"), new Text("Đã báo cáo phần phối hợp của", "Reported a part of"),
            _ => [Text, Links, Files])
        {
            Consequence = new Text(
                "Đơn vị chủ trì và Trung ương thấy phần việc của đơn vị phối hợp. Trạng thái và hạn của nhiệm vụ không đổi.",
                "The lead and the centre see what the supporting unit did. Neither the state nor the due day changes."),
            IsFor = a => a.SupportingUnits.Count > 0 && a.IsOpen,
        },
        new("nghiem-thu", AssignmentVerbs.Of(AssignmentActs.Verify), new Text("Nghiệm thu", "Verify"), new Text("Đã nghiệm thu", "Verified"),
            _ => [Field.Choice(AssignmentWords.GradeVerified) with { IsOptional = true, Hint = new Text("Không chọn thì là thực hiện đầy đủ", "Nothing chosen: implemented in full") }])
        {
            Consequence = new Text(
                "Nhiệm vụ hoàn thành vào ngày đơn vị báo cáo, không phải ngày nghiệm thu.", "It is done on the day of the unit's report, not of the verification."),
            IsFor = a => a.Course.Waiting is not null,
        },
        new("tra-lai", AssignmentVerbs.Of(AssignmentActs.SendBack), new Text("Trả lại, nêu phần thiếu", "Send back, say what is missing"), new Text("Đã trả lại", "Sent back"),
            _ => [Field.Choice(AssignmentWords.GradeSentBack) with { IsOptional = true, Hint = new Text("Không chọn thì là thực hiện một phần", "Nothing chosen: partly implemented") }])
        {
            Consequence = new Text(
                "Đơn vị làm tiếp phần thiếu và báo cáo lại. Nếu đã qua hạn thì tính quá hạn từ hôm nay.",
                "The unit goes on and reports again. If the due day has passed, it is overdue from today."),
            IsFor = a => a.Course.Waiting is not null,
        },
        new("giu-nguyen", AssignmentVerbs.Of(AssignmentActs.Uphold), new Text("Giữ nguyên, trả lời ý kiến", "Uphold, answer the objection"), new Text("Đã trả lời ý kiến về", "Answered the objection to"), _ => [])
        {
            Consequence = new Text("Đơn vị phải nhận nhiệm vụ như đã giao.", "The unit is to accept it as it was assigned."),
            IsFor = a => a.Standing == AssignmentWords.Objected,
        },
        new("gia-han", AssignmentVerbs.Of(AssignmentActs.Extend), new Text("Gia hạn", "Extend"), new Text("Đã gia hạn", "Extended"),
            _ => [AssignmentPages.DueOn with { Label = new Text("Hạn mới", "New due day") }])
        {
            Consequence = new Text(
                "Hạn mới có hiệu lực từ hôm nay; những ngày đã quá hạn trước đó vẫn được tính là quá hạn.",
                "The new day holds from today; the days that were overdue before stay so."),
            IsFor = a => a.Course is { WithdrawnOn: null, DoneOn: null, Waiting: null },
        },
        new("rut", AssignmentVerbs.Of(AssignmentActs.Withdraw), new Text("Rút nhiệm vụ", "Withdraw"), new Text("Đã rút", "Withdrew"), _ => [])
        {
            Consequence = new Text("Nhiệm vụ khép lại và không tính vào tỷ lệ nào; lịch sử còn lại.", "It is closed and out of every rate; its history stays."),
            IsFor = a => a.IsOpen,
        },
        new("mo-lai", AssignmentVerbs.Of(AssignmentActs.Reopen), new Text("Mở lại", "Reopen"), new Text("Đã mở lại", "Reopened"), _ => [])
        {
            Consequence = new Text("Bỏ nghiệm thu: đơn vị phải làm tiếp và báo cáo lại.", "The verification is taken back: the unit goes on and reports again."),
            IsFor = a => a.Course.DoneOn is not null,
        },
    ];
}
