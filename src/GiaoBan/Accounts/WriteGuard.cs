using GiaoBan.Accounts.Passwords;
using GiaoBan.Accounts.Sessions;
using GiaoBan.Accounts.Tokens;
using Microsoft.AspNetCore.SignalR;

namespace GiaoBan.Accounts;

/// <summary>
/// What no page or route has to think of: a read-only token writes nothing, a form or a live connection comes from our own pages, and with a
/// one-time password only the page that changes it is open.
/// </summary>
internal sealed class WriteGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsWrite(request) && context.User.HasClaim(claim => claim.Type == TokenHandler.ReadOnlyClaim))
        {
            AccountFailures.ReadOnlyToken.On(context);
            return Task.CompletedTask;
        }

        if ((IsWrite(request) && IsFromElsewhere(request)) || (IsLive(context) && IsOfAnotherOrigin(request)))
        {
            AccountFailures.FromElsewhere.On(context);
            return Task.CompletedTask;
        }

        if (context.User.HasClaim(claim => claim.Type == SessionHandler.MustChangeClaim) && !IsOpenBeforeChange(request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = ChangePasswordModel.Path;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsWrite(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    /// <summary>Browsers say where a request comes from; programs, which have no cookie to abuse, do not.</summary>
    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");

    private static bool IsLive(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null;

    /// <summary>A browser opens a WebSocket to any host, with its cookies, and only says for whose page.</summary>
    private static bool IsOfAnotherOrigin(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}";

    private static bool IsOpenBeforeChange(PathString path) =>
        path == ChangePasswordModel.Path || path == SignOutModel.Path;
}
