namespace GiaoBan.Figures.Language.Reading;

/// <summary>What is said of a statement that is not written as it should be.</summary>
internal static partial class Messages
{
    private static string Or(IEnumerable<string> words, string or) =>
        string.Join(", ", words) is var all && all.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var last
            ? all[..last] + or + all[(last + 2)..]
            : all;

    /// <summary>Found one thing where another is needed.</summary>
    public static Text Expected(Token found, Text wanted) => new(
        $"{Found(found).Vi}; ở đây cần {wanted.Vi}.",
        $"{Found(found).En}; {wanted.En} is needed here.");

    private static Text Found(Token found) => found.Kind switch
    {
        TokenKind.End => new("Dòng kết thúc sớm", "The line ends too early"),
        TokenKind.String => new($"Gặp chuỗi \"{Short(found.Text)}\"", $"Found the text \"{Short(found.Text)}\""),
        _ => new($"Gặp “{Short(found.Text)}”", $"Found “{Short(found.Text)}”"),
    };

    public static Text WantedForm() => new("dòng form \"MÃ\" \"Tên biểu\" valid 2013-01-01 ..", "a line form \"CODE\" \"Title\" valid 2013-01-01 ..");

    public static Text WantedStatement() => new("section, rule hoặc mã của một chỉ tiêu ở đầu dòng", "section, rule or the code of an item at the beginning of a line");

    public static Text WantedString(Text what) => new($"{what.Vi} trong dấu \"…\"", $"{what.En} in \"…\"");

    public static Text WantedSign(string sign) => Text.Same($"“{sign}”");

    public static Text WantedDate() => new("ngày theo dạng 2013-01-01", "a day as 2013-01-01");

    public static Text WantedOperand() => new("số, mã chỉ tiêu, số liệu, hàm hoặc dấu ngoặc", "a number, the code of an item, a fact, a function or a bracket");

    public static Text WantedRelation() => new("dấu so sánh =, <>, <, <=, > hoặc >=", "a relation =, <>, <, <=, > or >=");

    public static Text WantedCode() => new("mã của một chỉ tiêu", "the code of an item");

    public static Text WantedTolerance() => new("số sau ±, ví dụ ± 0.005", "a number after ±, as ± 0.005");

    public static Text WantedItemEnd() => new("hết dòng, hoặc was \"BIỂU\".mã", "the end of the line, or was \"FORM\".code");

    public static Text WantedRuleEnd() => new("hết dòng, hoặc lời nhắn trong dấu \"…\"", "the end of the line, or a message in \"…\"");

    public static Text WantedEnd() => new("hết dòng", "the end of the line");

    public static Text Blank(Text what) => new($"{what.Vi} để trống; hãy viết nội dung.", $"{what.En} is blank; write something.");

    public static Text SecondFormLine() => new(
        "Mỗi tệp chỉ có một dòng form, ở đầu tệp; hãy xóa dòng này hoặc đặt biểu kia vào tệp khác.",
        "A file has one form line, its first; delete this one, or put that form into another file.");

    public static Text EndBeforeStart() => new(
        "Ngày hết hiệu lực đứng trước ngày có hiệu lực; hãy viết ngày sau hoặc bỏ trống.",
        "The last day of validity is before the first; write a later one, or none.");

    public static Text Reserved(string word, IReadOnlyList<string> functions) => new(
        $"“{word}” là từ của ngôn ngữ (từ mở đầu câu lệnh hoặc hàm {Or(functions, " và ")}), không dùng làm mã; hãy đặt mã khác, ví dụ {word}1.",
        $"“{word}” is a word of the language (a statement's, or one of the functions {Or(functions, " and ")}) and no code; choose another, as {word}1.");

    public static Text DottedCode(string code) => new(
        $"Mã chỉ tiêu không có dấu chấm: viết {code.Replace('.', '_')} thay cho {code}.",
        $"The code of an item has no point: write {code.Replace('.', '_')} instead of {code}.");

    public static Text CodeTwice(string code, int line) => new(
        $"Mã {code} đã dùng ở dòng {line}; hãy đặt mã khác.",
        $"The code {code} is already used in line {line}; choose another.");

    public static Text FormCode(int max) => new(
        $"Mã biểu có nhiều nhất {max} ký tự, không có dấu tách cột hay ký tự điều khiển; hãy đặt mã ngắn như NC-6T.",
        $"The code of a form has at most {max} characters, none of them a tab or another control character; choose a short one, as NC-6T.");

    public static Text TooManyItems(int max) => new(
        $"Biểu có quá {max} chỉ tiêu; hãy chia thành nhiều biểu mẫu.",
        $"The form has more than {max} items; divide it into several forms.");

    public static Text SectionTwice(string code, int line) => new(
        $"Mục \"{code}\" đã có ở dòng {line}; hãy đặt ký hiệu khác.",
        $"The section \"{code}\" is already in line {line}; choose another code.");

    public static Text UnknownSeverity(Token found) => new(
        $"{Found(found).Vi}; sau rule phải là block (phải sửa trước khi nộp), explain (cần giải trình) hoặc note (ghi chú).",
        $"{Found(found).En}; after rule stands block, explain or note.");

    public static Text ToleranceWithoutEquals(string sign) => new(
        $"Sai số ± chỉ đi với dấu =, không đi với {sign}; hãy bỏ ± hoặc dùng dấu =.",
        $"A tolerance ± goes with = only, not with {sign}; leave it out, or use =.");

    public static Text ToleranceInExpression() => new(
        "Sai số ± (hoặc +-) chỉ đứng ở cuối một phép so sánh; muốn trừ hãy viết -, muốn cộng số âm hãy viết + (-…).",
        "A tolerance ± (or +-) stands only at the end of a comparison; write - to subtract, + (-…) to add a negative number.");

    public static Text ChainOfOthers() => new(
        "Nối nhiều vế chỉ được bằng dấu =; hãy tách thành nhiều dòng rule.",
        "More than two sides are joined by = only; write several rules.");

    public static Text CheckInForm() => new(
        "check chỉ có trong tệp số liệu; trong biểu mẫu hãy viết rule block, rule explain hoặc rule note.",
        "check stands in figures files only; in a form write rule block, rule explain or rule note.");

    public static Text FormulaIsComparison() => new(
        "Công thức là một biểu thức, không phải phép so sánh; hãy bỏ phần từ dấu so sánh.",
        "A formula is an expression, no comparison; leave out what begins with the relation.");

    public static Text EmptyFormula() => new("Công thức để trống; hãy viết một biểu thức.", "The formula is empty; write an expression.");
}
