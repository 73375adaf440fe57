namespace GiaoBan.Figures.Language.Reading;

/// <summary>What is said of names and of what they may be used for.</summary>
internal static partial class Messages
{
    // A closed list longer than this helps no one.
    private const int MaxListed = 16;

    // Nor does a name longer than this.
    private const int MaxShown = 60;

    private static string Short(string name) => name.Length > MaxShown ? name[..MaxShown] + "…" : name;

    private static Text Meant(string? nearest) => nearest is null
        ? default
        : new($"; có phải là {nearest}?", $"; did you mean {nearest}?");

    private static Text Unknown(Text what, string? nearest) => Meant(nearest) is var meant && nearest is null
        ? new(what.Vi + ".", what.En + ".")
        : new(what.Vi + meant.Vi, what.En + meant.En);

    private static Text Listed(IEnumerable<(string Code, string Vi, string En)> all)
    {
        var some = all.Take(MaxListed + 1).ToList();
        var more = some.Count > MaxListed ? ", …" : "";
        some = [.. some.Take(MaxListed)];
        return new(
            string.Join(", ", some.Select(s => s.Vi.Length > 0 ? $"{s.Code} ({s.Vi})" : s.Code)) + more,
            string.Join(", ", some.Select(s => s.En.Length > 0 ? $"{s.Code} ({s.En})" : s.Code)) + more);
    }

    public static Text UnknownItem(string code, string? nearest) => Unknown(
        new($"Biểu không có chỉ tiêu {Short(code)}", $"The form has no item {Short(code)}"), nearest);

    public static Text UnknownFact(string name, string? nearest) => Unknown(
        new($"Không có số liệu {Short(name)}", $"There is no fact {Short(name)}"), nearest);

    public static Text UnknownMeasure(Fact fact, string measure)
    {
        var all = Listed(fact.Measures.Select(m => (m.Code, m.Label.Vi, m.Label.En)));
        return new(
            $"Số liệu {fact.Code} không đo {measure}; đo được: {all.Vi}.",
            $"The fact {fact.Code} has no measure {measure}; it has: {all.En}.");
    }

    public static Text FactHasTooManyWords(string name) => new(
        $"“{Short(name)}” có quá ba từ; số liệu viết theo dạng case.opened hoặc case.damaged.amount.",
        $"“{Short(name)}” has more than three words; a fact is written case.opened or case.damaged.amount.");

    public static Text FiltersWithoutFact() => new(
        "Chỉ số liệu từ sổ theo dõi (như case.opened) mới thu hẹp được bằng […].",
        "Only a fact (as case.opened) is narrowed by […].");

    public static Text UnknownDimension(Fact fact, string name)
    {
        if (fact.Dimensions.Count == 0)
        {
            return new($"Số liệu {fact.Code} không có tiêu chí để thu hẹp; hãy bỏ […].", $"The fact {fact.Code} has no dimension; leave out […].");
        }

        var all = Listed(fact.Dimensions.Select(d => (d.Code, d.Label.Vi, d.Label.En)));
        var meant = Meant(Nearest.Of(name, fact.Dimensions.Select(d => d.Code)));
        return new(
            $"Số liệu {fact.Code} không có tiêu chí {name}{meant.Vi} Các tiêu chí: {all.Vi}.",
            $"The fact {fact.Code} has no dimension {name}{meant.En} It has: {all.En}.");
    }

    public static Text UnknownValue(Dimension dimension, string value)
    {
        var all = Listed(dimension.Values.Select(v => (v.Code, v.Label.Vi, v.Label.En)));
        var meant = Meant(Nearest.Of(value, dimension.Values.Select(v => v.Code).Concat(dimension.Values.Select(v => v.Label.Vi))));
        return new(
            $"Tiêu chí {dimension.Code} không có giá trị “{Short(value)}”{meant.Vi} Các giá trị: {all.Vi}.",
            $"The dimension {dimension.Code} has no value “{Short(value)}”{meant.En} It has: {all.En}.");
    }

    public static Text DimensionTwice(string dimension) => new(
        $"Tiêu chí {dimension} viết hai lần; hãy gộp các giá trị bằng dấu |, ví dụ {dimension}: a | b.",
        $"The dimension {dimension} stands twice; join its values with |, as {dimension}: a | b.");

    public static Text WantedDimension() => new("tên tiêu chí, ví dụ field: …", "the name of a dimension, as field: …");

    public static Text WantedValue() => new(
        "giá trị của tiêu chí (mã hoặc nhãn; nhãn có dấu thì đặt trong \"…\")",
        "a value of the dimension (its code or label; a label with marks in \"…\")");

    public static Text StockBare(string term) => new(
        $"{term} là số tại một ngày: viết at_start({term}) cho đầu kỳ hoặc at_end({term}) cho cuối kỳ.",
        $"{term} stands on a day: write at_start({term}) or at_end({term}).");

    public static Text FactInShift(string function, string term) => new(
        $"{function} chỉ dùng với chỉ tiêu của biểu, không dùng với số liệu {term}; hãy đặt số liệu thành một chỉ tiêu rồi viết {function}(mã).",
        $"{function} takes items, not the fact {term}; make it an item and write {function}(code).");

    public static Text ItemAtEdge(string function, string item) => new(
        $"{function} chỉ dùng với số liệu từ sổ theo dõi, không dùng với chỉ tiêu {item}.",
        $"{function} takes facts, not the item {item}; at_start and at_end are for the registers' facts.");

    public static Text EdgeInside(string outer, string inner) => new(
        $"{inner} không đứng trong {outer}; hãy đặt {inner}(…) thành một chỉ tiêu riêng.",
        $"{inner} does not stand in {outer}; make {inner}(…) an item of its own.");

    public static Text TextInArithmetic(string code) => new(
        $"{code} là chỉ tiêu lời văn (text), không tính toán được; hãy bỏ {code} khỏi biểu thức.",
        $"{code} is an item of text and takes no part in arithmetic; leave it out.");

    public static Text RangeBackwards(string from, string to) => new(
        $"Dãy {from}..{to} ngược thứ tự trong biểu; hãy viết {to}..{from}.",
        $"The range {from}..{to} is not in the form's order; write {to}..{from}.");

    public static Text RangeOfTwoUnits(string from, string to, (string Code, string? Unit) first, (string Code, string? Unit) other)
    {
        var (a, b) = (first.Unit ?? "–", other.Unit ?? "–");
        return new(
            $"Dãy {from}..{to} không cùng đơn vị tính: {first.Code} tính bằng “{a}”, {other.Code} tính bằng “{b}”; hãy viết từng mã.",
            $"The range {from}..{to} is not of one unit of measure: {first.Code} is in “{a}”, {other.Code} in “{b}”; write the codes one by one.");
    }

    public static Text RangeNotHere(string from, string to) => new(
        $"Dãy {from}..{to} chỉ đứng trong sum, min hoặc max của một biểu mẫu.",
        $"The range {from}..{to} stands only in sum, min or max of a form.");

    public static Text RangesTooLong(int max) => new(
        $"Các dãy trong biểu có quá {max} chỉ tiêu cộng lại; hãy đặt tổng của dãy thành một chỉ tiêu rồi dùng lại.",
        $"The ranges of the form have more than {max} items together; make the sum of a range an item and use that.");

    public static Text Arguments(Function function, int found)
    {
        var name = Functions.NameOf(function);
        return function switch
        {
            Function.Round or Function.Truncate => new(
                $"{name} cần 2 đối số, ở đây có {found}: viết {name}(x, n), n là số chữ số thập phân từ 0 đến 6.",
                $"{name} takes 2 arguments, not {found}: write {name}(x, n) with n decimals, 0 to 6."),
            _ => new(
                $"{name} cần 1 đối số, ở đây có {found}: viết {name}(x).",
                $"{name} takes 1 argument, not {found}: write {name}(x)."),
        };
    }

    public static Text Decimals(Function function) => new(
        $"Số chữ số thập phân của {Functions.NameOf(function)} là một số nguyên từ 0 đến 6.",
        $"The decimals of {Functions.NameOf(function)} are a whole number from 0 to 6.");

    public static Text FunctionNotHere(string function) => new(
        $"{function} chỉ dùng trong biểu mẫu; trong tệp số liệu dùng sum, min, max, round, truncate.",
        $"{function} stands in forms only; a figures file has sum, min, max, round, truncate.");

    public static Text UnknownFunction(string name, string? nearest) => new(
        $"Không có hàm {name}{Meant(nearest).Vi} Các hàm: {string.Join(", ", Functions.All)}.",
        $"There is no function {name}{Meant(nearest).En} The functions are {string.Join(", ", Functions.All)}.");

    public static Text FunctionWithoutBracket(string name) => new(
        $"{name} là hàm; hãy viết {name}(…).", $"{name} is a function; write {name}(…).");

    public static Text Cycle(IReadOnlyList<string> codes) => new(
        $"Các chỉ tiêu tính vòng quanh: {string.Join(" → ", codes)}; hãy sửa một công thức, hoặc dùng previous(…) nếu muốn số kỳ trước.",
        $"Items go round in a circle: {string.Join(" → ", codes)}; change one of them, or use previous(…) for the period before.");

    public static Text FormNotThere(string form) => new(
        $"Chưa có biểu \"{form}\"; số liệu sẽ là thiếu cho đến khi biểu được thêm.",
        $"There is no form \"{form}\" yet; the figure is missing until it is added.");

    public static Text UnknownItemOfForm(string form, string code, string? nearest) => Unknown(
        new($"Biểu \"{form}\" không có chỉ tiêu {Short(code)}", $"The form \"{form}\" has no item {Short(code)}"), nearest);

    public static Text OwnForm(string form, string code) => new(
        $"\"{form}\" chính là biểu này; hãy viết {code}.", $"\"{form}\" is this form; write {code}.");

    public static Text UnknownName(string name, string? nearest) => Unknown(
        new($"“{name}” chưa có giá trị trong tệp", $"“{name}” has no value in the file"), nearest);

    public static Text NameTwice(string name, int line) => new(
        $"“{name}” đã có giá trị ở dòng {line}; hãy xóa một dòng hoặc đặt tên khác.",
        $"“{name}” already has a value in line {line}; delete one, or choose another name.");

    public static Text WantedFiguresStatement() => new(
        "tên = số, hoặc check và một phép so sánh", "name = number, or check and a comparison");

    public static Text WantedNumber() => new("một số", "a number");

    public static Text NoChecks() => new(
        "Tệp không có dòng check nào; hãy thêm ít nhất một phép kiểm tra.", "The file has no check; add at least one.");

    public static Text Overflow(string code) => code.Length == 0
        ? new("Công thức vượt quá phạm vi số tính được.", "The formula is beyond the numbers that can be held.")
        : new($"{code} vượt quá phạm vi số tính được; hãy kiểm tra số đã nhập và công thức.", $"{code} is beyond the numbers that can be held; check the entries and the formula.");

    public static Text TooManyLeaves(string code) => code.Length == 0
        ? new("Công thức dẫn tới quá nhiều số liệu của các kỳ và biểu khác.", "The formula comes down to too many figures of other periods and forms.")
        : new($"{code} dẫn tới quá nhiều số liệu của các kỳ và biểu khác.", $"{code} comes down to too many figures of other periods and forms.");
}
