using System.Net;
using GiaoBan.Shell;

namespace GiaoBan.Accounts.Sessions;

/// <summary>
/// The cookie of a session: a random ticket and nothing else. Over HTTPS it is <c>__Host-giaoban</c>, Secure. Over plain HTTP
/// it has neither the prefix nor Secure: browsers keep a Secure cookie of http://localhost, but other clients (curl, test
/// programs, some proxies) drop it and could never sign in.
/// </summary>
internal static class SessionCookie
{
    private const string OverHttps = "__Host-giaoban";
    private const string OverHttp = "giaoban";

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Write(HttpContext context, string ticket) =>
        context.Response.Cookies.Append(NameFor(context.Request), ticket, OptionsFor(context.Request));

    public static void Remove(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), OptionsFor(context.Request));

    /// <summary>
    /// Whether one may sign in here at all: over a network only by HTTPS, where nobody reads the password and the ticket on
    /// the way. The demo holds nothing real and may.
    /// </summary>
    public static bool IsSafe(HttpContext context, Installation installation) =>
        context.Request.IsHttps || installation.IsDemo
        || context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static string NameFor(HttpRequest request) => request.IsHttps ? OverHttps : OverHttp;

    private static CookieOptions OptionsFor(HttpRequest request) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
    };
}
