using System.Globalization;

namespace GiaoBan.Shell.Language;

/// <summary>How days, moments and distances are shown. All in Hà Nội time.</summary>
public sealed partial class Formats
{
    private static readonly string[] Weekdays =
        ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary><c>17/7/2020</c>.</summary>
    public string Day(DateOnly day) =>
        lang.IsEnglish ? Text(day, "d MMM yyyy") : PlainDay(day);

    /// <summary>The same in a document, which is Vietnamese for every reader, and where a day is typed.</summary>
    public static string PlainDay(DateOnly day) => Text(day, "d/M/yyyy");

    /// <summary><c>thứ Ba 30/6/2020</c>: a day on which one must act.</summary>
    public string Weekday(DateOnly day) =>
        lang.IsEnglish ? Text(day, "ddd d MMM yyyy") : $"{Weekdays[(int)day.DayOfWeek]} {Day(day)}";

    /// <summary>As a letterhead has it: "ngày 05 tháng 02 năm 2020"; a day below 10 and a month below 3 with a 0, so that none is added.</summary>
    public string LongDay(DateOnly day) => lang.IsEnglish ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : LetterDay(day);

    /// <summary>The same in a document, which is Vietnamese for every reader.</summary>
    public static string LetterDay(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month < 3 ? "0" : "")}{day.Month} năm {day.Year}");

    /// <summary><c>15/12/2019 – 14/6/2020</c>: a window, both ends included.</summary>
    public string Window(DateOnly from, DateOnly to) => $"{Day(from)} – {Day(to)}";

    /// <summary><c>24/6/2020 14:35</c>: when something was done, from its UTC instant.</summary>
    public string Moment(DateTime utc) => $"{Day(Clock.DayOf(utc))} {Hour(utc)}";

    /// <summary><c>16:00 thứ Ba 30/6/2020</c>: a moment before which one must act.</summary>
    public string Until(DateTime utc) => $"{Hour(utc)} {Weekday(Clock.DayOf(utc))}";

    /// <summary><c>10:12:47 thứ Tư 24/6/2020</c>: proof, to the second.</summary>
    public string Second(DateTime utc) =>
        $"{Clock.InHanoi(utc).ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {Weekday(Clock.DayOf(utc))}";

    /// <summary><c>còn 3 ngày</c>, <c>hôm nay</c>, <c>quá hạn 3 ngày</c>: from today to a due day.</summary>
    public string Distance(DateOnly due) => (due.DayNumber - clock.Today.DayNumber) switch
    {
        0 => lang.T("hôm nay", "today"),
        > 0 and var days => lang.T($"còn {days} ngày", $"{Count(days, "day")} left"),
        var days => lang.T($"quá hạn {-days} ngày", $"{Count(-days, "day")} overdue"),
    };

    /// <summary><c>còn 1 ngày 7 giờ</c>, <c>quá hạn 40 phút</c>: from now to a due moment, UTC.</summary>
    public string Distance(DateTime due)
    {
        var left = due - clock.Now;
        var length = Length(left.Duration());
        return left > TimeSpan.Zero
            ? lang.T($"còn {length}", $"{length} left")
            : lang.T($"quá hạn {length}", $"{length} overdue");
    }

    /// <summary>Two units at most, and hours only while they matter: the last four days.</summary>
    private string Length(TimeSpan length)
    {
        if (length.TotalMinutes < 1)
        {
            return lang.T("chưa đến 1 phút", "under 1 minute");
        }

        if (length.TotalHours < 1)
        {
            return lang.T($"{length.Minutes} phút", Count(length.Minutes, "minute"));
        }

        var days = lang.T($"{length.Days} ngày", Count(length.Days, "day"));
        var hours = lang.T($"{length.Hours} giờ", Count(length.Hours, "hour"));
        return length.Days == 0 ? hours : length.Hours == 0 || length.Days >= 4 ? days : $"{days} {hours}";
    }

    private static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";

    /// <summary><c>16:00</c>: the hour of an instant.</summary>
    public static string Hour(DateTime utc) => Clock.InHanoi(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
