using System.Globalization;
using System.Security.Claims;

namespace GiaoBan.Accounts;

/// <summary>What a signed-in request carries: who, nothing of what they may do (that is read anew from the posts).</summary>
internal static class Claims
{
    private const string Officer = "sub";
    private const string Login = "name";

    public static ClaimsIdentity IdentityOf(long officer, string login, string scheme) => new(
        [new Claim(Officer, officer.ToString(CultureInfo.InvariantCulture)), new Claim(Login, login)], scheme, Login, null);

    /// <summary>The officer who is signed in, or null.</summary>
    public static long? OfficerId(this ClaimsPrincipal user) =>
        user.FindFirstValue(Officer) is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : null;
}
