using System.Text.RegularExpressions;
using GiaoBan.Figures;

namespace GiaoBan.Registers.Directives;

/// <summary>
/// Số, ký hiệu of a document (LAW.md section 9): a Party document writes <c>15-QĐ/TU</c>, a state document
/// <c>15/QĐ-UBND</c> or, normative, <c>28/2021/QĐ-UBND</c>.
/// </summary>
public static partial class DocumentNumber
{
    /// <summary>How it is written, for the message.</summary>
    public static Text Form { get; } = new(
        "Phải như 15-QĐ/TU (văn bản của Đảng) hoặc 15/QĐ-UBND (văn bản của Nhà nước). Xem lại số trên văn bản.",
        "Must be like 15-QĐ/TU (a Party document) or 15/QĐ-UBND (a state document). Look at the document again.");

    public static bool IsWellFormed(string number) => Party().IsMatch(number) || State().IsMatch(number);

    [GeneratedRegex(@"^\d{1,6}-\p{Lu}\p{L}{0,9}(-\p{Lu}\p{L}{0,11})*/[\p{Lu}&][\p{L}&\d]{0,19}(-[\p{L}&\d]{1,12})*$")]
    private static partial Regex Party();

    [GeneratedRegex(@"^\d{1,6}(/\d{4})?/\p{Lu}[\p{L}&]{0,11}(-[\p{L}&\d]{1,12})*$")]
    private static partial Regex State();
}
