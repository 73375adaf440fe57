using System.Globalization;
using GiaoBan.Figures;

namespace GiaoBan.Shell.Language;

/// <summary>
/// Reads what a person typed: each answers null and the value (null where nothing was typed), or says what is wrong and
/// how to write it.
/// </summary>
public static class Typed
{
    /// <summary>No record of the network is of a day outside these years.</summary>
    public const int FirstYear = 1945;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2100;

    private static readonly string[] DayFormats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d"];

    /// <summary>A day: <c>17/7/2020</c>, also <c>2020-07-17</c>.</summary>
    public static Text? Day(string? typed, out DateOnly? day)
    {
        day = null;
        typed = typed?.Trim();
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        if (DayOf(typed) is not { } read)
        {
            return new Text(
                $"Không đọc được ngày “{Short(typed)}”. Nhập ngày, tháng, năm đủ bốn chữ số, ví dụ 17/7/2020",
                $"Cannot read the day “{Short(typed)}”. Write day, month and four digits of the year, as 17/7/2020");
        }

        if (read.Year is < FirstYear or > LastYear)
        {
            return new Text(
                $"Năm {read.Year} nằm ngoài khoảng {FirstYear} đến {LastYear}. Kiểm tra lại năm",
                $"The year {read.Year} is outside {FirstYear} to {LastYear}. Check the year");
        }

        day = read;
        return null;
    }

    /// <summary>The day that was typed; null where it is none.</summary>
    public static DateOnly? DayOf(string typed) =>
        DateOnly.TryParseExact(typed, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number as the page shows numbers: <c>1.204,5</c>, in English <c>1,204.5</c>.</summary>
    public static Text? Number(string? typed, bool english, out decimal? number)
    {
        number = null;
        typed = typed?.Trim().Replace('−', '-').Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        var (group, point) = english ? (',', '.') : ('.', ',');
        if (!IsNumber(typed, group, point))
        {
            return new Text(
                $"Không đọc được số “{Short(typed)}”. Nhập như 1204 hoặc 1.204,5 (dấu phẩy trước phần thập phân)",
                $"Cannot read the number “{Short(typed)}”. Write it as 1204 or 1,204.5");
        }

        var plain = typed.Replace(group.ToString(), "", StringComparison.Ordinal).Replace(point, '.');
        if (plain.Count(char.IsAsciiDigit) > 28)
        {
            return new Text("Số này dài quá 28 chữ số. Kiểm tra lại số", "The number is longer than 28 digits. Check it");
        }

        number = decimal.Parse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>A number without decimals: money in đồng, people, cases.</summary>
    public static Text? Whole(string? typed, bool english, out long? number)
    {
        number = null;
        if (Number(typed, english, out var read) is { } error)
        {
            return error;
        }

        if (read is { } given && (given != decimal.Truncate(given) || Math.Abs(given) > long.MaxValue))
        {
            return new Text("Nhập số nguyên, không có phần thập phân", "Write a whole number, without decimals");
        }

        number = (long?)read;
        return null;
    }

    /// <summary>Digits in groups of three or not grouped at all, then perhaps a point and decimals.</summary>
    private static bool IsNumber(string text, char group, char point)
    {
        var unsigned = text.StartsWith('-') ? text[1..] : text;
        var halves = unsigned.Split(point);
        var groups = halves[0].Split(group);
        return halves.Length <= 2
            && halves.Skip(1).Concat(groups).All(part => part.Length > 0 && part.All(char.IsAsciiDigit))
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(part => part.Length == 3)));
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
