using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GiaoBan.Figures;
using GiaoBan.Network;

namespace GiaoBan.Accounts.Passwords;

/// <summary>
/// What a password that an officer chooses must be: long, and not made of words that everyone in the network knows. No
/// mixture of kinds of characters is asked for and it does not expire (ASVS 5.0 V6.2; docs/decisions).
/// </summary>
public static partial class PasswordRules
{
    public const int Shortest = 15;
    public const int Longest = 128;

    /// <summary>How many characters, and how many different ones, must be left once the known words are taken out.</summary>
    private const int FewestOwn = 8;
    private const int FewestDifferent = 5;

    private static readonly Lazy<Regex> Known = new(() => new Regex(
        string.Join('|', KnownWords().Distinct().OrderByDescending(w => w.Length).Select(Regex.Escape)),
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));

    /// <summary>What is wrong with a password that this officer chose, or null.</summary>
    public static Text? Fault(string password, string login)
    {
        var length = password.EnumerateRunes().Count();
        if (length is < Shortest or > Longest)
        {
            return new(
                $"Mật khẩu có {length} ký tự, cần từ {Shortest} đến {Longest}. Bốn, năm từ ghép lại thì dễ nhớ và đủ dài.",
                $"The password has {length} characters; it needs {Shortest} to {Longest}. Four or five words are easy to remember and long enough.");
        }

        if (!IsComposable(password))
        {
            return new("Mật khẩu có ký tự hỏng. Gõ lại.", "The password has a broken character. Type it again.");
        }

        var own = Known.Value.Replace(Folded(password).Replace(Folded(login), "", StringComparison.Ordinal), "");
        return own.Length < FewestOwn || own.Distinct().Count() < FewestDifferent
            ? new(
                "Mật khẩu dễ đoán: gồm những từ ai trong ngành cũng biết (tên tỉnh, nội chính, giao ban, chức danh), tên đăng nhập, năm hoặc dãy phím. Thêm vài từ khác.",
                "The password is easy to guess: it is made of words that everyone here knows (provinces, the service, posts), the sign-in name, years or runs of keys. Add a few other words.")
            : null;
    }

    /// <summary>Letters without marks, digits; nothing else, so that blanks and dots do not hide a word.</summary>
    private static string Folded(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).ToLowerInvariant().Replace('đ', 'd')
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c));
        return Year().Replace(string.Concat(letters), "");
    }

    private static IEnumerable<string> KnownWords() =>
    [
        .. UnitsFile.ReadBuiltIn().SelectMany(u => u.Names).Select(n => Folded(n.ShortName)),
        "hochiminh", "thanhpho", "noichinh", "giaoban", "tructuyen", "trunguong", "tinhuy", "thanhuy", "banthuongvu", "truongban", "photruongban",
        "chuyenvien", "tonghop", "thuky", "quantri", "kiemtoan", "baocao", "vietnam", "hanoi", "saigon", "matkhau", "password",
        "admin", "welcome", "iloveyou", "letmein", "anhyeuem", "emyeuanh", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh",
        "zxcvbnm", "1q2w3e4r5t", "1q2w3e4r", "1qaz2wsx3edc", "1qaz2wsx", "abcdefghijklmnopqrstuvwxyz", "abcdefgh", "abcd", "abc",
        "0123456789", "1234567890", "123456789", "12345678", "1234567", "123456", "12345", "1234", "123", "9876543210",
        "987654321", "87654321", "654321", "54321", "4321", "321", "112233", "0000", "1111", "ban", "tinh",
    ];

    private static bool IsComposable(string text)
    {
        try
        {
            return text.Normalize().Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("(19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
