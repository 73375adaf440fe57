using System.Security.Cryptography;

namespace GiaoBan.Records;

/// <summary>What addresses and the API call a thing: 128 random bits, so that one cannot be found by guessing.</summary>
public static class PublicId
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
