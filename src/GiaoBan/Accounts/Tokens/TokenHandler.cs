using System.Security.Claims;
using System.Text.Encodings.Web;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GiaoBan.Accounts.Tokens;

/// <summary>
/// The API: signed in by a token in the Authorization header and by nothing else, so that no page elsewhere can make a
/// browser call it. Who is not gets 401 and no redirect.
/// </summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder,
    GiaoBanDb db,
    TimeProvider time,
    WriterLock writer)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "token";

    /// <summary>Present on a token that may not write.</summary>
    public const string ReadOnlyClaim = "read_only";

    private const string Bearer = "Bearer ";

    /// <summary>How often a token's last use is written at most.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = Secret.HashOf(header[Bearer.Length..].Trim());
        var found = await db.Tokens.AsNoTracking().Where(t => t.KeyHash == hash)
            .Join(db.Accounts.Where(a => !a.Officer.IsDisabled), t => t.AccountId, a => a.Id, (t, a) => new { Token = t, a.Officer.Login })
            .FirstOrDefaultAsync(Context.RequestAborted);
        if (found is null)
        {
            return AuthenticateResult.Fail("There is no such token.");
        }

        await NoteUseAsync(found.Token);
        var identity = Claims.IdentityOf(found.Token.AccountId, found.Login, Name);
        if (found.Token.IsReadOnly)
        {
            identity.AddClaim(new Claim(ReadOnlyClaim, ""));
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        AccountFailures.TokenNeeded.On(Context);
        return Task.CompletedTask;
    }

    private async Task NoteUseAsync(ApiToken token)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now - token.UsedAt < Grain)
        {
            return;
        }

        using var turn = await writer.TakeAsync(Context.RequestAborted);
        if (await db.Tokens.FirstOrDefaultAsync(t => t.KeyHash == token.KeyHash, Context.RequestAborted) is { } stored)
        {
            stored.UsedAt = now;
            await db.SaveChangesAsync(Context.RequestAborted);
        }

        db.ChangeTracker.Clear();
    }
}
