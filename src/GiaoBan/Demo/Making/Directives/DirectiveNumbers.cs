namespace GiaoBan.Demo.Making.Directives;

/// <summary>
/// Số, ký hiệu of a unit's documents. A Party body numbers each kind from the beginning of its term (LAW.md section 9), so
/// the numbers of 2019 and 2020 are high, and go on.
/// </summary>
internal sealed class DirectiveNumbers(Chance chance)
{
    private readonly Dictionary<string, int> _last = [];

    /// <summary>The next number of this kind and issuer: <c>102-CV/BNCTU</c>.</summary>
    public string Next(string kind, string issuer, string title)
    {
        var symbol = $"{Abbreviation(kind, title)}/{Body(issuer)}";
        // Between two documents of this field the body issued others.
        var last = _last.TryGetValue(symbol, out var known) ? known + chance.Between(1, kind == "letter" ? 9 : 2) : First(kind);
        _last[symbol] = last;
        return $"{last:00}-{symbol}";
    }

    private int First(string kind) => kind switch
    {
        "letter" => chance.Between(180, 900),
        "report" or "plan" or "notice" or "decision" => chance.Between(40, 160),
        _ => chance.Between(8, 40),
    };

    private static string Abbreviation(string kind, string title) => kind switch
    {
        "resolution" => "NQ",
        "directive" => "CT",
        "conclusion" => "KL",
        "plan" => "KH",
        "programme" => "CTr",
        "decision" => "QĐ",
        "letter" => "CV",
        "report" => "BC",
        "notice" => "TB",
        _ when title.StartsWith("Quy chế", StringComparison.Ordinal) => "QC",
        _ when title.StartsWith("Đề án", StringComparison.Ordinal) => "ĐA",
        _ when title.StartsWith("Tờ trình", StringComparison.Ordinal) => "TTr",
        _ => "HD",
    };

    private static string Body(string issuer) => issuer switch
    {
        "commission" => "BNCTU",
        "steering_committee" => "BCĐ",
        _ => "TU",
    };
}
