using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Network;
using GiaoBan.Shell.Excel;

namespace GiaoBan.Assignments.Sheets;

/// <summary>A column of the file of assignments.</summary>
/// <param name="Title">In its head, in both languages: a file is read whatever language it left in.</param>
/// <param name="Width">In characters.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Value">What an assignment has in it, said for a day and in a language.</param>
internal sealed record SheetColumn(Text Title, double Width, ExcelKind Kind, Func<Assignment, SheetAddressee, ExcelCell> Value)
{
    /// <summary>Whether what is written in it is done when the file comes back.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Whether it only repeats what the assignment says: written in, it would be lost silently, so that is a fault.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>For whom a file is written.</summary>
/// <param name="Map">The units.</param>
/// <param name="Today">The day on which it is written.</param>
/// <param name="IsEnglish">In which language.</param>
internal sealed record SheetAddressee(NetworkMap Map, DateOnly Today, bool IsEnglish);

/// <summary>
/// The file in which assignments leave and come back: a row each, columns that say which it is, and tinted ones in which is
/// written what is to be done. Its state is the standing, without the calendar: "overdue" is a number of days beside it.
/// </summary>
internal static class AssignmentSheet
{
    /// <summary>Rows of a file.</summary>
    public const int MostRows = 5_000;

    /// <summary>A state of the file: done, on time or late.</summary>
    public const string Done = "done";

    public static readonly SheetColumn Id = new(new("Mã", "Id"), 34, ExcelKind.Text, (a, _) => ExcelCell.Of(a.PublicId));

    public static readonly SheetColumn Version = new(new("Phiên bản", "Version"), 10, ExcelKind.Whole, (a, _) => ExcelCell.Of(a.Version));

    public static readonly SheetColumn DueOn = new(new("Hạn", "Due on"), 12, ExcelKind.Day, (a, _) => ExcelCell.Of(a.DueOn)) { IsEdited = true };

    public static readonly SheetColumn State = new(new("Trạng thái", "State"), 22, ExcelKind.Text, (a, to) => ExcelCell.Of(LabelOf(a.Standing).In(to.IsEnglish))) { IsEdited = true };

    public static readonly SheetColumn Said = new(new("Nội dung, lý do", "Text, reason"), 40, ExcelKind.Text, (_, _) => default) { IsEdited = true };

    public static readonly SheetColumn Percent = new(new("Đã xong, %", "Done, %"), 11, ExcelKind.Percent, (a, _) => ExcelCell.OfPercent(PercentOf(a))) { IsEdited = true };

    public static readonly SheetColumn Links = new(new("Minh chứng", "Evidence"), 30, ExcelKind.Text, (_, _) => default) { IsEdited = true };

    /// <summary>From the left.</summary>
    public static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(new("Đơn vị", "Unit"), 18, ExcelKind.Text, (a, to) => ExcelCell.Of(to.Map.NameOf(a.UnitId, to.Today).ShortName)),
        new(new("Số", "Number"), 14, ExcelKind.Text, (a, _) => ExcelCell.Of(a.Number)) { IsRepeated = true },
        new(new("Nhiệm vụ", "Task"), 40, ExcelKind.Text, (a, _) => ExcelCell.Of(a.Title)) { IsRepeated = true },
        new(new("Sản phẩm", "Product"), 24, ExcelKind.Text, (a, _) => ExcelCell.Of(a.Fields.Product)) { IsRepeated = true },
        new(new("Báo cáo gần nhất", "Latest report"), 40, ExcelKind.Text, (a, _) => ExcelCell.Of(LatestReport(a))) { IsRepeated = true },
        new(new("Quá hạn, ngày", "Overdue, days"), 10, ExcelKind.Whole, (a, to) => ExcelCell.Of(DaysOverdue(a, to.Today))),
        DueOn, State, Said, Percent, Links, Id, Version,
    ];

    private static readonly DimensionValue[] States =
        [.. AssignmentWords.State.Values.Where(v => v.Code != AssignmentWords.Overdue)];

    /// <summary>These assignments as a file.</summary>
    public static ExcelTable Of(IEnumerable<Assignment> assignments, SheetAddressee to) => new(
        to.IsEnglish ? "Assignments" : "Nhiệm vụ",
        [.. Columns.Select(column => new ExcelColumn(column.Title.In(to.IsEnglish), column.Width, column.Kind)
        {
            IsEdited = column.IsEdited,
            Choices = column == State ? [.. States.Select(v => Capital(v).In(to.IsEnglish))] : [],
        })],
        [.. assignments.Select(one => Columns.Select(column => column.Value(one, to)).ToArray())]);

    /// <summary>The words of a standing, or of a state of the file.</summary>
    public static Text LabelOf(string standing) => standing switch
    {
        Done => new("Hoàn thành", "Done"),
        AssignmentWords.SentLate => LabelOf(AssignmentWords.Waiting),
        _ => Capital(States.First(v => v.Code == standing)),
    };

    /// <summary>The state that a cell says, in either language; null where it is none of the file's.</summary>
    public static string? StateOf(string typed) => IsSaid(typed, LabelOf(Done)) ? Done : States.FirstOrDefault(v => IsSaid(typed, v.Label))?.Code;

    /// <summary>Whether a cell says these words, in either language, small or capital.</summary>
    public static bool IsSaid(string typed, Text words) =>
        typed.Equals(words.Vi, StringComparison.OrdinalIgnoreCase) || typed.Equals(words.En, StringComparison.OrdinalIgnoreCase);

    /// <summary>A standing as the file tells them apart: a report waits whether it came late or not, and what is done is done.</summary>
    public static string PlainOf(string standing) => standing switch
    {
        AssignmentWords.DoneOnTime or AssignmentWords.DoneLate => Done,
        AssignmentWords.SentLate => AssignmentWords.Waiting,
        _ => standing,
    };

    /// <summary>What the newest report that says it says of the product, 0 to 100.</summary>
    public static int? PercentOf(Assignment assignment) => assignment.Fields.Acts.LastOrDefault(a => a.Percent is not null)?.Percent;

    private static string? LatestReport(Assignment assignment) =>
        assignment.Fields.Acts.LastOrDefault(a => a.Kind == AssignmentActs.Report) is { } report
            ? string.Create(CultureInfo.InvariantCulture, $"{report.On:d/M/yyyy}: {report.Text}")
            : null;

    private static int? DaysOverdue(Assignment assignment, DateOnly today) =>
        AssignmentWords.StateOf(assignment, today) == AssignmentWords.Overdue ? today.DayNumber - assignment.DueOn.DayNumber : null;

    private static Text Capital(DimensionValue value) => Records.Pages.Field.Capital(value.Label);
}
