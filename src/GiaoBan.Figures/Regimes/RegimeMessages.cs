using System.Globalization;

namespace GiaoBan.Figures.Regimes;

/// <summary>What is said of a regime that is not written as it should be.</summary>
internal static class RegimeMessages
{
    public static Text NoJson() => new(
        "Không phải JSON đúng quy cách; hãy kiểm tra dấu ngoặc, dấu phẩy và dấu \" ở chỗ này.",
        "This is no well-formed JSON; check the brackets, commas and quotes here.");

    public static Text Wanted(Text what) => new($"Ở đây cần {what.Vi}.", $"{what.En} is needed here.");

    public static Text Object() => new("một đối tượng {…}", "An object {…}");

    public static Text StringOf(string name) => new($"{name} là chuỗi không để trống, không có ký tự điều khiển", $"{name}, a text that is not blank and has no control characters,");

    public static Text WholeOf(string name, int least, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"{name} là số nguyên từ {least} đến {most}"),
        string.Create(CultureInfo.InvariantCulture, $"{name}, a whole number from {least} to {most},"));

    public static Text EveryOf() => new("every là month, quarter, half-year, nine-months hoặc year", "every, one of month, quarter, half-year, nine-months and year,");

    public static Text Day() => new("ngày theo dạng 2020-06-14, năm 1900 đến 2199", "A day as 2020-06-14, of the years 1900 to 2199,");

    public static Text Time() => new("giờ theo dạng 11:00", "A time as 11:00");

    public static Text Moment() => new("thời điểm theo dạng 2020-06-25T11:00+07:00", "A moment as 2020-06-25T11:00+07:00");

    public static Text PeriodName() => new("tên kỳ: 2020-06, 2020-Q2, 2020-H1, 2020-9M hoặc 2020", "The name of a period, as 2020-06, 2020-Q2, 2020-H1, 2020-9M or 2020,");

    public static Text CodeOf() => new("code gồm 1 đến 40 chữ cái, chữ số, dấu - hoặc _", "code, 1 to 40 letters, digits, - or _,");

    public static Text Units() => new("units là \"all\" hoặc danh sách mã đơn vị, mỗi mã một lần", "units, \"all\" or a list of codes, each once,");

    public static Text FormList() => new("form là mã biểu, hoặc danh sách { \"form\", \"from\" }", "form, a code or a list of { \"form\", \"from\" },");

    public static Text Periods() => new("periods là danh sách kỳ, ít nhất một", "periods, a list of at least one,");

    public static Text Lacks(string name) => new($"Thiếu \"{name}\".", $"\"{name}\" is missing.");

    public static Text Twice(string name) => new($"\"{name}\" viết hai lần; hãy xóa một.", $"\"{name}\" stands twice; delete one.");

    public static Text Unknown(string name, string? nearest, IReadOnlyList<string> known) => new(
        $"Không có mục \"{name}\"; có phải là \"{nearest}\"? Các mục: {string.Join(", ", known)}.",
        $"There is no member \"{name}\"; did you mean \"{nearest}\"? The members are {string.Join(", ", known)}.");

    public static Text RuledAndListed() => new(
        "Chỉ dùng một trong hai: every (kỳ theo quy tắc) hoặc periods (kỳ liệt kê).",
        "Use one of the two: every (ruled windows) or periods (listed ones).");

    public static Text EndBeforeStart() => new("Ngày cuối đứng trước ngày đầu của kỳ.", "The last day is before the first.");

    public static Text PeriodTwice(string name) => new($"Kỳ {name} liệt kê hai lần; hãy xóa một.", $"The period {name} is listed twice; delete one.");

    public static Text NotInOrder() => new(
        "Các kỳ phải liệt kê theo thứ tự ngày cuối, kỳ trước đứng trước.", "Periods are listed by their last days, the earlier first.");

    public static Text DueBeforeEnd() => new(
        "Hạn nộp đứng trước ngày cuối của kỳ; hãy kiểm tra lại.", "The report is due before its window ends; check that.");

    public static Text FormsNotInOrder() => new(
        "Các biểu phải liệt kê theo ngày from tăng dần; chỉ biểu đầu được để trống from.",
        "Forms are listed by ascending days; only the first may have no from.");

    public static Text FormNotThere(string form) => new($"Chưa có biểu \"{form}\".", $"There is no form \"{form}\" yet.");
}
