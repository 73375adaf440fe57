using System.Buffers;
using GiaoBan.Figures;

namespace GiaoBan.Accounts;

/// <summary>The name that an officer signs in with and that the ledger keeps for ever.</summary>
public static class Login
{
    public const int Longest = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>
    /// What is wrong with a new name, or null. Capitals and marks are refused rather than changed, so that one name is
    /// written one way; a colon is not among the characters, so that nobody is called <c>cli:…</c>.
    /// </summary>
    public static Text? Fault(string name) => name switch
    {
        { Length: < 2 or > Longest } => new(
            $"Tên đăng nhập phải có từ 2 đến {Longest} ký tự.", $"A sign-in name has 2 to {Longest} characters."),
        _ when name.AsSpan().IndexOfAnyExcept(Allowed) is >= 0 and var bad => new(
            $"Tên đăng nhập có ký tự thứ {bad + 1} không dùng được. Chỉ dùng chữ thường không dấu, chữ số, dấu - và dấu chấm.",
            $"Character {bad + 1} of the sign-in name cannot be used. Use only a to z, digits, - and the full stop."),
        _ when !char.IsAsciiLetterLower(name[0]) || !char.IsAsciiLetterOrDigit(name[^1]) => new(
            "Tên đăng nhập phải bắt đầu bằng chữ và kết thúc bằng chữ hoặc chữ số.",
            "A sign-in name begins with a letter and ends with a letter or a digit."),
        _ => null,
    };
}
