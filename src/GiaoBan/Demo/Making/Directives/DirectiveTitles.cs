using System.Globalization;
using GiaoBan.Demo.Making.Cases;

namespace GiaoBan.Demo.Making.Directives;

/// <summary>A wording of directive documents, from <c>Demo/Data/directive-titles.txt</c>.</summary>
internal sealed record DirectiveTitle(
    int? Year, int FirstMonth, int LastMonth, IReadOnlyList<string> Kinds, IReadOnlyList<string> Issuers, string Field, string Tags, string Words)
{
    public bool IsCongress => Tags == "congress";

    public bool IsPetty => Tags == "petty";

    /// <summary>Whether such a document is issued in this month.</summary>
    public bool Fits(DateOnly day) =>
        (Year is null || Year == day.Year)
        && (FirstMonth <= LastMonth
            ? FirstMonth <= day.Month && day.Month <= LastMonth
            : FirstMonth <= day.Month || day.Month <= LastMonth);

    public static IReadOnlyList<DirectiveTitle> ReadAll() =>
        [.. DemoFile.Sections("directive-titles.txt")[""].Select(line => Of(DemoFile.Cells(line)))];

    /// <summary>The title of a document of this day.</summary>
    public string On(DateOnly day, CaseTitles cases, Chance chance) => Words
        .Replace("{năm}", YearOf(day).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{quý}", Quarter(SpokenOf(day)), StringComparison.Ordinal)
        .Replace("{nhiệm kỳ}", "2020 - 2025", StringComparison.Ordinal)
        .Replace("{việc}", Words.Contains("{việc}", StringComparison.Ordinal) ? LowerFirst(cases.Any(chance)) : "", StringComparison.Ordinal)
        .Replace("{lĩnh vực}", chance.One(cases.Fields), StringComparison.Ordinal);

    /// <summary>A programme of work that is issued in December is for the next year.</summary>
    private int YearOf(DateOnly day) => FirstMonth > LastMonth && day.Month >= FirstMonth ? day.Year + 1 : day.Year;

    /// <summary>A plan is for the days to come; a report, notice or conclusion is about those that are past.</summary>
    private DateOnly SpokenOf(DateOnly day) => Kinds[0] switch
    {
        "plan" => day.AddDays(25),
        "report" or "notice" or "conclusion" => day.AddDays(-40),
        _ => day,
    };

    private static string Quarter(DateOnly day) =>
        $"quý {((day.Month - 1) / 3) switch { 0 => "I", 1 => "II", 2 => "III", _ => "IV" }}/{day.Year}";

    private static string LowerFirst(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    private static DirectiveTitle Of(string[] cells)
    {
        var (year, months) = cells[0].Split(':') is [var only, var rest] ? (int.Parse(only, CultureInfo.InvariantCulture), rest) : (null as int?, cells[0]);
        var ends = months.Split('-').Select(m => int.Parse(m, CultureInfo.InvariantCulture)).ToArray();
        return new DirectiveTitle(year, ends[0], ends[1], cells[1].Split(' '), cells[2].Split(' '), cells[3], cells[4], cells[5]);
    }
}
