using System.Globalization;
using GiaoBan.Figures;
using GiaoBan.Records.Entry;
using GiaoBan.Shell.Excel;
using GiaoBan.Shell.Language;

namespace GiaoBan.Assignments.Sheets;

/// <summary>Holds a row of a file that came back against the assignment as it left, and says what was written into it.</summary>
internal sealed class SheetRow(SheetFile file, ExcelRow row)
{
    public const int LongestLinks = 4000;

    private readonly List<SheetFault> _faults = [];

    /// <summary>What is wrong in the row.</summary>
    public IReadOnlyList<SheetFault> Faults => _faults;

    public int Number => row.Number;

    public string Id { get; } = TextOf(file[row, AssignmentSheet.Id]) ?? "";

    /// <summary>The version that left; null where the cell holds none.</summary>
    public int? Version { get; } = WholeOf(file[row, AssignmentSheet.Version]) is >= 1 and <= int.MaxValue and var version ? (int)version : null;

    /// <summary>What was written into it; of a cell that holds nothing it can be, nothing, and a fault.</summary>
    /// <param name="was">The assignment as it left.</param>
    /// <param name="to">Who sent it.</param>
    public SheetEdit Compare(Assignment was, SheetAddressee to)
    {
        foreach (var column in AssignmentSheet.Columns.Where(column => column.IsRepeated && file.Has(column)))
        {
            if (TextOf(file[row, column]) != EntrySource.Clean(column.Value(was, to).Text))
            {
                Refuse(column, new Text(
                    "Cột này chỉ để đọc, không nhập được. Trả lại nội dung như tệp đã xuất; muốn sửa thì mở trang của nhiệm vụ.",
                    "This column is only to be read. Give it back what the exported file had; to correct it, open the page of the assignment."));
            }
        }

        return new SheetEdit(row.Number, Id, Version!.Value)
        {
            DueOn = DueOn() is var due && due != was.DueOn ? due : null,
            State = State(was),
            Text = Long(AssignmentSheet.Said, AssignmentReporting.LongestText),
            Percent = Percent() is var percent && percent != AssignmentSheet.PercentOf(was) ? percent : null,
            Links = Long(AssignmentSheet.Links, LongestLinks),
        };
    }

    public void Refuse(SheetColumn column, Text message) => _faults.Add(new SheetFault(row.Number, column.Title, message));

    private DateOnly? DueOn()
    {
        var cell = file[row, AssignmentSheet.DueOn];
        if (cell.Day is { } day)
        {
            return day;
        }

        if (Typed.DayOf(TextOf(cell) ?? "") is { } typed)
        {
            return typed;
        }

        Refuse(AssignmentSheet.DueOn, cell.IsEmpty
            ? new Text("Còn trống. Trả lại hạn cũ, hoặc ghi hạn mới.", "Empty. Give it back the old day, or write the new one.")
            : new Text($"“{Shown(cell)}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 30/9/2020.", $"“{Shown(cell)}” is not a day. Write day/month/year, as 30/9/2020."));
        return null;
    }

    /// <summary>The new state, or null where it is the old one or none.</summary>
    private string? State(Assignment was)
    {
        var typed = TextOf(file[row, AssignmentSheet.State]) ?? "";
        var state = AssignmentSheet.StateOf(typed);
        var fault = state switch
        {
            AssignmentWords.DoneOnTime or AssignmentWords.DoneLate when AssignmentSheet.PlainOf(was.Standing) == AssignmentSheet.Done && state != was.Standing => new Text(
                "Đúng hạn hay muộn là do ngày báo cáo, không nhập được.", "On time or late follows from the day of the report; it cannot be entered."),
            not null => (Text?)null,
            _ when typed.Length == 0 => new Text("Còn trống. Trả lại trạng thái cũ, hoặc chọn trạng thái mới.", "Empty. Give it back the old state, or choose the new one."),
            _ when AssignmentSheet.IsSaid(typed, AssignmentWords.State.Values.First(v => v.Code == AssignmentWords.Overdue).Label) => new Text(
                "Quá hạn là do hạn và ngày hôm nay, không nhập được. Chọn trong danh sách của ô.", "Overdue follows from the due day and today; it cannot be entered. Choose one of the cell's list."),
            _ => new Text($"“{Shortened(typed)}” không phải là trạng thái. Chọn trong danh sách của ô.", $"“{Shortened(typed)}” is not a state. Choose one of the cell's list."),
        };
        if (fault is { } wrong)
        {
            Refuse(AssignmentSheet.State, wrong);
            return null;
        }

        return AssignmentSheet.PlainOf(state!) is var plain && plain != AssignmentSheet.PlainOf(was.Standing) ? plain : null;
    }

    /// <summary>
    /// A cell of a percentage holds a part of 1; one whose format somebody changed the number itself. An emptied one says
    /// nothing: what was reported stays reported.
    /// </summary>
    private int? Percent()
    {
        var cell = file[row, AssignmentSheet.Percent];
        var typed = cell.Number is { } number ? (number <= 1 ? number * 100 : number)
            : double.TryParse(TextOf(cell)?.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var text) ? text
            : double.NaN;
        if (cell.IsEmpty || (typed is >= 0 and <= 100 && Math.Abs(typed - Math.Round(typed)) < 0.000_001))
        {
            return cell.IsEmpty ? null : (int)Math.Round(typed);
        }

        Refuse(AssignmentSheet.Percent, new Text(
            $"“{Shown(cell)}” không phải là số phần trăm. Ghi số nguyên từ 0 đến 100.", $"“{Shown(cell)}” is no percentage. Write a whole number from 0 to 100."));
        return null;
    }

    private string? Long(SheetColumn column, int longest)
    {
        var cell = file[row, column];
        var text = TextOf(cell);
        if (text is null && !cell.IsEmpty)
        {
            Refuse(column, new Text("Có ký tự không đọc được. Gõ lại phần chữ này.", "Holds characters that cannot be read. Type this text again."));
        }
        else if (text?.Length > longest)
        {
            Refuse(column, new Text($"Dài {text.Length} ký tự, nhiều nhất {longest}. Rút gọn lại.", $"{text.Length} characters, at most {longest}. Shorten it."));
            return null;
        }

        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A cell as text, a number as it is written plainly; null where it holds what no text holds.</summary>
    private static string? TextOf(ExcelCell cell) =>
        EntrySource.Clean(cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : cell.Text);

    private static double? WholeOf(ExcelCell cell) =>
        cell.Number is { } number ? (number == Math.Floor(number) ? number : null)
        : double.TryParse(TextOf(cell), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed
        : null;

    private static string Shown(ExcelCell cell) => Shortened(TextOf(cell) ?? "?");

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..39]}…";
}
