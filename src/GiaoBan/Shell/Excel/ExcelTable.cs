namespace GiaoBan.Shell.Excel;

/// <summary>What a column of a table holds, and so how its cells are shown.</summary>
public enum ExcelKind
{
    Text,
    Whole,
    Day,
    Percent,
}

/// <summary>A column of a table.</summary>
/// <param name="Title">In its head.</param>
/// <param name="Width">In characters.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record ExcelColumn(string Title, double Width, ExcelKind Kind = ExcelKind.Text)
{
    /// <summary>Whether its reader is to write in it: such columns are tinted.</summary>
    public bool IsEdited { get; init; }

    /// <summary>What its cells are chosen from; empty: anything. None may hold a comma.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A table that leaves as an .xlsx file.</summary>
/// <param name="Name">Of its sheet: at most 31 characters, none of <c>[]:*?/\</c>.</param>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">Each with a cell for each column.</param>
public sealed record ExcelTable(string Name, IReadOnlyList<ExcelColumn> Columns, IReadOnlyList<IReadOnlyList<ExcelCell>> Rows);

/// <summary>What one cell holds: a text, a number, or nothing.</summary>
/// <param name="Text">The text; null where there is a number or nothing.</param>
/// <param name="Number">The number; a day is one too, a percentage is a part of 1.</param>
/// <param name="Day">The day that the number means where it is read as one; null where it means none.</param>
public readonly record struct ExcelCell(string? Text, double? Number = null, DateOnly? Day = null)
{
    /// <summary>The day before which spreadsheets begin to count; right from 1 March 1900 on.</summary>
    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>What workbooks of old Macintoshes count less than others.</summary>
    private const int DaysTo1904 = 1462;

    public bool IsEmpty => Number is null && string.IsNullOrWhiteSpace(Text);

    public static ExcelCell Of(string? text) => new(text);

    public static ExcelCell Of(int? number) => new(null, number);

    public static ExcelCell Of(DateOnly day) => new(null, day.DayNumber - Zero.DayNumber, day);

    public static ExcelCell OfPercent(int? percent) => new(null, percent / 100.0);

    /// <summary>A number as it stands in a file.</summary>
    internal static ExcelCell Read(double number, bool from1904)
    {
        var days = Math.Floor(number) + (from1904 ? DaysTo1904 : 0) + Zero.DayNumber;
        return new(null, number, days > Zero.DayNumber && days <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)days) : null);
    }
}
