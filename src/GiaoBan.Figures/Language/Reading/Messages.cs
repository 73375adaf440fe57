namespace GiaoBan.Figures.Language.Reading;

/// <summary>What is said of the text itself: what is wrong, and what to write instead.</summary>
internal static partial class Messages
{
    public static Text FileTooLong() => new(
        "Tệp dài quá 64 KB; hãy chia thành nhiều biểu mẫu.",
        "The file is longer than 64 KB; divide it into several forms.");

    public static Text BadCharacter(char c) => new(
        $"Ký tự {SourceText.NameOf(c)} không phải là văn bản; hãy lưu tệp dạng văn bản thuần, mã UTF-8, và xóa ký tự này.",
        $"The character {SourceText.NameOf(c)} is no text; save the file as plain text in UTF-8 and delete it.");

    public static Text TooManyErrors(int max) => new(
        $"Còn lỗi nữa; chỉ nêu {max} lỗi đầu. Hãy sửa các lỗi trên rồi kiểm tra lại.",
        $"There are more errors; only the first {max} are shown. Correct these and check again.");

    public static Text BracketWithoutEnd(char open, char close) => new(
        $"Dấu “{open}” mở ở đây chưa được đóng; hãy thêm “{close}”.",
        $"The bracket “{open}” that opens here has no end; add “{close}”.");

    public static Text StrayBracket(char close, char? wanted) => wanted is { } w
        ? new($"Gặp “{close}” trong khi cần “{w}” để đóng dấu ngoặc đang mở.", $"Found “{close}” where “{w}” should close the open bracket.")
        : new($"Dấu “{close}” thừa: trước đó không có dấu ngoặc mở; hãy xóa.", $"The bracket “{close}” closes nothing; delete it.");

    public static Text TooDeep(int max) => new(
        $"Lồng quá {max} cấp dấu ngoặc; hãy tách thành nhiều chỉ tiêu.",
        $"More than {max} levels of brackets; divide it into several items.");

    public static Text StringWithoutEnd() => new(
        "Chuỗi mở ở đây chưa được đóng trên cùng dòng; hãy thêm dấu \" ở cuối chuỗi.",
        "The text that opens here has no end on its line; add \" where it ends.");

    public static Text UnknownEscape(char c) => new(
        $"Trong chuỗi chỉ viết được \\\" và \\\\, không có “\\{c}”; muốn có dấu \\ hãy viết \\\\.",
        $"Only \\\" and \\\\ can be written in a text, not “\\{c}”; write \\\\ for a backslash.");

    public static Text NumberBeginsWithPoint() => new(
        "Số không bắt đầu bằng dấu chấm; hãy viết 0 trước dấu chấm: 0.5.",
        "A number does not begin with a point; write 0 before it: 0.5.");

    public static Text StrayComma() => new(
        "Dấu phẩy chỉ đứng giữa các đối số trong ngoặc; số thập phân viết bằng dấu chấm: 12.5.",
        "A comma stands only between arguments in brackets; decimals are written with a point: 12.5.");

    public static Text UnknownSign(string sign, string? meant) => meant is null
        ? new($"Ký tự “{sign}” không thuộc ngôn ngữ biểu mẫu; hãy xóa, hoặc đặt trong dấu \"…\" nếu là lời văn.",
            $"The character “{sign}” is not of the language; delete it, or put it in \"…\" where it is text.")
        : new($"Ký tự “{sign}” không thuộc ngôn ngữ biểu mẫu; hãy viết {meant}.",
            $"The character “{sign}” is not of the language; write {meant}.");

    public static Text DecimalComma(string text)
    {
        var meant = text.Contains('.', StringComparison.Ordinal) || text.Count(c => c == ',') > 1
            ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : text.Replace(',', '.');
        meant = meant.Count(c => c == '.') > 1 ? meant.Replace(".", "", StringComparison.Ordinal) : meant;
        return new(
            $"Số thập phân viết bằng dấu chấm: viết {meant} thay cho {text}.",
            $"Decimals are written with a point: write {meant} instead of {text}.");
    }

    public static Text GroupedNumber(string text)
    {
        var whole = text.Replace(".", "", StringComparison.Ordinal);
        return new(
            $"{text} ở đây là số thập phân; nếu muốn viết {whole} thì bỏ dấu chấm: {whole}.",
            $"{text} is a decimal here; did you mean {whole}? Then write it without a point.");
    }

    public static Text TwoPoints(string text)
    {
        var whole = text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return new(
            $"Số không có dấu phân nhóm: viết {whole} thay cho {text}.",
            $"Numbers are not grouped: write {whole} instead of {text}.");
    }

    public static Text PointWithoutDecimals(string number) => new(
        $"Sau dấu chấm của số phải có chữ số: viết {number} hoặc {number}.0.",
        $"Digits must follow the point of a number: write {number} or {number}.0.");

    public static Text NumberRunsIntoWord(string text) => new(
        $"“{text}” không phải là số, và mã không bắt đầu bằng chữ số; hãy viết mã bắt đầu bằng chữ cái, số viết riêng.",
        $"“{text}” is no number, and a code does not begin with a digit; begin a code with a letter and write a number alone.");

    public static Text NumberTooLong(int digits) => new(
        $"Số quá dài: tối đa {digits} chữ số.",
        $"The number is too long: at most {digits} digits.");

    public static Text NoSuchDate(string text) => new(
        $"Không có ngày {text}; ngày viết theo dạng năm-tháng-ngày, ví dụ 2013-01-01.",
        $"There is no day {text}; write year-month-day, as 2013-01-01.");
}
