using System.Security.Cryptography;
using System.Text;

namespace GiaoBan.Records.Pages.Forms;

/// <summary>
/// The hidden key of a form: the same content sent again (a double click, Back and once more) is the same change, done
/// once; other content from the same form is another.
/// </summary>
internal static class FormKey
{
    public const string Field = "key";
    private const int LongestOfForm = 32;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>The key that a form came with, or a new one where it is none of ours.</summary>
    public static string Of(IFormCollection form) =>
        form[Field].ToString() is { Length: > 0 and <= LongestOfForm } sent && sent.All(char.IsAsciiHexDigit) ? sent : New();

    /// <param name="key">Of the form.</param>
    /// <param name="path">Where it was sent.</param>
    /// <param name="form">All of it.</param>
    /// <param name="but">Fields that do not make it another request.</param>
    public static RepeatKey RepeatOf(string key, PathString path, IFormCollection form, params string[] but)
    {
        var said = form.Where(field => field.Key is not "__RequestVerificationToken" && !but.Contains(field.Key))
            .OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{string.Join('\n', said)}"));
        return new RepeatKey($"{key}-{Convert.ToHexStringLower(hash.AsSpan(0, 16))}", hash);
    }
}
