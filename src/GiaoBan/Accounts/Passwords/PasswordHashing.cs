using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GiaoBan.Accounts.Passwords;

/// <summary>
/// Makes and checks password hashes: PBKDF2 with HMAC-SHA512, about a fifth of a second each. One core is kept free of it,
/// so that 64 people who sign in at once before a briefing do not stop everyone else.
/// </summary>
public sealed class PasswordHashing : IDisposable
{
    /// <summary>What an installation uses. A test that signs in often takes fewer.</summary>
    public const int UsualIterations = 210_000;

    private readonly PasswordHasher<Account> _hasher;
    private readonly SemaphoreSlim _cores = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly string _nobody;

    public PasswordHashing(int iterations)
    {
        _hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        _nobody = HashOfNothing(iterations);
    }

    /// <summary>What is stored of a password.</summary>
    public string Hash(string password) => _hasher.HashPassword(null!, Composed(password));

    /// <summary>
    /// Whether this is the password of that hash. Without a hash (nobody has that name) it takes as long and is never right,
    /// so the time does not say which names exist.
    /// </summary>
    public async Task<bool> IsRightAsync(string? hash, string password, CancellationToken cancel)
    {
        await _cores.WaitAsync(cancel);
        try
        {
            var given = password.Length <= PasswordRules.Longest * 2 ? Composed(password) : "";
            var result = await Task.Run(() => _hasher.VerifyHashedPassword(null!, hash ?? _nobody, given), cancel);
            return hash is not null && result != PasswordVerificationResult.Failed;
        }
        finally
        {
            _cores.Release();
        }
    }

    public void Dispose() => _cores.Dispose();

    /// <summary>A hash in ASP.NET's third format that no password has, made without the work of hashing one.</summary>
    internal static string HashOfNothing(int iterations)
    {
        const int header = 13, salt = 16, key = 32;
        var bytes = RandomNumberGenerator.GetBytes(header + salt + key);
        bytes[0] = 1; // the third format
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), (int)KeyDerivationPrf.HMACSHA512);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), iterations);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(9), salt);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>NFC, once, here: keyboards differ in how they compose “ế”. Nothing else is changed, no blank trimmed.</summary>
    private static string Composed(string password)
    {
        try
        {
            return password.Normalize();
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: cannot be composed, and cannot have been set.
            return "";
        }
    }
}
