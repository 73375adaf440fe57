using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace GiaoBan.Accounts.Sessions;

/// <summary>Pages: signed in by the session's cookie; who is not goes to the sign-in page and comes back from it.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, SessionStore sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "session";

    /// <summary>The session itself, by the hash of its ticket.</summary>
    public const string SessionClaim = "session";

    /// <summary>Present while only the page that changes a one-time password is open.</summary>
    public const string MustChangeClaim = "must_change_password";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Our own files are for everyone: each of them must not ask the database who it is.
        var isFile = Context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        if (isFile || SessionCookie.Read(Request) is not { } ticket)
        {
            return AuthenticateResult.NoResult();
        }

        if (await sessions.FindAsync(ticket, Context.RequestAborted) is not { } found)
        {
            return AuthenticateResult.Fail("The session has ended.");
        }

        var identity = Claims.IdentityOf(found.AccountId, found.Login, Name);
        identity.AddClaim(new Claim(SessionClaim, found.TicketHash));
        if (found.MustChangePassword)
        {
            identity.AddClaim(new Claim(MustChangeClaim, ""));
        }

        // A connection that stays open ends with its session.
        var ends = new AuthenticationProperties { ExpiresUtc = new DateTimeOffset(found.Until) };
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), ends, Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null)
        {
            // A script asks, which has nothing from the sign-in page.
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var wanted = HttpMethods.IsGet(Request.Method) ? Request.GetEncodedPathAndQuery() : "/";
        var query = wanted == "/" ? "" : $"?tiep={Uri.EscapeDataString(wanted)}";
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = "/dang-nhap" + query;
        return Task.CompletedTask;
    }
}
