using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GiaoBan.Accounts;

/// <summary>
/// Random values that let somebody in: a session's ticket, a token, a one-time password. Only their hash is stored; it
/// needs no salt and no slowness, since 256 random bits cannot be tried out.
/// </summary>
internal static class Secret
{
    /// <summary>256 bits as 43 characters that stand in a header, a cookie and an address as they are.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored of it.</summary>
    public static string HashOf(string secret) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>A one-time password for reading out and typing: 20 letters in fours, without those that look alike.</summary>
    public static string NewOneTimePassword()
    {
        var letters = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);
        return string.Join('-', letters.Chunk(4).Select(four => new string(four)));
    }
}
