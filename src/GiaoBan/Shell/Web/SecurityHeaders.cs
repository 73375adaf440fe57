namespace GiaoBan.Shell.Web;

/// <summary>First in the pipeline: the headers that every answer bears, whatever its status and whoever made it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Nothing but our own files; no inline script or style at all, so there is no nonce to leak.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Set((HttpContext)state), context);
        return next(context);
    }

    private static Task Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Features.Get<ForeignContent>() is null ? ContentPolicy : ForeignContent.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        // Only the app's own files say how they may be kept. All else may be somebody's work: no copy stays anywhere.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}

/// <summary>
/// Set on a request whose answer is a file that somebody sent: whatever is in it, it gets none of our origin's powers, not
/// even to be shown with our own styles.
/// </summary>
internal sealed record ForeignContent
{
    /// <summary>Opened in a browser it is a stranger that may load and run nothing.</summary>
    public const string Policy = "sandbox; default-src 'none'";
}
