using System.Net;
using GiaoBan.Accounts.Passwords;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Accounts.SignIn;

/// <summary>Whether a name and a password belong together: every way of giving a password asks here.</summary>
public sealed class SignInCheck(GiaoBanDb db, AttemptLimits limits, PasswordHashing hashing, TimeProvider time)
{
    /// <summary>
    /// The account, or null: an unknown name, a wrong password, a locked name, a disabled officer and a one-time password
    /// that ran out are one answer that takes one time.
    /// </summary>
    public async Task<Account?> FindAsync(string login, string password, IPAddress? address, CancellationToken cancel)
    {
        var isOpen = await limits.BeginAsync(login, address, cancel);
        var account = await db.Accounts.AsNoTracking().Include(a => a.Officer)
            .FirstOrDefaultAsync(a => a.Officer.Login == login, cancel);
        var isRight = await hashing.IsRightAsync(account?.PasswordHash, password, cancel);
        if (!isOpen || !isRight || account is null || account.Officer.IsDisabled || account.OneTimeUntil < time.GetUtcNow().UtcDateTime)
        {
            return null;
        }

        await limits.ForgiveAsync(login, address, cancel);
        return account;
    }
}
